"""A change of what readers have seen is not published, or submitted, without saying why."""

from typing import Any

from django.utils.translation import gettext as _

from tracker.actions.publish import is_published

_ASKING = frozenset({"publish", "submit", "restart-workflow"})


class ReasonIsAskedMixin:
    """A form view that asks what changed before a record is published again."""

    def is_valid(self, form: Any) -> bool:
        """Check the form, and that it says why readers will see something else."""
        return bool(super().is_valid(form)) and not self._lacks_reason(form)  # type: ignore[misc]

    def _lacks_reason(self, form: Any) -> bool:
        view: Any = self
        if view.action not in _ASKING or not _was_public(form.instance) or _says_why(form):
            return False
        field = "change_note_en" if "change_note_en" in form.fields else None
        form.add_error(
            field, _("Say why, in Khmer or in English: it stands beside the version for good.")
        )
        view.produced_error_code = "validation_error"
        view.produced_error_message = view.get_error_message()
        return True


def _was_public(record: Any) -> bool:
    return record.pk is not None and is_published(record.reference)


def _says_why(form: Any) -> bool:
    return any(form.cleaned_data.get(f"change_note_{language}") for language in ("km", "en"))
