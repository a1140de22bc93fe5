"""A person's picture as readers get it."""

from collections.abc import Iterable
from typing import Any, Final

from wagtail.images import get_image_model
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

from tracker.models import Person
from tracker.publication.canonical import Document
from tracker.publication.refs import parse_reference

RENDITION: Final = "fill-480x600|withoutmetadata|format-jpeg|jpegquality-80"


def photo(person: Person) -> Document | None:
    """Give the address, size and credit of a person's picture, or None.

    One that can't be read is left out, so that the facts can be published all the same.
    """
    if person.photo is None:
        return None
    try:
        rendition = person.photo.get_rendition(RENDITION)
    except (SourceImageIOError, InvalidFilterSpecError):
        return None
    return {
        "path": rendition.url,
        "width": rendition.width,
        "height": rendition.height,
        "credit": person.photo_credit,
    }


def withhold_photos(references: Iterable[str]) -> None:
    """Remove the pictures that readers could still open by their address; the originals stay."""
    keys = [parse_reference(reference).key for reference in references]
    pictures = get_image_model().objects.filter(pk__in=_photos_of(keys))
    for picture in pictures.prefetch_related("renditions"):
        for rendition in picture.renditions.all():
            if rendition.filter_spec == RENDITION:
                rendition.delete()


def _photos_of(keys: list[int]) -> Any:
    return Person.objects.filter(pk__in=keys, photo__isnull=False).values("photo")
