"""The form of a record: its facts must not contradict each other."""

from copy import copy
from typing import Any

from tracker.editing.forms.checked import CheckedForm
from tracker.models.records import Problem, Record


class RecordForm(CheckedForm):
    """A record with its rows; a contradiction between them is told where it can be mended."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not _has_note_to_come(self.instance):
            self.initial.update(change_note_km="", change_note_en="")

    def is_valid(self) -> bool:
        """Check the fields and rows one by one, then what they say together."""
        return bool(super().is_valid()) and not self._contradicts_itself()

    def _contradicts_itself(self) -> bool:
        rows = {relation: formset.kept() for relation, formset in self.formsets.items()}
        record = self._as_typed(rows)
        problems = [*record.problems(), *(record.gaps() if self._is_for_readers() else [])]
        for problem in problems:
            self._tell_problem(problem, rows)
        return bool(problems)

    def _is_for_readers(self) -> bool:
        """Whether the editor asks for more than a draft."""
        return "action-publish" in self.data or "action-submit" in self.data

    def _as_typed(self, rows: dict[str, list[Any]]) -> Record:
        """Give a copy of the record as saving would leave it."""
        record: Record = copy(self.instance)
        typed = {relation: [form.instance for form in kept] for relation, kept in rows.items()}
        record._cluster_related_objects = {
            **getattr(self.instance, "_cluster_related_objects", {}),
            **typed,
        }
        return record

    def _tell_problem(self, problem: Problem, rows: dict[str, list[Any]]) -> None:
        form: Any = self
        if problem.relation and problem.row is not None:
            form = rows[problem.relation][problem.row]
        form.add_error(problem.field if problem.field in form.fields else None, problem.message)


def _has_note_to_come(record: Record) -> bool:
    """Whether the note on a record is of a draft that is still to be published."""
    draft = record.latest_revision
    published = record.last_published_at
    return draft is not None and (published is None or draft.created_at > published)
