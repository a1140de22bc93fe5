"""Merging two records that are one: what hangs on the second moves to the first, which stays."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ForeignObjectRel
from django.utils.translation import gettext as _

from tracker.actions.publish import publish_records, republish
from tracker.localized import Pair
from tracker.models import Person, PersonName, Record
from tracker.publication.dependants import dependants
from tracker.publication.tombstones import redirect_to


def merge(kept: Record, dropped: Record, because: Pair) -> None:
    """Move everything that hangs on `dropped` to `kept`, and let its reference lead there.

    A row that `kept` already has (the same defendant in the same case) is left behind with
    `dropped`, which stays on the private side, unpublished. Raises ValidationError for a record merged
    into itself, into another kind, or where the merged facts contradict each other.
    """
    _refuse_mismatch(kept, dropped)
    with transaction.atomic():
        touched = dependants(dropped.kind, [dropped.pk])
        for relation in _relations_to(type(dropped)):
            _move(relation, kept, dropped)
        if isinstance(dropped, Person):
            _keep_names(kept, dropped)
        type(dropped).objects.filter(pk=dropped.pk).update(live=False)
        redirect_to(kept.reference, dropped.reference, because)
        fresh = type(kept).objects.get(pk=kept.pk)
        publish_records([fresh], because)
        republish(touched, {})


def _refuse_mismatch(kept: Record, dropped: Record) -> None:
    if type(kept) is not type(dropped):
        raise ValidationError(_("Only two records of one kind can be merged."))
    if kept.pk == dropped.pk:
        raise ValidationError(_("A record can't be merged into itself."))


def _relations_to(model: type[Record]) -> Iterator[ForeignObjectRel]:
    """The foreign keys of the tracker that point at a model."""
    for relation in model._meta.related_objects:
        if relation.related_model._meta.app_label == "tracker" and relation.field.column:
            yield relation


def _move(relation: ForeignObjectRel, kept: Record, dropped: Record) -> None:
    """Point rows at the kept record, one at a time: a row that would be there twice stays."""
    field = relation.field.name
    rows: Any = relation.related_model._base_manager.filter(**{field: dropped.pk})
    for key in rows.exclude(**_itself(relation, kept)).values_list("pk", flat=True):
        with suppress(IntegrityError), transaction.atomic():
            relation.related_model._base_manager.filter(pk=key).update(**{field: kept.pk})


def _itself(relation: ForeignObjectRel, kept: Record) -> dict[str, Any]:
    """A record never points at itself (a place that is part of itself)."""
    return {"pk": kept.pk} if relation.related_model is type(kept) else {"pk": None}


def _keep_names(kept: Any, dropped: Person) -> None:
    """Keep the dropped record's names as other names of the person, so that both are found."""
    known = {kept.name_km, kept.name_en, *kept.other_names.values_list("text", flat=True)}
    for text, script in ((dropped.name_km, "khmer"), (dropped.name_en, "latin")):
        if text and text not in known:
            PersonName.objects.create(person=kept, text=text, script=script)
