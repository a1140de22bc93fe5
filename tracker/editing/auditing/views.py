"""The history of one record, and Wagtail's reports, as far as their reader may know of records."""

from functools import reduce
from operator import or_
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from wagtail.admin.views.reports.workflows import WorkflowTasksView, WorkflowView
from wagtail.snippets.views.snippets import HistoryView

from tracker.models import RecordLogEntry
from tracker.models.audit import logged_models
from tracker.models.confidentiality import hidden_from


class RecordHistoryView(HistoryView):
    """What was done to a record; who read it, to administrators only."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """Give the entries that the user may see."""
        rows: QuerySet[Any] = super().get_base_queryset()
        if self.request.user.has_perm("tracker.view_confidential_reads"):
            return rows
        return rows.filter(pk__in=RecordLogEntry.objects.viewable_by_user(self.request.user))


def _of_hidden(user: Any, path: str = "") -> Q:
    """Match what is about a record of which the user may not know."""
    return reduce(or_, (_of_hidden_kind(user, model, path) for model in logged_models()))


def _of_hidden_kind(user: Any, model: type[Model], path: str) -> Q:
    hidden = hidden_from(user, model._default_manager.all()).values_list("pk", flat=True)
    return Q(
        **{
            f"{path}content_type": ContentType.objects.get_for_model(model),
            f"{path}object_id__in": [str(key) for key in hidden],
        }
    )


class RecordWorkflowView(WorkflowView):
    """The report of reviews, without those of hidden records."""

    def get_queryset(self) -> QuerySet[Any]:
        """Give the reviews of records that the user may know of."""
        rows: QuerySet[Any] = super().get_queryset()
        return rows.exclude(_of_hidden(self.request.user))


class RecordWorkflowTasksView(WorkflowTasksView):
    """The report of steps of reviews, without those of hidden records."""

    def get_queryset(self) -> QuerySet[Any]:
        """Give the steps of reviews of records that the user may know of."""
        rows: QuerySet[Any] = super().get_queryset()
        return rows.exclude(_of_hidden(self.request.user, "workflow_state__"))
