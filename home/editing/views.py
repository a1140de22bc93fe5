"""The views in which a page is written, published and approved, by two people."""

import json
from collections.abc import Callable
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from home.editing.authorship import refuse_own_work, said_to_author
from home.editing.stale import StalePageMixin

APPROVE: Final = "approve"


def say_why(request: Any, error: ValidationError) -> None:
    """Tell the editor why publishing failed."""
    reasons = " ".join(error.messages)
    messages.error(
        request, _("Nothing has changed for readers. %(reasons)s") % {"reasons": reasons}
    )


class PageCreateView(CreateView):
    """Begin a page; whoever begins it wrote it, and so does not publish it."""

    def publish_action(self) -> HttpResponseBase:
        """Keep the page as a draft, and say who may publish it."""
        answer: HttpResponseBase = self.save_action()
        if not self.expects_json_response:
            said = said_to_author(self.page, self.page.latest_revision)
            say_why(self.request, ValidationError(said))
        return answer


class PublishedByTwoMixin(StalePageMixin):
    """A form that keeps the draft, then publishes or approves it unless its user wrote in it."""

    def publish_action(self) -> HttpResponseBase:
        """Keep what was typed, and publish it or say who may."""
        return self._by_two(self._publish)

    def perform_workflow_action(self) -> HttpResponseBase:
        """Approve, or do another step of a review."""
        view: Any = self
        if view.workflow_action == APPROVE:
            return self._by_two(self._approve)
        done: HttpResponseBase = super().perform_workflow_action()  # type: ignore[misc]
        return done

    def _by_two(self, act: Callable[[Any], None]) -> HttpResponseBase:
        view: Any = self
        answer: HttpResponseBase = view.save_action()
        if not isinstance(answer, HttpResponseRedirect):
            return answer
        try:
            with transaction.atomic():
                act(view.page.get_latest_revision())
        except ValidationError as error:
            say_why(view.request, error)
            return answer
        away: HttpResponseBase = view.redirect_away()
        return away

    def _publish(self, revision: Any) -> None:
        view: Any = self
        view.page.publish(
            revision,
            user=view.request.user,
            changed=view.has_content_changes,
            previous_revision=view.previous_revision,
        )
        row = type(view.page)._default_manager.get(pk=view.page.pk)
        said = _("Published.") if row.live_revision_id == revision.pk else _("Scheduled.")
        messages.success(view.request, said)

    def _approve(self, _revision: Any) -> None:
        view: Any = self
        state = view.page.current_workflow_task_state
        said = json.loads(view.request.POST.get("workflow-action-extra-data", "{}"))
        state.task.specific.on_action(state, view.request.user, APPROVE, **said)


class PageEditView(PublishedByTwoMixin, EditView):
    """Change a page."""


class PageRevertView(PublishedByTwoMixin, RevisionsRevertView):
    """Return to an older revision of a page."""


class PageWorkflowActionView(WorkflowActionView):
    """Approve a page or ask for changes; one that can't be published stays in review."""

    def post(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Act on the review; go to the page with a message if publishing is refused."""
        try:
            with transaction.atomic():
                if self.action_name == APPROVE:
                    refuse_own_work(self.object, self.object.get_latest_revision(), request.user)
                return super().post(request, *args, **kwargs)
        except ValidationError as error:
            say_why(request, error)
            if request.headers.get("x-requested-with") == "XMLHttpRequest":
                done = {"step": "success", "redirect": self.redirect_url}
                return self.render_modal_json(request, done)
            return redirect(self.redirect_url)


class TwoPeopleViewSet(PageViewSet):
    """The views of pages that take two people to publish."""

    add_view_class = PageCreateView
    edit_view_class = PageEditView
    revisions_revert_view_class = PageRevertView
    workflow_action_view_class = PageWorkflowActionView
