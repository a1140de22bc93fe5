"""Pictures as readers get them: in several widths, WebP with JPEG behind it, or not at all."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.db import DatabaseError
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import AbstractImage, Filter, SourceImageIOError

log = logging.getLogger(__name__)
WIDTHS: Final = (480, 960, 1440)
"""Of a phone, of the text at double density, of the whole page."""
PLAIN: Final = "width-960|format-jpeg|jpegquality-82"
_WEBP: Final = tuple(f"width-{width}|format-webp|webpquality-80" for width in WIDTHS)


@dataclass(frozen=True, slots=True)
class Shown:
    """What an <img> and its <source> say: a JPEG with its size, and WebP in several widths."""

    src: str
    width: int
    height: int
    webp: str


def shown(image: AbstractImage | None) -> Shown | None:
    """Give the addresses of a picture; None where its file is gone.

    A process that serves readers alone may write nothing: it shows what publishing has drawn.
    """
    if image is None:
        return None
    try:
        found = _drawn(image)
        plain = found.get(PLAIN)
        if plain is None or not plain.file.storage.exists(plain.file.name):
            return None
        by_width = {one.width: one.url for spec, one in found.items() if spec != PLAIN}
    except (
        OSError,
        ValueError,
        SourceImageIOError,
        InvalidFilterSpecError,
        DatabaseError,
    ) as error:
        log.warning("picture %s cannot be drawn: %s", image.pk, type(error).__name__)
        return None
    webp = ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))
    return Shown(plain.url, plain.width, plain.height, webp)


def draw_pictures(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Draw the pictures of a page that is being published, for processes that may not."""
    for image in pictures_of(instance):
        shown(image)


def pictures_of(page: Any) -> Iterator[AbstractImage]:
    """Give the pictures that stand in a page's body, and on its cover."""
    if cover := getattr(page, "cover", None):
        yield cover
    for block in getattr(page, "body", ()):
        if block.block_type == "picture":
            yield block.value["image"]
        elif block.block_type == "gallery":
            yield from (picture["image"] for picture in block.value["pictures"])


def _drawn(image: AbstractImage) -> dict[str, Any]:
    filters = [Filter(spec=spec) for spec in (PLAIN, *_WEBP)]
    if settings.PUBLIC_ONLY:
        found = image.find_existing_renditions(*filters)
        return {one.spec: rendition for one, rendition in found.items()}
    return dict(image.get_renditions(*filters))
