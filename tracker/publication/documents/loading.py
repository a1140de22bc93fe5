"""Records with everything their documents read, in a number of queries that does not grow."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet

from tracker.models import (
    Case,
    Court,
    Hearing,
    Incident,
    Law,
    Organisation,
    Person,
    Place,
    Provision,
    Record,
)

MODEL_OF_KIND: dict[str, type[Any]] = {
    model.kind: model
    for model in (
        Person,
        Case,
        Hearing,
        Incident,
        Court,
        Place,
        Organisation,
        Law,
        Provision,
    )
}

# What `proceedings.sitting` and `Record.is_public` read: a case may have hundreds of hearings.
_OF_A_SITTING = (
    "case",
    "court",
    "held_on",
    "hearing_kind",
    "outcome",
    "outcome_note_km",
    "outcome_note_en",
    "postponed_to",
    "postponed_by",
    "live",
    "visibility",
)
_PROCEEDINGS = (
    "court",
    "charges__provision__law",
    "charges__citations__source",
    "decisions__court",
    "decisions__sentence_parts",
    "decisions__citations__source",
    Prefetch("hearings", Hearing.objects.public().only(*_OF_A_SITTING)),
    "hearings__court",
)


def _through_case(path: str) -> list[Any]:
    """The proceedings of the cases at the end of a relation."""
    cases = Case.objects.prefetch_related(*_PROCEEDINGS)
    return [Prefetch(path, cases)]


_PREFETCHES: dict[str, list[Any]] = {
    "person": [
        "photo__renditions",
        "other_names",
        "grounds",
        "affiliations__organisation",
        "affiliations__citations__source",
        "citations__source",
        "detentions__place",
        "detentions__case",
        "detentions__citations__source",
        "status_reports__citations__source",
        "defences__citations__source",
        *_through_case("defences__case"),
        "harms__incident",
        "harms__citations__source",
    ],
    "case": [
        *_PROCEEDINGS,
        "defendants__person",
        "defendants__citations__source",
        "citations__source",
        "incidents",
    ],
    "hearing": [
        "case__charges__provision__law",
        "case__defendants__person",
        "court",
        "follows",
        "followed_by",
        "bench",
        "parties",
        "checklist",
        "citations__source",
    ],
    "incident": ["case", "victims__person", "victims__citations__source", "citations__source"],
    "court": ["appeals_go_to"],
    "place": ["part_of", "parts"],
    "organisation": [],
    "law": ["provisions"],
    "provision": ["law"],
}


def load(kind: str, keys: Iterable[int]) -> QuerySet[Any]:
    """Give the records of a kind by key, with all that their documents read already loaded."""
    records: QuerySet[Any] = MODEL_OF_KIND[kind].objects.filter(pk__in=list(keys))
    return records.prefetch_related(*_PREFETCHES[kind]).order_by("pk")


def fresh(record: Record) -> Record:
    """Read a record again from the database with all that its document reads.

    Raises the model's DoesNotExist where it is gone.
    """
    found: Record = load(record.kind, [record.pk]).get()
    return found
