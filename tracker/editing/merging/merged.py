"""Merges that a user may know of, and the records they were of."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from tracker.actions.undo_merge import model_of
from tracker.editing.merging.kinds import models_merged_by
from tracker.models import Merge
from tracker.models.confidentiality import called, hidden_from
from tracker.models.records import Referenced


def merges_for(user: Any) -> QuerySet[Merge]:
    """Give the merges of the kinds that a user may merge, of no record hidden from them."""
    of_kinds, hidden = Q(pk__in=[]), set()
    for model in models_merged_by(user):
        of_kinds |= Q(kept__startswith=model.prefix)
        rows = hidden_from(user, model._default_manager.all())
        hidden |= {model(pk=key).reference for key in rows.values_list("pk", flat=True)}
    merges = Merge.objects.filter(of_kinds).exclude(kept__in=hidden).exclude(dropped__in=hidden)
    return merges.select_related("merged_by", "undone_by").order_by("-merged_at", "-pk")


def names_in(merges: Iterable[Merge], user: Any) -> dict[str, str]:
    """Give what the records of merges are called, by reference, in a query for each kind."""
    keys: dict[type[Any], set[int]] = defaultdict(set)
    for merge in merges:
        model = model_of(merge.kept)
        keys[model] |= {model.key_of(merge.kept), model.key_of(merge.dropped)}
    return {
        record.reference: called(record, user)
        for model, wanted in keys.items()
        for record in _named(model, wanted)
    }


def without_merged(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Leave out the records that went into others: nothing new is to hang on them."""
    model: Any = rows.model
    if not issubclass(model, Referenced):
        return rows
    standing = Merge.objects.standing().filter(dropped__startswith=model.prefix)
    keys = [model.key_of(reference) for reference in standing.values_list("dropped", flat=True)]
    return rows.exclude(pk__in=keys)


def standing_merge_of(record: Any) -> Merge | None:
    """Give the merge by which a record went into another, or None."""
    return Merge.objects.standing().filter(dropped=record.reference).first()


def _named(model: type[Any], keys: set[int]) -> QuerySet[Any]:
    rows: QuerySet[Any] = model._default_manager.filter(pk__in=keys)
    return rows.select_related(*model.snippet_viewset.called_with)
