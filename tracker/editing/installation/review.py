"""The review: what an editor writes is published when a reviewer approves it."""

from typing import Final

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from tracker.editing.installation.groups import ADMINISTRATORS, REVIEWERS
from tracker.editing.record_models import record_models

REVIEW: Final = "Review"


def make_review() -> None:
    """Make the workflow of one step, and put pages and all records under it, unless it exists."""
    workflow, is_new = Workflow.objects.get_or_create(name=REVIEW)
    if not is_new:
        return
    task = GroupApprovalTask.objects.create(name=REVIEW)
    task.groups.set(Group.objects.filter(name__in=[REVIEWERS, ADMINISTRATORS]))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for model in record_models():
        WorkflowContentType.objects.get_or_create(
            content_type=ContentType.objects.get_for_model(model), defaults={"workflow": workflow}
        )
    if root := Page.get_first_root_node():
        WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})
