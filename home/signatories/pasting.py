"""The page of the admin on which a list of signatories is pasted and looked through."""

from typing import Any, Final

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.models.signatories import SignatoryKind
from home.models.statements import StatementPage
from home.signatories.adding import ChangedMeanwhileError, add_signatories, keys_of
from home.signatories.lines import MOST_LINES, Line, read_lines

SIGNATORIES: Final = "#panel-child-content-signatories-section"
"""Where on the form of a statement they stand."""


class PastedListForm(forms.Form):
    """A list of signatories as it was pasted, and whether it is of organisations or people."""

    names = forms.CharField(
        label=gettext_lazy("List of signatories"),
        help_text=gettext_lazy(
            "One a line, such as “Name of the organisation (ACRONYM), Country”. Numbers and"
            " bullets in front are left out. A person's role stands between name and country."
        ),
        widget=forms.Textarea(attrs={"rows": 14}),
        strip=False,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("They sign as"),
        choices=SignatoryKind.choices,
        initial=SignatoryKind.ORGANISATION,
        widget=forms.RadioSelect,
    )

    def clean_names(self) -> str:
        """Refuse what nobody can look through in one go; what was pasted stays in the field."""
        text: str = self.cleaned_data["names"]
        count = len(read_lines(text))
        if not count:
            raise ValidationError(_("Paste at least one name."))
        if count > MOST_LINES:
            raise ValidationError(
                _("This list has %(count)d lines. Paste at most %(most)d at a time."),
                params={"count": count, "most": MOST_LINES},
            )
        return text


class PasteSignatoriesView(WagtailAdminTemplateMixin, TemplateView):
    """Paste a list, look at what was understood of each line, add them to the draft."""

    template_name = "home/editing/pasted_signatories.html"
    page_title = gettext_lazy("Paste a list of signatories")
    header_icon = "clipboard-list"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the draft; raises Http404, or PermissionDenied for who may not change it."""
        page = get_object_or_404(StatementPage, pk=kwargs["pk"])
        if page.alias_of_id or not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        self.draft: StatementPage = page.get_latest_revision_as_object()
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the form of the statement."""
        return [
            *self.breadcrumbs_items,
            {"url": edit_address(self.draft), "label": self.draft.title},
            {"url": "", "label": self.page_title},
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask for the list."""
        return self._show(PastedListForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what was understood, or add it; whatever is wrong, what was pasted stays."""
        form = PastedListForm(request.POST)
        if not form.is_valid():
            return self._show(form)
        lines = read_lines(form.cleaned_data["names"], keys_of(self.draft))
        if request.POST.get("step") != "add":
            return self._show(form, lines)
        return self._add(form, lines)

    def _add(self, form: PastedListForm, lines: list[Line]) -> HttpResponse:
        seen, kind = _seen_in(self.request), form.cleaned_data["kind"]
        try:
            count = add_signatories(self.draft, lines, kind, seen, self.request.user)
        except ChangedMeanwhileError:
            told = _("The statement was saved meanwhile. Look through the list once more.")
            messages.warning(self.request, told)
            return self._show(form, lines)
        except PermissionDenied:
            messages.error(self.request, _("The statement is locked. Nothing was saved."))
            return self._show(form, lines)
        added = ngettext(
            "%(count)d signatory is in the draft of the statement.",
            "%(count)d signatories are in the draft of the statement.",
            count,
        )
        messages.success(self.request, added % {"count": count})
        return self._leave_or_go_on(lines, kind)

    def _leave_or_go_on(self, lines: list[Line], kind: str) -> HttpResponse:
        """Lead back to the form of the statement, unless lines are left that could not be read."""
        left = "\n".join(line.text for line in lines if not line.name)
        if not left:
            return redirect(edit_address(self.draft) + SIGNATORIES)
        messages.warning(self.request, _("These lines could not be read and were not added."))
        return self._show(PastedListForm(initial={"names": left, "kind": kind}))

    def _show(self, form: PastedListForm, lines: list[Line] | None = None) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            lines=lines,
            new=sum(1 for line in lines or () if line.is_new),
            seen=self.draft.latest_revision_id or "",
            draft=self.draft,
        )
        return self.render_to_response(context)


def edit_address(page: StatementPage) -> str:
    """Give the address of the form in which a statement is changed."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _seen_in(request: HttpRequest) -> int | None:
    """Give the key of the revision that the editor was shown."""
    typed = request.POST.get("seen", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 19 else None
