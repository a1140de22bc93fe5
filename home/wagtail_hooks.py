"""What the pages add to the admin: who publishes and translates them, choosers, pasting."""

from functools import partial

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.pages import page_viewset_registry

from home.choosing.views import PublishedRecordChooser, chooser
from home.editing.publishing import TwoPeopleMixin
from home.editing.reports.hooks import report_addresses, report_items
from home.editing.telling import say_who_publishes
from home.editing.translating import act_on_translation
from home.editing.views import TwoPeopleViewSet
from home.signatories.pasting import PasteSignatoriesView


def entry_of(item: MenuItem) -> MenuItem:
    """Give an entry of the menu; Wagtail asks a hook for each."""
    return item


# Before the translation's own, whose publishing it takes over.
FIRST = -1

page_viewset_registry.register(TwoPeopleMixin, TwoPeopleViewSet())
hooks.register("before_edit_page", say_who_publishes, order=FIRST)
hooks.register("before_edit_page", act_on_translation, order=FIRST)


def published_records() -> PublishedRecordChooser:
    """Let editors of pages choose published records."""
    return chooser


def pasting_addresses() -> list[URLPattern]:
    """Give the address at which a list of signatories is pasted into a statement."""
    view = PasteSignatoriesView.as_view()
    return [path("statements/<int:pk>/paste-signatories/", view, name="paste_signatories")]


hooks.register("register_admin_viewset", published_records)
hooks.register("register_admin_urls", pasting_addresses)
hooks.register("register_admin_urls", report_addresses)
for item in report_items():
    hooks.register("register_reports_menu_item", partial(entry_of, item))
