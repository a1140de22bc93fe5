"""Links of pages that lead nowhere, as `check_links` found them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn

from home.editing.reports.base import EditLink, MendingReport, pages_to_mend
from home.models import CheckedLink


class LinksFilterSet(WagtailFilterSet):
    """By what the link leads to, and by what is wrong."""

    class Meta:
        model = CheckedLink
        fields = ["kind", "problem"]


class BrokenLinks(MendingReport):
    """Links to what is gone, hidden or silent."""

    model = CheckedLink
    page_title = _("Broken links")
    index_url_name = "broken_links"
    index_results_url_name = "broken_links_results"
    advice = _(
        "Mend the link, put an archived copy in its place, or take it out. The list is of the last"
        " check, which runs by itself; a link that was mended leaves it after the next."
    )
    filterset_class = LinksFilterSet
    columns = [
        EditLink("page", label=_("Page")),
        Column("target", label=_("Leads to")),
        Column("kind_said", label=_("Kind"), accessor="get_kind_display"),
        Column("problem_said", label=_("Problem"), accessor="get_problem_display"),
        Column("status", label=_("Answer")),
        DateColumn("checked_at", label=_("Checked")),
    ]
    list_export = ["page", "target", "get_kind_display", "get_problem_display", "status"]
    list_export += ["checked_at", "page.full_url"]
    export_headings = {
        "page": _("Page"),
        "target": _("Leads to"),
        "get_kind_display": _("Kind"),
        "get_problem_display": _("Problem"),
        "status": _("Answer"),
        "checked_at": _("Checked"),
        "page.full_url": _("Address"),
    }

    def get_queryset(self) -> Any:
        """Give the broken links of the pages that the user may change."""
        mine = pages_to_mend(self.request.user).order_by().values("pk")
        links = CheckedLink.objects.filter(page__in=mine).exclude(problem="")
        return links.select_related("page", "page__locale").order_by("page__path", "target")
