"""Two people at one page: whoever saves second is told, and shown what the first one changed."""

from datetime import timedelta
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages

# Sent twice by one person: a double click, not a second tab with something else in it.
_DOUBLE_CLICK: Final = timedelta(seconds=5)


class StalePageMixin:
    """A form that refuses, once, what was opened before the newest draft; what was typed stays."""

    def form_valid(self, form: Any) -> Any:
        """Save, unless somebody saved the page since the form was opened."""
        view: Any = self
        if view.expects_json_response or not view.is_out_of_date or self._is_double_click():
            return super().form_valid(form)  # type: ignore[misc]
        form.add_error(
            None,
            _(
                "Somebody saved this page after you opened it. What you typed is here and is not"
                " saved yet. Save again to keep it instead of theirs where both changed the same."
            ),
        )
        self._show_what_changed()
        return view.form_invalid(form)

    def _is_double_click(self) -> bool:
        view: Any = self
        last = view.latest_revision
        is_recent: bool = timezone.now() - last.created_at < _DOUBLE_CLICK
        return is_recent and bool(last.user_id == view.request.user.pk)

    def _show_what_changed(self) -> None:
        view: Any = self
        opened, last = view.request.POST.get("loaded_revision_id", ""), view.latest_revision
        buttons = []
        if opened.isdecimal() and view.page.revisions.filter(pk=opened).exists():
            address = reverse(
                "wagtailadmin_pages:revisions_compare", args=[view.page.pk, opened, last.pk]
            )
            buttons = [messages.button(address, _("What they changed"), new_window=True)]
        said = _("%(name)s saved this page meanwhile.") % {"name": last.user or _("Somebody")}
        messages.warning(view.request, said, buttons=buttons)
