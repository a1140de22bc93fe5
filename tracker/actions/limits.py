"""Two people for limits of detention before trial, which bear on everybody who waits for one."""

from typing import Any, Final

from wagtail.log_actions import log

from tracker.actions.holding_back import left_to_readers
from tracker.models import DetentionLimit

PROPOSED: Final = "tracker.propose_limit"
AGREED: Final = "tracker.agree_to_limit"


def hold_back_limit(limit: DetentionLimit, by: Any) -> str:
    """Set what readers see of a limit that a user is about to save; give what the user does by it.

    PROPOSED: readers go on seeing what they saw. AGREED: they see what somebody else proposed. "":
    nothing changes for them. Call it in the transaction that saves the limit.
    """
    # Locked: of two who save at once, the second must see what the first held back.
    before = DetentionLimit.objects.select_for_update().filter(pk=limit.pk).first()
    if before is None:
        limit.shown = {"told": None, "by": [by.pk]}
        return PROPOSED
    limit.shown = left_to_readers(before, limit, by)
    if limit.shown is not None:
        return PROPOSED
    seen = before.for_readers()
    return "" if seen and seen.told() == limit.told() else AGREED


def log_limit(limit: DetentionLimit, done: str, reason: str, by: Any) -> None:
    """Write down what a user did to a limit, and the reason they gave."""
    if done:
        log(limit, done, user=by, data={"reason": {"given": reason}})
