"""A difference in words: labels for fields, terms for codes, names for what a field leads to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.actions.substance import Content, canonical, facts_of
from tracker.dates import PartialDateField
from tracker.dates.written import format_date
from tracker.editing.comparing.changes import Difference, FieldChange, RelationChange, RowChange
from tracker.editing.comparing.secrets import Secrets
from tracker.models.confidentiality import called

# How many facts of a row it takes to know which row is meant.
_TELLING = 2


@dataclass(frozen=True)
class Said:
    """One change, told: where, what kind of change, and from what to what."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class SaidRow:
    """A row that changed, with what changed in it and in rows of its own."""

    label: str
    what: str
    changes: list[Said]
    rows: list["SaidRow"]


class Teller:
    """Tells differences to one user, who reads no name that is hidden from them."""

    def __init__(self, user: Any, secrets: Secrets) -> None:
        self.user, self.secrets = user, secrets
        self.names: dict[tuple[Any, Any], str] = {}

    def tell(self, difference: Difference) -> tuple[list[Said], list[SaidRow]]:
        """Give the changed fields and the changed rows of a record."""
        self.names = self._names(difference)
        rows = [row for relation in difference.relations for row in self._relation(relation)]
        return self._fields(difference.fields), rows

    def _fields(self, changes: Iterable[FieldChange]) -> list[Said]:
        return [
            Said(
                capfirst(str(change.field.verbose_name)),
                self._word(change.field, change.before),
                self._word(change.field, change.after),
            )
            for change in changes
            if self.secrets.may_see(change.field)
        ]

    def _relation(self, relation: RelationChange) -> Iterator[SaidRow]:
        for row in relation.rows:
            fields = [each for each in row.fields if self.secrets.may_see_in(row, each.field)]
            changes = self._fields(fields)
            below = [said for inner in row.relations for said in self._relation(inner)]
            if changes or below or row.what != "changed":
                yield SaidRow(self._called(row), _WHAT[row.what](), changes, below)

    def _called(self, change: RowChange) -> str:
        """Name a row by its kind and the first facts it states."""
        kind = str(change.model._meta.verbose_name)
        fields = (each for each in facts_of(change.model) if self.secrets.may_see_in(change, each))
        words = (self._word(each, canonical(each, change.row)) for each in fields)
        telling = [word for word in words if word][:_TELLING]
        return capfirst(f"{kind}: {', '.join(telling)}" if telling else kind)

    def _word(self, field: Any, value: Any) -> str:
        if value in (None, ""):
            return ""
        if field.is_relation:
            return self.names.get((field.related_model, value), _("something that is gone"))
        return _in_words(field, value)

    def _names(self, difference: Difference) -> dict[tuple[Any, Any], str]:
        """Read the names of all that is led to, one query for each kind."""
        wanted: dict[Any, set[Any]] = defaultdict(set)
        for field, value in _led_to(difference):
            wanted[field.related_model].add(value)
        return {
            (model, row.pk): called(row, self.user)
            for model, keys in wanted.items()
            for row in _with_names(model).filter(pk__in=keys)
        }


def _with_names(model: type[models.Model]) -> models.QuerySet[Any]:
    viewset = getattr(model, "snippet_viewset", None)
    return model._default_manager.select_related(*getattr(viewset, "called_with", ()))


def _led_to(difference: Any) -> Iterator[tuple[Any, Any]]:
    """Give each relation that is told of, with the key it leads to."""
    for change in difference.fields:
        if change.field.is_relation:
            yield from ((change.field, key) for key in (change.before, change.after) if key)
    for relation in difference.relations:
        for row in relation.rows:
            yield from _led_to(row)
            yield from _led_to_by(row.model, row.row)


def _led_to_by(model: type[models.Model], row: Content) -> Iterator[tuple[Any, Any]]:
    for field in facts_of(model):
        if field.is_relation and row.get(field.name):
            yield field, row[field.name]


def _in_words(field: Any, value: Any) -> str:
    if isinstance(field, models.BooleanField):
        return _("yes") if value else _("no")
    if isinstance(field, PartialDateField):
        try:
            return format_date(str(value), get_language() or "en")
        except (ValueError, ValidationError):
            return str(value)
    return str(dict(field.flatchoices).get(value, value))


_WHAT = {
    "added": lambda: _("added"),
    "removed": lambda: _("taken out"),
    "changed": lambda: _("changed"),
    "moved": lambda: _("put in another order"),
}
