"""Every need, in the order in which the dashboard shows them: first what waits for this user."""

from typing import Final

from tracker.editing.needs.archives import WithoutArchivedCopy
from tracker.editing.needs.base import Need
from tracker.editing.needs.citations import WithoutSource
from tracker.editing.needs.contradictions import Contradictions
from tracker.editing.needs.hearings import HearingsWithoutOutcome, UpcomingHearings
from tracker.editing.needs.languages import LackingLanguage
from tracker.editing.needs.reviews import DraftsForMyReview
from tracker.editing.needs.rights import User
from tracker.editing.needs.waiting import HeldPastLimit

_IN_ORDER: Final[tuple[type[Need], ...]] = (
    DraftsForMyReview,
    UpcomingHearings,
    HearingsWithoutOutcome,
    HeldPastLimit,
    WithoutSource,
    LackingLanguage,
    Contradictions,
    WithoutArchivedCopy,
)


def needs_for(user: User) -> list[Need]:
    """Give the needs of which a user can mend anything."""
    return [need for kind in _IN_ORDER if (need := kind()).is_for(user)]


def need_called(slug: str) -> Need | None:
    """Give the need with this name in its address, or None."""
    return next((kind() for kind in _IN_ORDER if kind.slug == slug), None)
