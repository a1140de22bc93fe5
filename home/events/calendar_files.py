"""Events as iCalendar writes them (RFC 5545, RFC 7986): one, or all of a language.

The same events give the same bytes: nothing in a file is the moment at which it was asked for.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from icalendar import Calendar, Event
from icalendar.enums import STATUS, TRANSP

from home.events.kinds import EventState
from home.models.events import EventPage
from tracker.public.chrome import absolute, site_name

STATUSES: Final = {
    EventState.PLANNED: STATUS.CONFIRMED,
    EventState.POSTPONED: STATUS.TENTATIVE,
    EventState.CANCELLED: STATUS.CANCELLED,
}
ASK_AGAIN: Final = timedelta(hours=12)
"""How often a subscriber's program may ask: announcements change by the day, not by the hour."""

WRITTEN_BY: Final = sha256(Path(__file__).read_bytes()).hexdigest()
"""Changes with this module: a release that writes files otherwise is no copy that is unchanged."""


def calendar_file(events: Iterable[EventPage], language: str, path: str) -> bytes:
    """Write events of a language as the file served at a path."""
    name = site_name(language)
    calendar = Calendar.new(
        prodid=f"-//{site_name('en')}//{language.upper()}",
        name=_("Events · %(site)s") % {"site": name},
        uid=absolute(path),
        source=absolute(path),
        refresh_interval=ASK_AGAIN,
        subcomponents=[component_of(event) for event in events],
    )
    zoned = [item.start for item in calendar.events if isinstance(item.start, datetime)]
    if zoned:
        first, last = min(zoned).year, max(zoned).year
        calendar.add_missing_timezones(date(first - 1, 1, 1), date(last + 2, 1, 1))
    return bytes(calendar.to_ical())


def component_of(event: EventPage) -> Event:
    """Give one event; its identity is the same in both languages and after every change."""
    start, end = _extent(event)
    # A page that a program made live was never published by an editor.
    published = event.last_published_at or event.begins_at
    first = event.first_published_at or published
    state = EventState(event.state)
    return Event.new(
        uid=str(event.translation_key),
        sequence=int((published - first).total_seconds()),
        stamp=published,
        created=first,
        last_modified=published,
        start=start,
        end=end,
        status=STATUSES[state],
        transparency=TRANSP.OPAQUE if isinstance(start, datetime) else TRANSP.TRANSPARENT,
        summary=_summary(event, state),
        description=_description(event),
        location=event.place or event.online_url or None,
        url=absolute(event.url),
        categories=[event.get_kind_display()],
    )


def _extent(event: EventPage) -> tuple[date | datetime, date | datetime | None]:
    """Give start and end: hours in their zone, or whole days of which the last is not included."""
    span = event.span
    if span.is_timed:
        return span.begins, span.ends
    return span.starts_on.earliest, span.last_on.latest + timedelta(days=1)


def _summary(event: EventPage, state: EventState) -> str:
    """Say what programs that show no status would hide."""
    if state is EventState.PLANNED:
        return str(event.title)
    return f"{state.label}: {event.title}"


def _description(event: EventPage) -> str:
    unknown = "" if event.span.is_exact else _("The day is not known, only the month.")
    parts = [unknown, strip_tags(event.summary), event.online_url]
    return "\n\n".join(part for part in parts if part)
