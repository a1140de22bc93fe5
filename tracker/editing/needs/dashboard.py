"""The dashboard: how much needs doing, the next hearings, and where to begin a record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from tracker.dates import format_number
from tracker.editing.needs.hearings import UpcomingHearings
from tracker.editing.needs.lines import Line, lines
from tracker.editing.needs.parts import TIES, together
from tracker.editing.needs.registry import needs_for
from tracker.editing.needs.rights import User, model_of
from tracker.editing.needs.routes import LIST

NEXT: Final = 3
#: What is begun here: the address, what the button says, the right it takes, its icon.
BEGINNINGS: Final = (
    ("record_hearing", _("Record a hearing"), ("hearing", "add"), "date"),
    ("wagtailsnippets_tracker_person:add", _("New person"), ("person", "add"), "user"),
    ("wagtailsnippets_tracker_case:add", _("New case"), ("case", "add"), "folder-open-inverse"),
)


@dataclass(frozen=True)
class Tally:
    """A need with how many lines of it there are, and where they are listed."""

    label: str | Promise
    advice: str | Promise
    count: int
    url: str

    @property
    def figure(self) -> str:
        """The count in the digits of the user's language."""
        return format_number(self.count, get_language() or "en")


class Beginning(NamedTuple):
    """A button that begins a record."""

    label: str | Promise
    url: str
    icon: str


class NeedsPanel(Component):
    """What needs doing, drawn for the user of a request."""

    name = "what_needs_doing"
    template_name = "tracker/editing/needs/panel.html"
    order = 100

    def __init__(self, request: Any) -> None:
        self.user: User = request.user

    def get_context_data(self, parent_context: Mapping[str, Any] | None) -> dict[str, Any]:
        """Give the tallies, the next hearings and the buttons, as the user may see them."""
        return {
            "tallies": _tallies(self.user),
            "hearings": _next_hearings(self.user),
            "beginnings": _beginnings(self.user),
        }


def _tallies(user: User) -> list[Tally]:
    return [
        Tally(need.label, need.advice, need.count(user), reverse(LIST, args=[need.slug]))
        for need in needs_for(user)
    ]


def _next_hearings(user: User) -> list[Line]:
    need = UpcomingHearings()
    return lines(need, together(need.selected(user), (need.ordering, *TIES))[:NEXT])


def _beginnings(user: User) -> list[Beginning]:
    return [
        Beginning(label, address, icon)
        for name, label, right, icon in BEGINNINGS
        if _may(user, *right) and (address := _address(name))
    ]


def _may(user: User, kind: str, action: str) -> bool:
    policy = policy_registry.get_by_type(model_of(kind))
    return bool(policy.user_has_permission(user, action))


def _address(name: str) -> str:
    """Give the address of a page that another part of the admin may bring, "" without it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
