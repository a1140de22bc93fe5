"""The review: what an editor writes is published when a reviewer approves it."""

from typing import Final

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    GroupApprovalTask,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from tracker.editing.installation.groups import ADMINISTRATORS, REVIEWERS
from tracker.editing.record_models import record_models

REVIEW: Final = "Review"
WAGTAILS_OWN: Final = "Moderators approval"
"""The workflow that Wagtail begins with, for a group of moderators to whom nobody belongs here."""


def make_review() -> None:
    """Make the workflow of one step, and put pages and all records under it, unless it exists."""
    workflow, is_new = Workflow.objects.get_or_create(name=REVIEW)
    _review_pages(workflow)
    if not is_new:
        return
    task = GroupApprovalTask.objects.create(name=REVIEW)
    task.groups.set(Group.objects.filter(name__in=[REVIEWERS, ADMINISTRATORS]))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for model in record_models():
        WorkflowContentType.objects.get_or_create(
            content_type=ContentType.objects.get_for_model(model), defaults={"workflow": workflow}
        )


def _review_pages(workflow: Workflow) -> None:
    """Put the root of all pages under the review, unless an administrator chose another."""
    WorkflowPage.objects.filter(page__depth=1, workflow__name=WAGTAILS_OWN).update(
        workflow=workflow
    )
