"""Words that Wagtail looks up while it starts, and would show to everybody in one language."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.forms import TaskStateCommentForm

#: Where the path of a record's pages begins.
HOME = {"url": reverse_lazy("wagtailadmin_home"), "label": _("Home")}


def updated_column() -> UpdatedAtColumn:
    """Give the column of when a record was last written."""
    return UpdatedAtColumn(label=_("Updated"))


def choosing_words(name: Any) -> dict[str, Any]:
    """Give what a chooser's buttons say, in the language of whoever sees them.

    `name` is what the model calls one of its rows.
    """
    sentences: dict[str, Callable[[], str]] = {
        "choose_one_text": lambda: gettext("Choose %(object)s"),
        "choose_another_text": lambda: gettext("Choose another %(object)s"),
        "link_to_chosen_text": lambda: gettext("Edit this %(object)s"),
    }
    return {key: _filled(sentence, name) for key, sentence in sentences.items()}


def _filled(sentence: Callable[[], str], name: Any) -> Any:
    return lazy(lambda: sentence() % {"object": name}, str)()


def name_menu_items(request: HttpRequest, items: list[Any]) -> None:
    """Name those items in the user's language that keep the one in which they were first shown."""
    translations, news = reverse("wagtail_localize:translations_report"), "whats-new-in-wagtail-"
    for item in items:
        if item.url == translations:
            item.label = _("Translations")
        elif item.name.startswith(news):
            version = item.name.removeprefix(news)
            item.label = gettext("What's new in Wagtail %(version)s") % {"version": version}


def say_when_shown() -> None:
    """Let choosers' tabs, and the form in which a reviewer says why, speak the user's language."""
    TaskStateCommentForm.base_fields["comment"].label = _("Comment")
    ChooserViewSet.search_tab_label = _("Search")
    ChooserViewSet.create_action_label = _("Create")
