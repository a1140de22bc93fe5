"""Which records a need may speak of to a user: asked in the query, never in a template."""

from typing import Any, Final

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.permissions import policy_registry

from tracker.editing.record_models import record_models
from tracker.models import Source
from tracker.models.confidentiality import may_see_confidential, visible_to

SOURCE: Final = "source"
# A kind that is called by another record, without whose name it can't be shown.
NAMED_BY: Final = {"hearing": "case", "provision": "law"}

User = Any


def model_of(kind: str) -> type[Any]:
    """Give the model of a kind of record, or of sources; raises KeyError."""
    kinds: dict[str, type[Any]] = {model.kind: model for model in record_models()}
    kinds[SOURCE] = Source
    return kinds[kind]


def may_mend(user: User, kind: str) -> bool:
    """Tell whether a user may change records of a kind, and so is told what they lack."""
    policy = policy_registry.get_by_type(model_of(kind))
    return bool(policy.user_has_permission(user, "change"))


def visible_rows(user: User, kind: str, rows: QuerySet[Any], record: str) -> QuerySet[Any]:
    """Keep the rows of records of a kind, at the end of a path, of which a user may know."""
    if not record:
        return visible_to(user, rows)
    if _sees_all(user, kind):
        return rows
    records = visible_to(user, model_of(kind)._base_manager.all())
    return rows.filter(Q(**{f"{record}__in": records.values("pk")}))


def _sees_all(user: User, kind: str) -> bool:
    kinds = [kind, NAMED_BY.get(kind, kind)]
    return all(may_see_confidential(user, model_of(each)) for each in kinds)


def writers() -> QuerySet[Any]:
    """Give the users who may have written something, by name."""
    people: QuerySet[Any] = get_user_model()._default_manager.filter(is_active=True)
    return people.order_by("username")
