"""Where the monitors' pages are found: their addresses and their entry in the menu."""

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from tracker.editing.guarding import guarded
from tracker.editing.monitoring import views
from tracker.editing.monitoring.access import may_monitor


def monitor_urls() -> list[URLPattern]:
    """Give the addresses of the pages."""
    below = "court-watch/monitor/"
    return [
        path(below, guarded(views.hearing_list), name="monitor_hearings"),
        path(f"{below}pulse/", views.pulse, name="monitor_pulse"),
        path(f"{below}worker.js", views.worker, name="monitor_worker"),
        path(f"{below}<int:pk>/", guarded(views.hearing_report), name="monitor_report"),
    ]


class MonitorMenuItem(MenuItem):
    """Leads monitors, and editors who stand in for one, to the list of hearings."""

    def is_shown(self, request: object) -> bool:
        """Show it to those whom the page lets in."""
        return may_monitor(getattr(request, "user", None))


def monitor_menu_item() -> MenuItem:
    """Give the entry of the menu."""
    return MonitorMenuItem(
        _("In court"),
        reverse_lazy("monitor_hearings"),
        name="monitor",
        icon_name="clipboard-list",
        order=101,
    )
