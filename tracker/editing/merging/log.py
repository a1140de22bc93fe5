"""Merges in the log of everything that was done to a record."""

from typing import Any

from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from tracker.actions.merge import MERGED
from tracker.actions.undo_merge import UNDONE


class _OfMerges(LogFormatter):
    """Says which record went into which, and why."""

    sentence: Any

    def format_message(self, log_entry: Any) -> Any:
        """Give the sentence that stands in the history of either record."""
        reason = log_entry.data.get("reason", {})
        return self.sentence % {
            "merge": log_entry.data.get("merge", ""),
            "because": " / ".join(text for text in reason.values() if text),
        }


class MergedFormatter(_OfMerges):
    """Tells of a merge."""

    label = gettext_lazy("Merge records")
    sentence = gettext_lazy("Merged: %(merge)s. %(because)s")


class UndoneFormatter(_OfMerges):
    """Tells of the undoing of a merge."""

    label = gettext_lazy("Undo the merging of records")
    sentence = gettext_lazy("Undid the merge: %(merge)s. %(because)s")


def register_merges(actions: Any) -> None:
    """Tell Wagtail's log what is done when records are merged and when that is undone."""
    actions.register_action(MERGED)(MergedFormatter)
    actions.register_action(UNDONE)(UndoneFormatter)
