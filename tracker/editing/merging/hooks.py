"""What Wagtail finds of merging: addresses, buttons, a menu entry, the log."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.utils import quote
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from tracker.actions.merging.rights import may_merge
from tracker.editing.guarding import guarded
from tracker.editing.merging.kinds import mergeable_models, models_merged_by
from tracker.editing.merging.listing import LIST, RESULTS, MergesView
from tracker.editing.merging.log import register_merges
from tracker.editing.merging.merged import standing_merge_of
from tracker.editing.merging.undoing import MergedView
from tracker.editing.merging.views import MERGED, ONE, MergeView, address


def addresses() -> list[URLPattern]:
    """Give the addresses of merging."""
    page, results = MergesView.as_view(), MergesView.as_view(results_only=True)
    return [
        path("court-watch/merge/<slug:kind>/<int:pk>/", guarded(MergeView.as_view()), name=ONE),
        path("court-watch/merges/", guarded(page), name=LIST),
        path("court-watch/merges/results/", guarded(results), name=RESULTS),
        path("court-watch/merges/<int:pk>/", guarded(MergedView.as_view()), name=MERGED),
    ]


def merge_button(record: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Offer to merge another record into this one, to who may."""
    if isinstance(record, tuple(mergeable_models())) and may_merge(user, type(record)):
        yield Button(
            _("Merge with another record…"),
            url=address(record),
            icon_name="resubmit",
            priority=40,
        )


def lead_on(request: Any, record: Any) -> HttpResponseBase | None:
    """Lead from the form of a record that was merged to the one it went into."""
    model: Any = type(record)
    if model not in mergeable_models():
        return None
    merge = standing_merge_of(record)
    if merge is None:
        return None
    message = _("%(dropped)s was merged into %(kept)s.")
    buttons = []
    if may_merge(request.user, model):
        buttons = [messages.button(reverse(MERGED, args=[merge.pk]), _("See the merge"))]
    told = {"dropped": merge.dropped, "kept": merge.kept}
    messages.warning(request, format_html("{}", message % told), buttons=buttons)
    name = model.snippet_viewset.get_url_name("edit")
    return redirect(name, quote(model.key_of(merge.kept)))


class MergesMenuItem(MenuItem):
    """Leads to the list of merges."""

    def is_shown(self, request: Any) -> bool:
        """Show it to those who may merge."""
        return bool(models_merged_by(request.user))


def menu_item() -> MenuItem:
    """Give the entry among the reports."""
    return MergesMenuItem(
        gettext_lazy("Merges"), reverse(LIST), name="merges", icon_name="resubmit", order=900
    )


def register_merging() -> None:
    """Tell Wagtail of it, once."""
    hooks.register("register_log_actions", register_merges)
    hooks.register("register_admin_urls", addresses)
    hooks.register("register_snippet_listing_buttons", merge_button)
    hooks.register("register_record_buttons", merge_button)
    hooks.register("before_edit_snippet", lead_on)
    hooks.register("register_reports_menu_item", menu_item)
