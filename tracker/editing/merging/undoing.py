"""The page of one merge: what it did, and a form that undoes it."""

from collections import Counter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from tracker.actions.merging.journal import model_named
from tracker.actions.undo_merge import model_of, undo_merge
from tracker.editing.merging.kinds import fields_hidden_from, models_merged_by
from tracker.editing.merging.listing import LIST
from tracker.editing.merging.merged import merges_for, names_in
from tracker.editing.merging.views import MERGED, said_of
from tracker.editing.views.withdrawing import ReasonForm
from tracker.localized import Pair
from tracker.models import Merge


class MergedView(WagtailAdminTemplateMixin, TemplateView):
    """One merge, as long as the user may know of its records."""

    page_title = gettext_lazy("Merge")
    header_icon = "resubmit"
    template_name = "tracker/editing/merging/merged.html"
    merge: Merge

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the merge; raises Http404, or PermissionDenied for who may merge nothing."""
        if not models_merged_by(request.user):
            raise PermissionDenied
        self.merge = get_object_or_404(merges_for(request.user), pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show it."""
        return self._show(ReasonForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Undo it; sent twice, the second finds it undone."""
        reason = ReasonForm(request.POST)
        if self.merge.undone_at is not None:
            return redirect(MERGED, self.merge.pk)
        if not reason.is_valid():
            return self._show(reason)
        because: Pair = {
            "km": reason.cleaned_data["reason_km"],
            "en": reason.cleaned_data["reason_en"],
        }
        try:
            undo_merge(self.merge, because, by=request.user)
        except PermissionDenied:
            raise
        except Exception as error:
            messages.error(request, said_of(error))
            return self._show(reason)
        messages.success(request, _("The merge was undone."))
        return redirect(MERGED, self.merge.pk)

    def _show(self, reason: ReasonForm) -> HttpResponse:
        names = names_in([self.merge], self.request.user)
        context = self.get_context_data(
            merge=self.merge,
            names=[
                (reference, names.get(reference, ""), self._address(reference, names))
                for reference in (self.merge.kept, self.merge.dropped)
            ],
            moved=self._moved(),
            fields=self._fields(),
            reason=reason,
        )
        return self.render_to_response(context)

    def _address(self, reference: str, names: dict[str, str]) -> str:
        """Give the address of a record's form; none for a record that was deleted."""
        if reference not in names:
            return ""
        model: Any = model_of(reference)
        name = model.snippet_viewset.get_url_name("edit")
        return reverse(name, args=[model.key_of(reference)])

    def _moved(self) -> list[tuple[str, int]]:
        counted: Counter[str] = Counter()
        for told in self.merge.before.get("moved", ()):
            counted[told["model"]] += len(told["keys"])
        return [
            (str(model_named(name)._meta.verbose_name_plural), count)
            for name, count in sorted(counted.items())
        ]

    def _fields(self) -> list[str]:
        """Name the fields that took another value, those aside that the user may not see."""
        model = model_of(self.merge.kept)
        changed = self.merge.before.get("fields", {}).get(self.merge.kept, {})
        hidden = fields_hidden_from(self.request.user, model)
        return [
            str(model._meta.get_field(name).verbose_name) for name in changed if name not in hidden
        ]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the list."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(LIST), "label": _("Merges")},
            {"url": "", "label": str(self.merge)},
        ]
