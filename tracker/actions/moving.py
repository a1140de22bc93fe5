"""Moving everything that hangs on one record to another of its kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ForeignObjectRel
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations

from tracker.actions.drafts import Content, drop_rows, point_elsewhere, put_rows
from tracker.actions.merging.amendments import Amendments
from tracker.actions.merging.journal import Journal
from tracker.actions.merging.owners import owner_of, way_up
from tracker.actions.merging.wishes import Wish
from tracker.models import FormSave, NameKey, Record


@dataclass
class Move:
    """What moves from where to where, and what becomes of it."""

    kept: Any
    dropped: Any
    wish: Wish = field(default_factory=Wish)
    journal: Journal = field(default_factory=Journal)
    drafts: Amendments = field(default_factory=Amendments)


def move_everything(move: Move) -> None:
    """Point every row that points at the dropped record at the kept one, and so in drafts.

    A row of the dropped record that the kept one already has (the same spelling of a name), or that
    is to stay, stays behind; one of another record (the same defendant in a case, the same source
    cited twice) goes. Raises ValidationError where two records would be in each other's place, such
    as the same article of two laws.
    """
    moved: dict[str, set[int]] = {}
    for relation in relations_to(type(move.dropped)):
        if isinstance(relation.field, ParentalKey):
            moved[relation.get_accessor_name()] = _move_children(relation, move)
        else:
            _move_links(relation, move)
    _move_form_saves(move)
    _tell_drafts(move, moved)


def relations_to(model: type[Any]) -> Iterator[Any]:
    """The foreign keys of the tracker that point at a model, those without a way back included.

    Keys of names are made of what else is on record, so nobody moves them.
    """
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or not relation.field.column:
            continue
        own = relation.related_model._meta.app_label == "tracker"
        if own and relation.related_model is not NameKey:
            yield relation


def rows_of(relation: Any, record: Any) -> list[Any]:
    """Give the rows that point at a record by one relation, itself aside."""
    model = relation.related_model
    rows = model._base_manager.filter(**{relation.field.name: record.pk}).order_by("pk")
    if path := way_up(model):
        rows = rows.select_related(path)
    return list(rows.exclude(pk=record.pk) if model is type(record) else rows)


def _move_children(relation: Any, move: Move) -> set[int]:
    name = relation.get_accessor_name()
    rows = [row for row in rows_of(relation, move.dropped) if not move.wish.leaves(name, row.pk)]
    return {row.pk for row in rows if _point_at(relation, row, move.kept, move)}


def _tell_drafts(move: Move, moved: dict[str, set[int]]) -> None:
    """Put the rows that moved into the drafts of the kept record; take them out of the other's."""
    told = type(move.kept).objects.get(pk=move.kept.pk).serializable_data()

    def take_over(content: Content) -> None:
        for name, keys in moved.items():
            put_rows(content, name, [row for row in told[name] if row["pk"] in keys])

    def give_up(content: Content) -> None:
        for name, keys in moved.items():
            drop_rows(content, keys, name)

    move.drafts.add(move.kept, take_over)
    move.drafts.add(move.dropped, give_up)


def _move_links(relation: Any, move: Move) -> None:
    for row in rows_of(relation, move.dropped):
        # A record can't be part of itself, nor follow itself.
        target = None if row == move.kept else move.kept
        gone = set() if _point_at(relation, row, target, move) else _let_go(row, move)
        if owner := owner_of(row):
            new = target.pk if target else None
            amendment = _amendment(relation.field.name, move.dropped.pk, new, owner.path, gone)
            move.drafts.add(owner.record, amendment)


def _move_form_saves(move: Move) -> None:
    """Let the reports that monitors sent on the dropped record count as sent on the kept one."""
    saves = FormSave.objects.of(move.dropped)
    for save in saves:
        move.journal.move(save, "object_id", move.kept.pk)
    saves.update(object_id=move.kept.pk)


def _amendment(
    name: str, old: int, new: int | None, path: tuple[str, ...], gone: set[int]
) -> Callable[[Content], None]:
    def amend(content: Content) -> None:
        if gone:
            drop_rows(content, gone, *path)
        point_elsewhere(content, name, old, new)

    return amend


def _point_at(relation: Any, row: Any, target: Any, move: Move) -> bool:
    """Point a row at another record; False where that one has such a row already."""
    if _says_again(relation, row, target):
        return False
    rows = relation.related_model._base_manager.filter(pk=row.pk)
    try:
        with transaction.atomic():
            rows.update(**{relation.field.name: target})
    except IntegrityError:
        return False
    move.journal.move(row, relation.field.name, target.pk if target else None)
    return True


def _says_again(relation: Any, row: Any, target: Any) -> bool:
    """Whether there is a row that says, of the other record, word for word what this one does.

    Never of a row with rows of its own, such as sources: they would be lost with it.
    """
    if isinstance(row, Record) or _own_rows(row):
        return False
    values = {
        each.attname: getattr(row, each.attname)
        for each in row._meta.concrete_fields
        if not each.primary_key and each.name != "sort_order"
    }
    values[relation.field.attname] = target.pk if target else None
    twins = relation.related_model._base_manager.filter(**values)
    return bool(twins.exclude(pk=row.pk).exists())


def _let_go(row: Any, move: Move) -> set[int]:
    """Delete a row of another record that says again what is there; gives its key."""
    if isinstance(row, Record):
        raise ValidationError(
            _("%(record)s stands in the way: both have one like it. Merge these first.")
            % {"record": f"{row.reference} {row}"}
        )
    for each in (row, *_own_rows(row)):
        move.journal.remove(each)
    key: int = row.pk
    row.delete()
    return {key}


def _own_rows(row: Any) -> list[Any]:
    """Give the rows that hang on a row: the sources of a detention, the parts of a sentence."""
    relations = get_all_child_relations(type(row))
    return [each for relation in relations for each in rows_of(relation, row)]
