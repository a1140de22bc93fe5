"""The page on which a list of defendants is pasted into a case and looked through."""

import re
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages

from tracker.editing.pasting.adding import ChangedMeanwhileError, add_defendants
from tracker.editing.pasting.forms import LineForm, ListForm
from tracker.editing.pasting.matching import match_lines
from tracker.editing.views.on_records import OnRecordMixin, edit_address
from tracker.models import Case, Person

PASTED, LOOKED_THROUGH = "pasted", "looked-through"
_CHOICE = re.compile(r"line-([0-9]{1,6})-choice")
_REFERENCE = re.compile(r"P[0-9]{1,12}")


class PasteDefendantsView(OnRecordMixin, TemplateView):
    """Paste a list, look through what each line means, add the people to the case's draft."""

    model = Case
    page_title = gettext_lazy("Paste a list of defendants")
    header_icon = "clipboard-list"

    def is_allowed(self, user: Any) -> bool:
        """Tell whether a user may change the case and begin people."""
        return super().is_allowed(user) and user.has_perm("tracker.add_person")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask for the list."""
        return self._ask(ListForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take a step; whatever is wrong, what was pasted stays."""
        pasted = ListForm(request.POST)
        step = request.POST.get("step")
        if not pasted.is_valid() or step not in (PASTED, LOOKED_THROUGH):
            return self._ask(pasted)
        lines = self._lines_of(pasted, request.POST if step == LOOKED_THROUGH else None)
        if step == PASTED or [line for line in lines if not line.is_valid()]:
            return self._show(pasted, lines)
        return self._add(pasted, lines)

    def _lines_of(self, pasted: ListForm, data: Any = None) -> list[LineForm]:
        defendants = {item.person_id for item in self.record.defendants.all()}
        chosen = None if data is None else _chosen_in(data)
        matches = match_lines(pasted.lines(), self.request.user, chosen)
        return [LineForm(match, defendants, data) for match in matches]

    def _add(self, pasted: ListForm, lines: list[LineForm]) -> HttpResponse:
        people = [person for line in lines if (person := line.chosen())]
        source = pasted.cleaned_data["source"]
        try:
            add_defendants(self.record, people, source, self._seen(), self.request.user)
        except ChangedMeanwhileError:
            told = _("The case was saved meanwhile. Look through the list once more.")
            messages.warning(self.request, told)
            return self._show(pasted, self._lines_of(pasted))
        except PermissionDenied:
            messages.error(self.request, _("The case is locked. Nothing was saved."))
            return self._show(pasted, lines)
        added = ngettext(
            "%(count)d defendant is in the draft of the case.",
            "%(count)d defendants are in the draft of the case.",
            len(people),
        )
        messages.success(self.request, added % {"count": len(people)})
        return redirect(edit_address(self.record))

    def _seen(self) -> int | None:
        """Give the key of the revision that the editor was shown."""
        typed = self.request.POST.get("seen", "")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else None

    def _ask(self, pasted: ListForm) -> HttpResponse:
        self.template_name = "tracker/editing/pasting/list.html"
        return self.render_to_response(self.get_context_data(form=pasted))

    def _show(self, pasted: ListForm, lines: list[LineForm]) -> HttpResponse:
        self.template_name = "tracker/editing/pasting/lines.html"
        context = self.get_context_data(
            form=pasted, lines=lines, seen=self.record.latest_revision_id or ""
        )
        return self.render_to_response(context)


def _chosen_in(data: Any) -> dict[int, int]:
    """Give the key of the person who was chosen on each line, by the line's number."""
    typed = ((_CHOICE.fullmatch(name), value) for name, value in data.items())
    return {
        int(line[1]): Person.key_of(value)
        for line, value in typed
        if line and _REFERENCE.fullmatch(value)
    }
