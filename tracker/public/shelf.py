"""What is published under a reference: where it stands, and its versions, each in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.db.models import Case, F, JSONField, Q, Subquery, When

from tracker.publication.canonical import Document
from tracker.publication.models import Edition, PublishedRecord, PublishedVersion, State


class Standing(NamedTuple):
    """The few columns that say whether a page may be shown, at what address, and if it changed.

    `edition` changes with every write of the record or of any of its versions; `latest` is that of
    the last publication of anything.
    """

    reference: str
    kind: str
    state: str
    slug: str
    edition: int
    sha256: str | None
    latest: int

    @property
    def is_live(self) -> bool:
        """Whether readers can open the record."""
        return self.state == State.LIVE


@dataclass(frozen=True)
class Shelf:
    """A record's versions from the newest, and the one asked for with its document."""

    versions: Sequence[PublishedVersion]
    version: PublishedVersion
    document: Document
    is_current: bool


_OF_RECORD: Final = ("reference", "kind", "state", "slug", "edition")
_LATEST: Final = Subquery(Edition.objects.values("number")[:1])


def standing_of(reference: str) -> Standing | None:
    """Read where a record stands; None for a reference that was never published."""
    rows = PublishedRecord.objects.filter(pk=reference).annotate(latest=_LATEST)
    found = rows.values_list(*_OF_RECORD, "current__sha256", "latest")
    return next((Standing(*values) for values in found), None)


def record_of(reference: str) -> PublishedRecord:
    """Read a record's row and the one it was merged into; raises DoesNotExist."""
    return PublishedRecord.objects.select_related("merged_into").get(pk=reference)


_SHOWN: Final = (
    "number",
    "sha256",
    "published_at",
    "note_km",
    "note_en",
    "redacted_at",
    "redacted_because_km",
    "redacted_because_en",
)


def shelf_of(reference: str, number: int | None = None) -> Shelf | None:
    """Read a record's versions and the document of the current one, or of the one with a number.

    Gives None where there is no such version.
    """
    asked = Q(pk=F("record__current")) if number is None else Q(number=number)
    versions: Any = (
        PublishedVersion.objects.filter(record=reference)
        .only(*_SHOWN)
        .annotate(shown=Case(When(asked, then="document"), output_field=JSONField()))
        .annotate(current=F("record__current"))
        .order_by("-number")
    )
    for version in versions:
        if version.shown is not None:
            is_current = version.pk == version.current
            return Shelf(list(versions), version, version.shown, is_current)
    return None


def has_version(reference: str, number: int) -> bool:
    """Whether a record has a version with a number."""
    return PublishedVersion.objects.filter(record=reference, number=number).exists()
