"""Two records side by side: where they differ, and what would move."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from modelcluster.fields import ParentalKey

from tracker.actions.merging.fields import default_side, differing, sides_of
from tracker.actions.merging.journal import told_of
from tracker.actions.merging.owners import owner_of
from tracker.actions.merging.wishes import BOTH, KEPT, Wish
from tracker.actions.moving import relations_to, rows_of
from tracker.editing.merging.kinds import fields_hidden_from
from tracker.editing.merging.wording import language_of, row_told, told
from tracker.models import Person
from tracker.models.confidentiality import called
from tracker.models.overlaps import overlapping_detentions

MOST_NAMED: Final = 20


@dataclass(frozen=True)
class Line:
    """One field in which the two differ, and whose value stays."""

    name: str
    label: str
    language: str
    kept: str
    dropped: str
    sides: tuple[str, ...]
    side: str


@dataclass(frozen=True)
class Row:
    """One row that would move."""

    key: str
    text: str
    moves: bool


@dataclass(frozen=True)
class Group:
    """Rows of one kind that would move; those of the record itself may stay behind."""

    label: str
    rows: list[Row]
    count: int
    is_own: bool
    more: int = 0


class Comparison:
    """Two records before they are merged, as one user may see them."""

    def __init__(self, kept: Any, dropped: Any, user: Any) -> None:
        self.kept = kept
        self.dropped = dropped
        self.user = user
        self.hidden = fields_hidden_from(user, type(kept))
        self.differing = differing(kept, dropped)
        self.relations = [
            (relation, rows_of(relation, dropped)) for relation in relations_to(type(kept))
        ]

    def lines(self, chosen: Mapping[str, str]) -> Iterator[Line]:
        """Give the fields that differ, those aside that the user may not see."""
        for field in self.differing:
            if field.name not in self.hidden:
                yield Line(
                    name=field.name,
                    label=str(field.verbose_name),
                    language=language_of(field.name),
                    kept=told(field, self.kept, self.user),
                    dropped=told(field, self.dropped, self.user),
                    sides=sides_of(field),
                    side=chosen.get(field.name) or default_side(field, self.kept, self.dropped),
                )

    @property
    def joins_unseen(self) -> bool:
        """Whether texts that the user may not see are kept from both."""
        return any(field.name in self.hidden for field in self.differing)

    def groups(self, staying: frozenset[str]) -> Iterator[Group]:
        """Give what hangs on the record that goes."""
        for relation, rows in self.relations:
            if not rows:
                continue
            label = str(relation.related_model._meta.verbose_name_plural)
            if isinstance(relation.field, ParentalKey):
                own = [self._own_row(relation, row, staying) for row in rows]
                yield Group(label, own, len(rows), is_own=True)
            else:
                yield self._elsewhere(label, relation, rows)

    def _own_row(self, relation: Any, row: Any, staying: frozenset[str]) -> Row:
        key = f"{relation.get_accessor_name()}-{row.pk}"
        return Row(key, row_told(row, self.user, relation.field.name), key not in staying)

    def _elsewhere(self, label: str, relation: Any, rows: list[Any]) -> Group:
        """Name the records in which something points at the one that goes, each once."""
        found: dict[Any, int] = {}
        for row in rows:
            owner = owner_of(row)
            record = owner.record if owner else row
            found[record] = found.get(record, 0) + 1
        named = [
            Row("", self._named(record, relation, times), moves=True)
            for record, times in islice(found.items(), MOST_NAMED)
        ]
        return Group(label, named, len(rows), is_own=False, more=len(found) - len(named))

    def _named(self, record: Any, relation: Any, times: int) -> str:
        if not hasattr(record, "reference"):
            return row_told(record, self.user, relation.field.name)
        text = f"{record.reference} {called(record, self.user)}"
        return f"{text} (×{times})" if times > 1 else text

    def own_rows(self) -> frozenset[str]:
        """Name the rows that may stay behind."""
        return frozenset(
            f"{relation.get_accessor_name()}-{row.pk}"
            for relation, rows in self.relations
            if isinstance(relation.field, ParentalKey)
            for row in rows
        )

    def wish(self, posted: Any) -> Wish:
        """Read what was chosen in the form; texts that the user may not see are both kept."""
        sides = {
            field.name: posted.get(f"side-{field.name}", "")
            for field in self.differing
            if field.name not in self.hidden
        }
        unseen = {
            field.name: BOTH if BOTH in sides_of(field) else KEPT
            for field in self.differing
            if field.name in self.hidden
        }
        return Wish({**sides, **unseen}, self.own_rows() - set(posted.getlist("move")))

    def contradictions(self) -> list[str]:
        """Say which detentions of the two can't both be true."""
        if not isinstance(self.kept, Person):
            return []
        rows = [*self.kept.detentions.all(), *self.dropped.detentions.all()]
        return sorted({problem.message for problem in overlapping_detentions(rows)})

    def seen(self) -> str:
        """Give a mark of everything compared: another mark means that it changed since."""
        said = [told_of(self.kept), told_of(self.dropped)]
        moving = [
            [relation.field.name, row.pk] for relation, rows in self.relations for row in rows
        ]
        text = json.dumps([said, moving], sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()
