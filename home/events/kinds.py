"""What sorts of event there are, and whether one still takes place."""

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventKind(models.TextChoices):
    """What an event is, for readers who look for one sort."""

    FORUM = "forum", _("Forum")
    COMMEMORATION = "commemoration", _("Commemoration")
    INQUIRY_SESSION = "inquiry_session", _("Hearing session of an inquiry")
    SUBMISSION_DEADLINE = "submission_deadline", _("Deadline for submissions")
    UN_REVIEW = "un_review", _("Review by the United Nations")
    UN_SESSION = "un_session", _("Session of a United Nations body")
    MEETING = "meeting", _("Meeting")


class EventState(models.TextChoices):
    """Whether it takes place as announced."""

    PLANNED = "planned", _("As planned")
    POSTPONED = "postponed", _("Postponed, no new date yet")
    CANCELLED = "cancelled", _("Cancelled")


SCHEMA_STATES: Final = {
    EventState.PLANNED: "https://schema.org/EventScheduled",
    EventState.POSTPONED: "https://schema.org/EventPostponed",
    EventState.CANCELLED: "https://schema.org/EventCancelled",
}
