"""Who may know of what: confidential records, confidential sources, and what bears their names.

Asked in queries and of single rows. Who asks is known for the length of a request (`seen_by`), so
that a field deep in a form can keep a name to itself; where nobody is known to ask, it does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from tracker.models.records import Record
from tracker.models.sources import Source

# Kinds with confidential fields have a right of their own; the rest go with cases.
_KINDS_WITH_RIGHTS: Final = frozenset({"person", "case", "hearing", "incident", "source"})
# A row of these bears the name of another record.
_NAMED_BY: Final = {"hearing": "case", "provision": "law", "assignment": "case"}
_viewer: ContextVar[Any] = ContextVar("viewer", default=None)


@contextmanager
def seen_by(user: Any) -> Iterator[None]:
    """Let everything that is drawn inside be drawn for this user."""
    token = _viewer.set(user)
    try:
        yield
    finally:
        _viewer.reset(token)


def viewer() -> Any:
    """Give the user for whom something is being drawn; None where nobody is known."""
    return _viewer.get()


def may_see_confidential(user: Any, model: type[Model]) -> bool:
    """Whether a user may see what is confidential of a kind of record."""
    kind = model._meta.model_name
    right = kind if kind in _KINDS_WITH_RIGHTS else "case"
    return user is not None and bool(user.has_perm(f"tracker.view_confidential_{right}"))


def hidden_from(user: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Keep the rows of which a user may not know."""
    return rows.filter(_hidden(user, rows.model))


def visible_to(user: Any, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Keep the rows of which a user may know: confidential ones only with the right to them."""
    return rows.exclude(_hidden(user, rows.model))


def _hidden(user: Any, model: type[Model], path: str = "") -> Q:
    condition = Q()
    if not may_see_confidential(user, model):
        condition |= _confidential(model, path)
    for relation in _relation_that_names(model):
        condition |= _hidden(user, _target(model, relation), f"{path}{relation}__")
    return condition or Q(pk__in=[])


def _confidential(model: type[Model], path: str) -> Q:
    if issubclass(model, Source):
        return Q(**{f"{path}is_confidential": True})
    return Q(**{f"{path}visibility": "confidential"}) if issubclass(model, Record) else Q()


def _relation_that_names(model: type[Model]) -> list[str]:
    relation = _NAMED_BY.get(model._meta.model_name or "")
    return [relation] if relation else []


def _target(model: type[Model], relation: str) -> type[Model]:
    return model._meta.get_field(relation).related_model  # type: ignore[return-value]


def is_hidden_from(user: Any, row: Any) -> bool:
    """Whether a user may not know of a row."""
    model = type(row)
    if _is_confidential(row) and not may_see_confidential(user, model):
        return True
    named_by = [getattr(row, relation, None) for relation in _relation_that_names(model)]
    return any(is_hidden_from(user, other) for other in named_by if other is not None)


def _is_confidential(row: Any) -> bool:
    if isinstance(row, Source):
        return row.is_confidential
    return isinstance(row, Record) and row.visibility == "confidential"


def called(row: Any, user: Any) -> str:
    """Give what a row is called, or that it is confidential to a user who may not know of it."""
    if not is_hidden_from(user, row):
        return str(row)
    return _("a confidential source") if isinstance(row, Source) else _("a confidential record")
