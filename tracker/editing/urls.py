"""Addresses of the admin at which we answer instead of Wagtail."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from tracker.editing.auditing.views import RecordWorkflowTasksView, RecordWorkflowView

_REPORTS: Final[dict[str, Any]] = {
    "workflow": RecordWorkflowView,
    "workflow_tasks": RecordWorkflowTasksView,
}


def nothing_here(request: HttpRequest, **_kwargs: str) -> HttpResponseBase:
    """Answer that there is no such page, whoever asks."""
    raise Http404


urlpatterns = decorate_urlpatterns(
    decorate_urlpatterns(
        [
            *(path(f"reports/{name}/", view.as_view()) for name, view in _REPORTS.items()),
            *(
                path(f"reports/{name}/results/", view.as_view(results_only=True))
                for name, view in _REPORTS.items()
            ),
            # The translation of pages has a chooser that lists every record to anybody.
            path("localize/api/snippets/tracker/<path:rest>", nothing_here),
        ],
        require_admin_access,
    ),
    never_cache,
)
