"""The views in which a record is written, and in which an older revision comes back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.views.generic import RevisionsRevertMixin
from wagtail.admin.widgets import Button
from wagtail.snippets.views.snippets import (
    CollectWorkflowActionDataView,
    CreateView,
    EditView,
    WorkflowActionView,
)

from tracker.actions.authorship import refuse_own_work
from tracker.editing.auditing.reading import log_reading, secret_fields
from tracker.editing.comparing.telling import told_of_draft
from tracker.editing.views.beginning import BegunOnceMixin
from tracker.editing.views.faults import FaultsAreSaidMixin, say_why
from tracker.editing.views.reasons import ReasonIsAskedMixin
from tracker.editing.views.stale import StaleFormMixin
from tracker.editing.views.twos import APPROVE, TwoPeopleMixin


class RecordCreateView(FaultsAreSaidMixin, TwoPeopleMixin, BegunOnceMixin, CreateView):
    """Begin a record."""


class RecordEditView(
    ReasonIsAskedMixin, StaleFormMixin, FaultsAreSaidMixin, TwoPeopleMixin, EditView
):
    """Change a record."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Show the form, and write down who was shown what is confidential."""
        answer = super().get(request, *args, **kwargs)
        log_reading(self.live_object, request.user, secret_fields(self.form_class, request.user))
        return answer

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Add what else can be done with a record: each hook gives buttons for it and a user."""
        added = [
            button
            for hook in hooks.get_hooks("register_record_buttons")
            for button in hook(self.object, self.request.user)
        ]
        return [*super().header_more_buttons, *added]


class RecordRevertView(RevisionsRevertMixin, RecordEditView):
    """Return to an older revision, except for what the editor may not see."""

    view_name = "revisions_revert"

    def get_object(self, queryset: Any = None) -> Any:
        """Give the older revision, with the confidential values of now where there is no right."""
        record = super().get_object(queryset)
        today = self.live_object.get_latest_revision_as_object()
        for name, right in (self.form_class._meta.field_permissions or {}).items():
            if not self.request.user.has_perm(right):
                setattr(record, name, getattr(today, name))
        return record


class ShowsChangeMixin:
    """A step of a review, in which the reviewer sees what would change for readers."""

    template_name = "tracker/editing/comparing/review.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the draft would change."""
        view: Any = self
        change = told_of_draft(view.object, view.request.user)
        return {**super().get_context_data(**kwargs), "told": change}  # type: ignore[misc]


class RecordReviewView(ShowsChangeMixin, CollectWorkflowActionDataView):
    """Ask for the comment with which a draft is approved or sent back from its form."""


class RecordWorkflowActionView(ShowsChangeMixin, WorkflowActionView):
    """Approve a record or ask for changes; one that can't be published stays in review."""

    def post(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Act on the review; go to the record with a message if publishing fails."""
        try:
            with transaction.atomic():
                if self.action_name == APPROVE:
                    refuse_own_work(self.object, self.task_state.revision, request.user)
                return super().post(request, *args, **kwargs)
        except (PermissionDenied, Http404):
            raise
        except Exception as error:
            say_why(request, error)
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                done = {"step": "success", "redirect": self.redirect_url}
                return self.render_modal_json(request, done)
            return redirect(self.redirect_url)
