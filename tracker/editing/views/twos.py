"""Two people for every publication, in the views: whoever wrote a change does not publish it."""

from typing import Any

from django.contrib.admin.utils import quote
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import WorkflowMixin

from tracker.actions.authorship import others_who_publish, refuse_own_work, wrote
from tracker.models import Record

PUBLISH = "action-publish"
APPROVE = "approve"


class TwoPeopleMixin:
    """A form view that refuses to publish or approve what its user wrote; the draft is kept."""

    def run_action_method(self) -> HttpResponseBase | None:
        """Do what was asked, or raise ValidationError that says who may."""
        view: Any = self
        approves = view.action == "workflow-action" and view.workflow_action == APPROVE
        if view.action == "publish" or approves:
            refuse_own_work(view.object, view.new_revision, view.request.user)
        done: HttpResponseBase | None = super().run_action_method()  # type: ignore[misc]
        return done


def leave_out_own_work(items: list[Any], request: Any, context: dict[str, Any]) -> None:
    """Take the buttons that publish out of the form of a record that its user wrote."""
    if not issubclass(context["model"], Record):
        return
    record = context.get("instance")
    if record is None or _wrote_draft(record, request.user):
        items[:] = [item for item in items if item.name not in (PUBLISH, APPROVE)]


def say_who_publishes(request: Any, record: Any) -> None:
    """Tell an author who may publish records whose turn it is; nothing to anybody else."""
    if request.method != "GET" or not isinstance(record, WorkflowMixin):
        return
    if not request.user.has_perm(f"tracker.publish_{record._meta.model_name}"):
        return
    if record.has_unpublished_changes and _wrote_draft(record, request.user):
        names = [str(user) for user in others_who_publish(record, {request.user.pk})[:5]]
        messages.info(
            request,
            _("You wrote part of this draft. It can be published by: %(names)s.")
            % {"names": ", ".join(names) or "—"},
        )


def lead_reviewer(request: Any, record: Any) -> None:
    """Lead whoever may approve a draft to what it would change for readers."""
    if request.method != "GET" or not isinstance(record, Record):
        return
    task = record.current_workflow_task
    if task is None or not task.get_actions(record, request.user):
        return
    name = record.snippet_viewset.get_url_name("revisions_compare")
    address = reverse(name, args=[quote(record.pk), "live", "latest"])
    button = messages.button(address, _("Compare with what readers see"))
    messages.info(request, _("This draft waits for a review."), buttons=[button])


def _wrote_draft(record: Any, user: Any) -> bool:
    draft = record.latest_revision
    return draft is not None and wrote(record, draft, user)
