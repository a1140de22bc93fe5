"""Rows that wait to be written, so that many go to the database at once, parents first."""

from collections import Counter, defaultdict
from typing import Any, Final, TypeVar

from django.db import models, transaction
from django.utils import timezone

from tracker.models import (
    Affiliation,
    BenchMember,
    Case,
    CaseCitation,
    Charge,
    ChargeCitation,
    ChecklistEntry,
    Court,
    Decision,
    DecisionCitation,
    Defendant,
    Detention,
    DetentionCitation,
    Hearing,
    HearingCitation,
    HearingParty,
    Incident,
    IncidentCitation,
    Law,
    Organisation,
    Person,
    PersonCitation,
    PersonGround,
    PersonName,
    Place,
    Provision,
    SentencePart,
    Source,
    StatusReport,
    StatusReportCitation,
    Victim,
)
from tracker.models.searched import put_in_index

PARENTS_FIRST: Final[tuple[type[models.Model], ...]] = (
    Source, Court, Place, Organisation, Law, Provision, Person, Case, Hearing, Incident,
    PersonName, PersonGround, Affiliation, StatusReport, Detention, Charge, Defendant, Decision,
    SentencePart, BenchMember, HearingParty, ChecklistEntry, Victim, PersonCitation,
    StatusReportCitation, DetentionCitation, CaseCitation, ChargeCitation, DecisionCitation,
    HearingCitation, IncidentCitation,
)  # fmt: skip
AT_ONCE = 1000
_Row = TypeVar("_Row", bound=models.Model)


class Shelf:
    """Collects rows of any model; a row may refer to another that is not written yet."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], list[Any]] = {model: [] for model in PARENTS_FIRST}
        self.links: defaultdict[tuple[type[models.Model], str], list[Any]] = defaultdict(list)
        self.written: Counter[str] = Counter()

    def put(self, row: _Row) -> _Row:
        """Take a row, to be written with the others, and give it back."""
        self.rows[type(row)].append(row)
        return row

    def put_many(self, rows: list[_Row]) -> list[_Row]:
        """Take several rows, to be written in their order, and give them back."""
        return [self.put(row) for row in rows]

    def put_children(self, rows: list[Any]) -> None:
        """Take the rows of one parent and number them, so that they are shown in this order."""
        for order, row in enumerate(rows):
            row.sort_order = order
            self.put(row)

    def link(self, row: models.Model, field: str, other: models.Model) -> None:
        """Let a row refer to another of its own table, once both are written."""
        self.links[type(row), field].append((row, other))

    def write(self) -> None:
        """Write all rows in one transaction, in an order in which every parent has its key."""
        with transaction.atomic():
            for model in PARENTS_FIRST:
                rows = self.rows[model]
                model._default_manager.bulk_create(rows, batch_size=AT_ONCE)
                put_in_index(model, rows)
                self.written[model._meta.model_name or ""] += len(rows)
                self.rows[model] = []
            self._write_links()

    def _write_links(self) -> None:
        for (model, field), pairs in self.links.items():
            for row, other in pairs:
                setattr(row, field, other)
            rows = [row for row, _other in pairs]
            model._default_manager.bulk_update(rows, [field], batch_size=AT_ONCE // 2)
        self.links.clear()


def published() -> dict[str, Any]:
    """Give the fields of a record that has been published, and was made by the generator."""
    now = timezone.now()
    return {
        "is_synthetic": True,
        "live": True,
        "first_published_at": now,
        "last_published_at": now,
    }
