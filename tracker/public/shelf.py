"""One published record with all its versions, read in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Case, F, JSONField, Q, When

from tracker.publication.canonical import Document
from tracker.publication.models import PublishedRecord, PublishedVersion, State

_OF_RECORD: Final = (
    "reference",
    "kind",
    "state",
    "slug",
    "current",
    "first_published_at",
    "published_at",
    "withdrawn_at",
    "withdrawn_because_km",
    "withdrawn_because_en",
)
_OF_VERSION: Final = (
    "number",
    "sha256",
    "published_at",
    "note_km",
    "note_en",
    "redacted_at",
    "redacted_because_km",
    "redacted_because_en",
)
_FIELDS: Final = (
    *_OF_VERSION,
    *(f"record__{field}" for field in _OF_RECORD),
    *(f"record__merged_into__{field}" for field in ("reference", "kind", "slug")),
)


@dataclass(frozen=True)
class Shelf:
    """A record, its versions from the newest, and the one asked for with its document."""

    record: PublishedRecord
    versions: Sequence[PublishedVersion]
    version: PublishedVersion | None
    document: Document | None

    @property
    def is_live(self) -> bool:
        """Whether readers can open the record."""
        return self.record.state == State.LIVE

    @property
    def is_current(self) -> bool:
        """Whether the version asked for is the one that stands today."""
        return self.version is not None and self.version.pk == self.record.current_id


def shelf_of(reference: str, number: int | None = None) -> Shelf | None:
    """Read a record and its current version, or the one with a number.

    Gives None for a reference that was never published; `version` is None for a number that there
    is not.
    """
    asked = Q(pk=F("record__current")) if number is None else Q(number=number)
    versions = list(
        PublishedVersion.objects.filter(record=reference)
        .select_related("record__merged_into")
        .only(*_FIELDS)
        .annotate(shown=Case(When(asked, then="document"), output_field=JSONField()))
        .order_by("-number")
    )
    if not versions:
        return None
    found = next((version for version in versions if _shown(version) is not None), None)
    return Shelf(versions[0].record, versions, found, _shown(found) if found else None)


def _shown(version: Any) -> Document | None:
    document: Document | None = version.shown
    return document
