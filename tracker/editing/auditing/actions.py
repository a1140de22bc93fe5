"""What is written in the log of records beside what Wagtail writes there itself."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

from tracker.actions.limits import AGREED, PROPOSED
from tracker.models import RecordLogEntry
from tracker.models.audit import CONFIDENTIAL_READ, WITH_A_REASON, logged_models

ANONYMISED = "tracker.anonymise"


class WithReason(LogFormatter):
    """Says, beside what Wagtail says of an entry, the reason that was given."""

    def __init__(self, wrapped: LogFormatter) -> None:
        self.wrapped = wrapped
        self.label = wrapped.label

    def format_message(self, log_entry: Any) -> Any:
        """Give what was done."""
        said = self.wrapped.format_message(log_entry)
        reason = _reason(log_entry)
        return f"{said}: {reason}" if reason else said

    def format_comment(self, log_entry: Any) -> Any:
        """Give the comment that Wagtail keeps."""
        return self.wrapped.format_comment(log_entry)


class Anonymised(LogFormatter):
    """A person's name was withheld, for a reason."""

    label = _("Withhold the name")
    message = _("Name withheld")


def register(registry: Any) -> None:
    """Let records be logged in their own table; add our actions, and reasons to Wagtail's."""
    for model in logged_models():
        registry.register_model(model, RecordLogEntry)
    registry.register_action(
        CONFIDENTIAL_READ, _("Read what is confidential"), _("Confidential fields were read")
    )
    registry.register_action(ANONYMISED)(Anonymised)
    registry.register_action(PROPOSED, _("Propose a limit"), _("Change of the limit proposed"))
    registry.register_action(AGREED, _("Agree to a limit"), _("Change of the limit agreed to"))
    for action in (*WITH_A_REASON, ANONYMISED, PROPOSED, AGREED):
        registry.formatters[action] = WithReason(registry.formatters[action])


def _reason(entry: Any) -> str:
    given = (entry.data or {}).get("reason") or {}
    return " / ".join(text for text in given.values() if text)
