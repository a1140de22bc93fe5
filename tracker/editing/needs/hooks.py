"""What Wagtail finds of the needs: their addresses, their place in the menu, the dashboard."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from tracker.editing.guarding import guarded
from tracker.editing.needs.agreeing import languages_agree, log_actions
from tracker.editing.needs.dashboard import NeedsPanel
from tracker.editing.needs.registry import needs_for
from tracker.editing.needs.routes import AGREE, LIST, RESULTS
from tracker.editing.needs.views import NeedView

__all__ = ["addresses", "dashboard", "log_actions", "menu_item", "no_summary"]


def addresses() -> list[URLPattern]:
    """Give the addresses of the lists."""
    page, results = NeedView.as_view(), NeedView.as_view(results_only=True)
    return [
        path(
            "court-watch/needs/languages/agree/<slug:kind>/<int:pk>/",
            guarded(languages_agree),
            name=AGREE,
        ),
        path("court-watch/needs/<slug:slug>/", guarded(page), name=LIST),
        path("court-watch/needs/<slug:slug>/results/", guarded(results), name=RESULTS),
    ]


class NeedsMenuItem(MenuItem):
    """Leads to the dashboard; without a number, which each page would have to count."""

    def is_shown(self, request: Any) -> bool:
        """Show it to those who can mend anything."""
        return bool(needs_for(request.user))


def menu_item() -> MenuItem:
    """Give the entry of the menu."""
    return NeedsMenuItem(
        _("What needs doing"),
        reverse("wagtailadmin_home"),
        name="what-needs-doing",
        icon_name="tasks",
        order=50,
    )


def dashboard(request: Any, panels: list[Any]) -> None:
    """Show what needs doing instead of Wagtail's panels, which tell of pages only."""
    panels[:] = [NeedsPanel(request)]


def no_summary(request: Any, items: list[Any]) -> None:
    """Leave out how many pages, images and documents there are."""
    items.clear()
