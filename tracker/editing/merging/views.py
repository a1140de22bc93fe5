"""The page on which two records become one: choose the other, compare, confirm."""

import logging
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from tracker.actions.merge import merge
from tracker.actions.merging.rights import may_merge, refuse_mismatch
from tracker.actions.merging.wishes import Wish
from tracker.editing.auditing.reading import log_reading, secret_fields
from tracker.editing.merging.choosing import OtherForm, key_in
from tracker.editing.merging.comparison import Comparison
from tracker.editing.merging.kinds import model_called
from tracker.editing.views.on_records import edit_address
from tracker.editing.views.withdrawing import ReasonForm
from tracker.localized import Pair
from tracker.models import Merge
from tracker.models.confidentiality import visible_to

logger = logging.getLogger(__name__)
ONE, MERGED = "tracker_merge", "tracker_merged"


class MergeView(WagtailAdminTemplateMixin, TemplateView):
    """Merge another record into the one whose key is in the address.

    Without `with` it asks for the other; with it the two stand side by side.
    """

    page_title = gettext_lazy("Merge with another record")
    header_icon = "resubmit"
    template_name = "tracker/editing/merging/compare.html"
    model: type[Any]
    kept: Any
    dropped: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the records; raises Http404, or PermissionDenied without the right to publish."""
        model = model_called(kwargs["kind"])
        if model is None:
            raise Http404
        if not may_merge(request.user, model):
            raise PermissionDenied
        self.model = model
        self.kept = self._found(kwargs["pk"])
        typed = request.GET.get("with", "").strip()
        self.dropped = self._found(key_in(model, typed)) if typed else None
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show a step."""
        if self.dropped is None:
            return self._ask()
        if problem := _mismatch(self.kept, self.dropped):
            messages.error(request, problem)
            return self._ask()
        for record in (self.kept, self.dropped):
            log_reading(record, request.user, secret_fields(_form_of(self.model), request.user))
        return self._show(self._comparison(), Wish(), ReasonForm())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Merge the two; sent twice, the second leads to what the first did."""
        if self.dropped is None:
            return self._ask()
        if done := self._done():
            return redirect(MERGED, done.pk)
        comparison, reason = self._comparison(), ReasonForm(request.POST)
        if request.POST.get("seen") != comparison.seen():
            messages.warning(request, _("One of the two was changed meanwhile. Look once more."))
            return self._show(comparison, Wish(), reason)
        wish = comparison.wish(request.POST)
        if not reason.is_valid():
            return self._show(comparison, wish, reason)
        because: Pair = {
            "km": reason.cleaned_data["reason_km"],
            "en": reason.cleaned_data["reason_en"],
        }
        return self._merge(comparison, wish, because, reason)

    def _merge(
        self, comparison: Comparison, wish: Wish, because: Pair, reason: ReasonForm
    ) -> HttpResponse:
        try:
            done = merge(self.kept, self.dropped, because, wish, by=self.request.user)
        except PermissionDenied:
            raise
        except Exception as error:
            if found := self._done():
                return redirect(MERGED, found.pk)
            messages.error(self.request, said_of(error))
            return self._show(comparison, wish, reason)
        messages.success(
            self.request,
            _("%(dropped)s was merged into %(kept)s.")
            % {"dropped": done.dropped, "kept": done.kept},
        )
        return redirect(MERGED, done.pk)

    def _found(self, key: int | None) -> Any:
        rows = visible_to(self.request.user, self.model._default_manager.filter(pk=key))
        record = rows.first() if key is not None else None
        if record is None:
            raise Http404
        return record

    def _done(self) -> Merge | None:
        standing = Merge.objects.standing()
        return standing.filter(kept=self.kept.reference, dropped=self.dropped.reference).first()

    def _comparison(self) -> Comparison:
        return Comparison(self.kept, self.dropped, self.request.user)

    def _ask(self) -> HttpResponse:
        self.template_name = "tracker/editing/merging/choose.html"
        return self.render_to_response(self.get_context_data(form=OtherForm(self.model)))

    def _show(self, comparison: Comparison, wish: Wish, reason: ReasonForm) -> HttpResponse:
        context = self.get_context_data(
            comparison=comparison,
            lines=list(comparison.lines(wish.sides)),
            groups=list(comparison.groups(wish.staying)),
            reason=reason,
            swapped=address(self.dropped, self.kept),
            back=edit_address(self.kept),
        )
        return self.render_to_response(context)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the form of the record."""
        return [
            *self.breadcrumbs_items,
            {"url": edit_address(self.kept), "label": str(self.kept)},
            {"url": "", "label": self.page_title},
        ]


def address(record: Any, other: Any = None) -> str:
    """Give the address at which a record is merged, with the other one where it is chosen."""
    page = reverse(ONE, args=[record._meta.model_name, record.pk])
    return f"{page}?with={other.pk}" if other else page


def said_of(error: Exception) -> str:
    """Tell an editor what went wrong, and that nothing was done; log what only we can mend."""
    if isinstance(error, ValidationError):
        reasons = " ".join(error.messages)
    else:
        logger.error("Merging failed", exc_info=error)
        reasons = _("This is a fault of the site. Tell whoever runs it.")
    return _("Nothing was merged or undone. %(reasons)s") % {"reasons": reasons}


def _form_of(model: type[Any]) -> Any:
    return model.get_edit_handler().get_form_class()


def _mismatch(kept: Any, dropped: Any) -> str:
    try:
        refuse_mismatch(kept, dropped)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""
