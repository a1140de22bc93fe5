"""What a court monitor finds on entering the admin: the way to their hearings, nothing else."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from tracker.dates import phnom_penh_today
from tracker.editing.monitoring.access import EDITOR, MONITOR, assigned_to

_SHOWN = 5


class MonitorPanel(Component):
    """The next hearings of the monitor's cases."""

    name = "monitor"
    template_name = "tracker/editing/monitoring/panel.html"
    order = 100

    def __init__(self, request: Any) -> None:
        self.user = request.user

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        """Give the hearings to come, soonest first."""
        coming = assigned_to(self.user).filter(held_on__gte=str(phnom_penh_today()))
        return {"hearings": coming.order_by("held_on", "pk")[:_SHOWN]}


def monitor_dashboard(request: Any, panels: list[Any]) -> None:
    """Put the panel in the place of all others for somebody who monitors and doesn't edit."""
    if request.user.has_perm(MONITOR) and not request.user.has_perm(EDITOR):
        panels[:] = [MonitorPanel(request)]
