"""The short page on which a hearing is recorded."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from tracker.actions.form_saves import Receipt, read_key, save_once
from tracker.actions.hearings import keep_draft
from tracker.dates import format_date
from tracker.editing.hearings.forms import RecordHearingForm
from tracker.editing.hearings.planned import cases_for, hearings_for, planned_sitting
from tracker.models import Case, Hearing


class RecordHearingView(WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]  # takes none when it runs
    """Record a sitting of a case (`?case=`), or what came of a planned one (`?hearing=`)."""

    form_class = RecordHearingForm
    template_name = "tracker/editing/hearings/record.html"
    page_title = _("Record a hearing")
    header_icon = "date"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Let in who may record; raises PermissionDenied and Http404."""
        right = "change" if self.hearing else "add"
        if not request.user.has_perm(f"tracker.{right}_hearing"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def hearing(self) -> Hearing | None:
        """The sitting whose outcome is recorded: asked for, or found on the day that was typed."""
        if asked := self.request.GET.get("hearing"):
            return get_object_or_404(hearings_for(self.request.user), pk=_key(asked))
        if not self.request.user.has_perm("tracker.change_hearing"):
            return None
        typed = self.request.POST
        return planned_sitting(
            self.request.user, typed.get("case", ""), typed.get("held_on", "").strip()
        )

    @cached_property
    def case(self) -> Case | None:
        """The case that was chosen before the page was opened."""
        if self.request.GET.get("hearing") and self.hearing:
            chosen: Case = self.hearing.case
            return chosen
        if asked := self.request.GET.get("case"):
            return get_object_or_404(cases_for(self.request.user), pk=_key(asked))
        return None

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the form the planned sitting's draft, if there is one."""
        draft = self.hearing.get_latest_revision_as_object() if self.hearing else None
        known = {
            "instance": draft,
            "case": self.case,
            "for_user": self.request.user,
            "is_shown": "hearing" in self.request.GET,
        }
        return {**super().get_form_kwargs(), **known}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the page its case, its button and the key by which it is saved once."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {
            **context,
            "case": self.case,
            "key": read_key(self.request.POST.get("key", "")) if self.request.POST else uuid4(),
            "submit_button_label": _("Save the draft"),
            "submit_button_active_label": _("Saving…"),
            "action_url": self.request.get_full_path(),
            "media": context["form"].media,
        }

    def form_valid(self, form: RecordHearingForm) -> HttpResponse:
        """Save the draft, once."""
        if self.hearing and _is_locked(self.hearing, self.request.user):
            form.add_error(None, _("This hearing is locked: somebody is checking it."))
            return self.form_invalid(form)
        planned: list[Hearing | None] = []

        def write() -> Hearing:
            drafted = form.drafted()
            planned.append(keep_draft(drafted, self.request.user))
            return drafted

        key = read_key(self.request.POST.get("key", ""))
        try:
            receipt = save_once(key, self.request.user, Hearing, write)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return self.form_invalid(form)
        self._say_what_was_done(receipt, planned[-1] if planned else None)
        return redirect(self._back(receipt.record))

    def _say_what_was_done(self, receipt: Receipt[Hearing], planned: Hearing | None) -> None:
        said = gettext("The draft of the hearing is saved.")
        if self.hearing:
            said = gettext("What came of the planned sitting is saved in its draft.")
        if planned and receipt.record.postponed_to:
            day = format_date(receipt.record.postponed_to, get_language() or "en")
            said += " " + gettext("The next sitting is planned: %(day)s.") % {"day": day}
        edit = reverse("wagtailsnippets_tracker_hearing:edit", args=[receipt.record.pk])
        buttons = [messages.button(edit, gettext("Open it"))]
        if planned:
            follows = reverse("wagtailsnippets_tracker_hearing:edit", args=[planned.pk])
            buttons.append(messages.button(follows, gettext("Open the next sitting")))
        messages.success(self.request, said, buttons=buttons)

    def _back(self, hearing: Hearing) -> str:
        if self.case and self.request.user.has_perm("tracker.change_case"):
            return reverse("wagtailsnippets_tracker_case:edit", args=[hearing.case_id])
        return reverse("wagtailsnippets_tracker_hearing:list")


def _key(text: str) -> int:
    """Read a primary key; one that nothing has where the text is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 13 else 0


def _is_locked(hearing: Hearing, user: Any) -> bool:
    lock = hearing.get_lock()
    return bool(lock and lock.for_user(user))
