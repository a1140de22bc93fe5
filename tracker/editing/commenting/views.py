"""The page on which editors comment on a record."""

from collections.abc import Callable
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from tracker.editing.commenting.fields import commented_models, comments_on, fields_of
from tracker.editing.commenting.forms import CommentForm
from tracker.editing.commenting.writing import reopen, settle, write_comment
from tracker.editing.guarding import guarded
from tracker.editing.views.on_records import OnRecordMixin
from tracker.models import Record, RecordComment

#: Python reads no number of thousands of digits, and the database has no key of twenty.
LONGEST_KEY: Final = 18
STEPS: Final[dict[str, Callable[[RecordComment, Any], None]]] = {
    "settle": settle,
    "reopen": reopen,
}


class CommentsView(OnRecordMixin, FormView):  # type: ignore[type-arg]  # not so when it runs
    """List the comments on a record, open ones first; take a new one, settle and reopen."""

    model: Any = Record
    form_class = CommentForm
    template_name = "tracker/editing/commenting/comments.html"
    page_title = gettext_lazy("Comments")
    header_icon = "comment"

    @cached_property
    def labels(self) -> dict[str, str]:
        """The labels of the fields that this user may comment on."""
        return fields_of(self.model, self.request.user)

    def get_form_kwargs(self) -> dict[str, Any]:
        """Tell the form what can be commented on."""
        return {**super().get_form_kwargs(), "labels": self.labels}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the comments."""
        rows = comments_on(self.record, self.request.user).select_related("author", "settled_by")
        lists = {"open": self._labelled(rows.open()), "settled": self._labelled(rows.settled())}
        return {**super().get_context_data(**kwargs), **lists}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Settle or reopen where a button of a comment was pressed; else take a comment."""
        for name, step in STEPS.items():
            if name in request.POST:
                return self._take(step, request.POST[name])
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer

    def form_valid(self, form: CommentForm) -> HttpResponse:
        """Keep the comment."""
        write_comment(self.record, self.request.user, **form.cleaned_data)
        messages.success(self.request, _("The comment is there for whoever may change this."))
        return redirect(self.request.path)

    def _take(self, step: Callable[[RecordComment, Any], None], key: str) -> HttpResponse:
        rows = comments_on(self.record, self.request.user)
        is_key = key.isdecimal() and len(key) <= LONGEST_KEY
        comment = rows.filter(pk=key).first() if is_key else None
        if comment is None:
            messages.error(self.request, _("There is no such comment here any more."))
        else:
            step(comment, self.request.user)
        return redirect(self.request.path)

    def _labelled(self, comments: Any) -> list[tuple[str, RecordComment]]:
        # A field that the form no longer has is told by its name.
        return [(self.labels.get(each.field, each.field), each) for each in comments]


def comments_page(request: HttpRequest, kind: str, pk: int) -> HttpResponseBase:
    """Answer for a record of one of our kinds or a source; raises Http404 for any other."""
    model = commented_models().get(kind)
    if model is None:
        raise Http404
    return guarded(CommentsView.as_view(model=model), model)(request, pk=pk)
