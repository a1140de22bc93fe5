"""Putting back what a merge moved: rows, fields and drafts."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modelcluster.models import model_from_serializable_data
from wagtail.models import Revision

from tracker.actions.drafts import Content, drop_rows, point_rows, put_row_below, put_rows
from tracker.actions.merging.amendments import Amendments, take_drafts_back
from tracker.actions.merging.journal import Journal, model_named, told_of
from tracker.actions.merging.owners import belongs_to_a_record, owner_of, parent_key
from tracker.publication.batches import batched


class Restoring:
    """One merge on its way back; what was added since the merge stays with the kept record."""

    def __init__(self, kept: Any, dropped: Any, journal: Journal) -> None:
        self.kept = kept
        self.dropped = dropped
        self.journal = journal
        self.drafts = Amendments()

    def run(self) -> None:
        """Put everything back.

        Raises ValidationError, to be caught outside the transaction, where a row was deleted or
        moved on since.
        """
        self._remove_what_was_made()
        for move in self.journal.moved:
            self._move_back(move)
        for told in self.journal.removed:
            self._bring_back(told)
        for record in (self.kept, self.dropped):
            self._restore_fields(record)
        take_drafts_back(self.journal.drafts)
        self.drafts.write()
        for key, moment in self.journal.scheduled.items():
            revisions = Revision.objects.filter(pk=key)
            revisions.update(approved_go_live_at=parse_datetime(moment))

    def _remove_what_was_made(self) -> None:
        made = {told["key"] for told in self.journal.added}
        for told in self.journal.added:
            model_named(told["model"]).objects.filter(pk=told["key"]).delete()
        if made:
            self.drafts.add(self.kept, lambda content: drop_rows(content, made, "other_names"))

    def _move_back(self, move: Content) -> None:
        model, field = model_named(move["model"]), move["field"]
        rows = []
        for keys in batched(move["keys"]):
            there = model._base_manager.filter(pk__in=keys, **{field: move["to"]})
            rows += list(there)
            if len(there) < len(keys) and belongs_to_a_record(model):
                raise ValidationError(_gone(model))
            model._base_manager.filter(pk__in=[row.pk for row in there]).update(
                **{field: self.dropped.pk}
            )
        foreign_key = model._meta.get_field(field)
        if isinstance(foreign_key, ParentalKey):
            self._give_back(foreign_key.remote_field.get_accessor_name(), [row.pk for row in rows])
        else:
            for row in rows:
                self._point_drafts_back(row, field)

    def _give_back(self, relation: str, keys: list[int]) -> None:
        fresh = type(self.dropped).objects.get(pk=self.dropped.pk).serializable_data()[relation]
        told = [row for row in fresh if row["pk"] in keys]
        self.drafts.add(self.kept, lambda content: drop_rows(content, keys, relation))
        self.drafts.add(self.dropped, lambda content: put_rows(content, relation, told))

    def _point_drafts_back(self, row: Any, field: str) -> None:
        key = self.dropped.pk
        if owner := owner_of(row):
            self.drafts.add(
                owner.record,
                lambda content: point_rows(content, owner.path, [row.pk], field, key),
            )

    def _bring_back(self, told: Content) -> None:
        model = model_named(told["model"])
        row = model_from_serializable_data(model, told["row"], check_fks=False)
        lost = _lost(row)
        if lost and not belongs_to_a_record(model):
            return
        if lost:
            raise ValidationError(_gone(lost))
        row.save(force_insert=True)
        if owner := owner_of(row):
            self.drafts.add(
                owner.record,
                lambda content: put_row_below(content, owner.path, parent_key(row), told["row"]),
            )

    def _restore_fields(self, record: Any) -> None:
        changes = self.journal.fields.get(record.reference, {})
        now = told_of(record)
        values = {}
        for name, (old, new) in changes.items():
            field = record._meta.get_field(name)
            # A value that an editor changed again since is theirs.
            if now[name] == new and _is_there(field, old):
                values[field.attname] = field.to_python(old)
        if values:
            type(record)._base_manager.filter(pk=record.pk).update(**values)

        def amend(content: Content) -> None:
            for name, (old, new) in changes.items():
                if content.get(name) == new:
                    content[name] = old

        self.drafts.add(record, amend)


def _lost(row: Any) -> Any:
    """Give the kind of a record that a row leads to and that was deleted, or None."""
    fields = (field for field in row._meta.concrete_fields if field.related_model)
    lost = (each for each in fields if not _is_there(each, getattr(row, each.attname)))
    return next((field.related_model for field in lost), None)


def _is_there(field: Any, key: Any) -> bool:
    """Whether what a foreign key leads to still exists; other fields lead nowhere."""
    if not field.related_model or key is None:
        return True
    return bool(field.related_model._base_manager.filter(pk=key).exists())


def _gone(model: type[Any]) -> str:
    return _("Not possible any more: a row of the merge was changed or deleted (%(kind)s).") % {
        "kind": model._meta.verbose_name
    }
