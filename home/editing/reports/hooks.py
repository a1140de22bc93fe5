"""What Wagtail finds of the reports: their addresses and their place in the menu."""

from typing import Any, Final

from django.urls import URLPattern, path, reverse_lazy
from wagtail.admin.menu import MenuItem

from home.editing.reports.images import ImagesWithoutText
from home.editing.reports.links import BrokenLinks
from home.editing.reports.translations import StaleTranslations, WithoutTranslation

REPORTS: Final[tuple[Any, ...]] = (
    WithoutTranslation,
    StaleTranslations,
    BrokenLinks,
    ImagesWithoutText,
)
AFTER_WAGTAILS: Final = 1100


def report_addresses() -> list[URLPattern]:
    """Give the addresses of the reports."""
    return [address for report in REPORTS for address in _addresses(report)]


def _addresses(report: Any) -> list[URLPattern]:
    place = f"reports/{report.index_url_name.replace('_', '-')}/"
    return [
        path(place, report.as_view(), name=report.index_url_name),
        path(
            f"{place}results/",
            report.as_view(results_only=True),
            name=report.index_results_url_name,
        ),
    ]


class ReportItem(MenuItem):
    """A report in the menu, for those who can mend something of it."""

    def __init__(self, report: Any, order: int) -> None:
        self.report = report
        super().__init__(
            report.page_title,
            reverse_lazy(report.index_url_name),
            name=report.index_url_name,
            icon_name=report.header_icon,
            order=order,
        )

    def is_shown(self, request: Any) -> bool:
        """Show it to those who may do what the report asks for."""
        policy = self.report.permission_policy
        rights = self.report.any_permission_required
        return bool(policy.user_has_any_permission(request.user, rights))


def report_items() -> list[ReportItem]:
    """Give the entries of the menu."""
    return [ReportItem(report, AFTER_WAGTAILS + place) for place, report in enumerate(REPORTS)]
