"""Field by field: whose value stays when two records become one."""

from collections.abc import Iterator
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from tracker.actions.merging.journal import Journal
from tracker.actions.merging.wishes import BOTH, DROPPED, KEPT, Wish
from tracker.models import Record

# Values of a field that say nothing, so that the other record's stays unless an editor objects.
SAYING_NOTHING: Final = frozenset({"", "unknown", "not_asked"})
# What stands or falls with another field.
COMPANIONS: Final = {
    "latitude": ("longitude",),
    "photo": ("photo_credit",),
    "file": ("file_sha256",),
}
# Kept from both records, or the same in both, or about the row and not about the subject.
_NO_CHOICE: Final = frozenset(
    {"other_names", "is_confidential", *(name for each in COMPANIONS.values() for name in each)}
    | {each.name for each in Record._meta.fields}
)


def fields_to_choose(model: type[Any]) -> Iterator[Any]:
    """Give the fields of which one value stays, those aside that go with another."""
    for each in model._meta.concrete_fields:
        if each.editable and not each.primary_key and each.name not in _NO_CHOICE:
            yield each


def sides_of(field: Any) -> tuple[str, ...]:
    """Give the choices there are for a field: texts of paragraphs can stay both."""
    return (KEPT, DROPPED, BOTH) if isinstance(field, models.TextField) else (KEPT, DROPPED)


def default_side(field: Any, kept: Any, dropped: Any) -> str:
    """Whose value stays if nobody chooses: the kept record's, unless it says nothing."""
    own = value_of(field, kept, dropped)
    return DROPPED if _says_nothing(own) and _differ(field, kept, dropped) else KEPT


def differing(kept: Any, dropped: Any) -> list[Any]:
    """Give the fields in which two records differ."""
    return [each for each in fields_to_choose(type(kept)) if _differ(each, kept, dropped)]


def value_of(field: Any, record: Any, other: Any) -> Any:
    """Give a record's value as it can stay; a record can't be part of itself or of the other."""
    value = getattr(record, field.attname)
    if field.related_model is type(record) and value in (record.pk, other.pk):
        return None
    return value


def settle(kept: Any, dropped: Any, wish: Wish, journal: Journal) -> None:
    """Write the values that stay to the kept record's row.

    Raises ValidationError for a choice that there is not, and where the values that stay break a
    rule together.
    """
    values: dict[str, Any] = {}
    for each in differing(kept, dropped):
        side = wish.sides.get(each.name) or default_side(each, kept, dropped)
        if side not in sides_of(each):
            raise ValidationError(_("Choose which value stays: %(field)s.") % {"field": each.name})
        values |= _staying(each, side, kept, dropped)
    _give_up_what_is_unique(dropped, values, journal)
    _write(kept, values, journal)


def _staying(field: Any, side: str, kept: Any, dropped: Any) -> dict[str, Any]:
    """Give what changes in the kept record, by attribute."""
    if side == KEPT:
        return {}
    if side == BOTH:
        return {field.attname: joined(getattr(kept, field.name), getattr(dropped, field.name))}
    companions = {name: getattr(dropped, name) for name in COMPANIONS.get(field.name, ())}
    return {field.attname: value_of(field, dropped, kept), **companions}


def joined(one: str, other: str) -> str:
    """Put two texts one after the other; once where one says what the other does."""
    texts = [text for text in (one, other) if text.strip()]
    return texts[0] if len(set(texts)) == 1 else "\n\n".join(texts)


def _give_up_what_is_unique(dropped: Any, values: dict[str, Any], journal: Journal) -> None:
    given = {
        each.attname: None
        for each in dropped._meta.concrete_fields
        if each.unique and each.null and values.get(each.attname) is not None
    }
    journal.change(dropped, given)
    if given:
        type(dropped)._base_manager.filter(pk=dropped.pk).update(**given)


def _write(kept: Any, values: dict[str, Any], journal: Journal) -> None:
    if not values:
        return
    journal.change(kept, values)
    kept.clean_fields(
        exclude=[each.name for each in kept._meta.fields if each.attname not in values]
    )
    kept.validate_constraints()
    type(kept)._base_manager.filter(pk=kept.pk).update(**values)


def _differ(field: Any, kept: Any, dropped: Any) -> bool:
    """Whether two records differ in a field, or in what goes with it."""
    return value_of(field, kept, dropped) != value_of(field, dropped, kept) or any(
        getattr(kept, name) != getattr(dropped, name) for name in COMPANIONS.get(field.name, ())
    )


def _says_nothing(value: Any) -> bool:
    return value is None or str(value) in SAYING_NOTHING
