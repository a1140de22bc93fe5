"""Two people at one record: whoever saves second is told what the first one changed."""

from datetime import timedelta
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages

from tracker.editing.comparing.telling import Told, told

# Sent twice by one person: a double click, not a second tab with something else in it.
_DOUBLE_CLICK = timedelta(seconds=5)


class StaleFormMixin:
    """A form view that refuses, once, a form older than the newest draft; what was typed stays."""

    def is_valid(self, form: Any) -> bool:
        """Check the form, and that nobody saved the record since it was opened."""
        is_valid = bool(super().is_valid(form))  # type: ignore[misc]
        view: Any = self
        if view.expects_json_response or not view.is_out_of_date or self._is_double_click():
            return is_valid
        form.add_error(
            None,
            _(
                "Somebody saved this record after you opened it. What you typed is here and is not"
                " saved yet. Save again to keep it instead of theirs where both changed the same."
            ),
        )
        view.produced_error_code = "invalid_revision"
        view.produced_error_message = view.get_error_message()
        self._show_what_changed()
        return False

    def _is_double_click(self) -> bool:
        view: Any = self
        last = view.latest_revision
        is_recent: bool = timezone.now() - last.created_at < _DOUBLE_CLICK
        return is_recent and bool(last.user_id == view.request.user.pk)

    def _show_what_changed(self) -> None:
        view: Any = self
        context = {"by": view.latest_revision.user, "told": self._change_meanwhile()}
        text = render_to_string("tracker/editing/comparing/meanwhile.html", context)
        messages.warning(view.request, text)

    def _change_meanwhile(self) -> Told | None:
        """Compare what the form was opened with and the newest draft; None where it is gone."""
        view: Any = self
        opened = view.request.POST.get("loaded_revision_id", "")
        found = view.object.revisions.filter(pk=opened) if opened.isdecimal() else None
        old = found.first() if found is not None else None
        last = view.latest_revision
        if old is None or old == last:
            return None
        return told(view.model, old.content, last.content, view.request.user)
