"""What stands where a record was: that it was withdrawn and why, or what it was merged into."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from tracker.localized import Pair
from tracker.publication.entries import drop_entries
from tracker.publication.models import Edition, PublishedRecord, State

Where = dict[str, Any]
NO_LONGER_PUBLIC: Pair = {
    "km": "កំណត់ត្រានេះមិនផ្សាយជាសាធារណៈទៀតទេ។",
    "en": "This record is no longer public.",
}


def bury(references: Iterable[str], because: Pair) -> int:
    """Withdraw live records from readers and say why; gives how many there were."""
    live = PublishedRecord.objects.live().filter(reference__in=list(references))
    if not live.exists():
        return 0
    drop_entries(live.values_list("pk", flat=True))
    return live.update(
        state=State.WITHDRAWN,
        edition=Edition.advance(),
        withdrawn_at=timezone.now(),
        withdrawn_because_km=because["km"],
        withdrawn_because_en=because["en"],
        **_NOTHING_TO_SHOW,
    )


def redirect_to(kept: str, dropped: str, because: Pair) -> None:
    """Let the reference of a record that was merged lead to the one that was kept."""
    drop_entries([dropped])
    PublishedRecord.objects.filter(pk=dropped).update(
        state=State.MERGED,
        merged_into=kept,
        edition=Edition.advance(),
        withdrawn_at=timezone.now(),
        withdrawn_because_km=because["km"],
        withdrawn_because_en=because["en"],
        **_NOTHING_TO_SHOW,
    )
    PublishedRecord.objects.filter(merged_into=dropped).update(merged_into=kept)


def tombstone_of(reference: str) -> tuple[Where, list[str]]:
    """Tell where the public row of a record stands, and which merged ones lead to it.

    Empty where there is no row; `lead_back` takes both.
    """
    rows = PublishedRecord.objects.filter(pk=reference)
    where = rows.values(*_WHERE).first() or {}
    led_here = PublishedRecord.objects.filter(merged_into=reference)
    return where, sorted(led_here.values_list("pk", flat=True))


def lead_back(reference: str, where: Where, led_here: Iterable[str]) -> None:
    """Let a reference that led to another record stand for its own again, as a tombstone.

    What was live becomes so with its next publication.
    """
    if not where:
        return
    edition = Edition.advance()
    told = {**where, "state": State.WITHDRAWN, "withdrawn_at": where["withdrawn_at"] or None}
    PublishedRecord.objects.filter(pk=reference).update(merged_into=None, edition=edition, **told)
    PublishedRecord.objects.filter(pk__in=list(led_here)).update(
        merged_into=reference, edition=edition
    )


_WHERE = ("state", "withdrawn_at", "withdrawn_because_km", "withdrawn_because_en")
# A tombstone keeps the reference and the reason; no name may be read off the row.
_NOTHING_TO_SHOW = {
    "slug": "",
    "title_km": "",
    "title_en": "",
    "dated_on": "",
    "card": {},
    "facets": {},
    "findable_sha256": "",
}
