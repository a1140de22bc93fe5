"""What cannot be so in the dates and hours of an event, told on the field that is to be mended."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from home.events.spans import Span

Problem = tuple[str, str | Promise]
"""The name of a field, and what to do about it."""


def problems_of(span: Span) -> Iterator[Problem]:
    """Give what is wrong with a span, field by field; nothing for one that can be."""
    yield from _of_days(span)
    yield from _of_hours(span)
    if not span.zone and (span.starts_at or span.ends_at):
        yield "time_zone", _("Choose the city whose clock the time is given by.")
    elif span.is_exact:
        yield from _of_moments(span)


def _of_days(span: Span) -> Iterator[Problem]:
    for name, day in (("starts_on", span.starts_on), ("ends_on", span.last_on)):
        if day.precision not in ("day", "month"):
            yield name, _("Give the day, or at least the month, without “about”.")
            return
    if span.last_on.latest < span.starts_on.earliest:
        yield "ends_on", _("It ends before it starts. Correct one of the two dates.")


def _of_hours(span: Span) -> Iterator[Problem]:
    if span.ends_at and not span.starts_at:
        yield "ends_at", _("Give the time it starts, too, or leave both empty.")
    if span.starts_at and not span.is_exact:
        yield "starts_at", _("A time needs the whole day. Complete the dates or empty the time.")


def _of_moments(span: Span) -> Iterator[Problem]:
    hours = (
        ("starts_at", span.starts_on.earliest, span.starts_at),
        ("ends_at", span.last_on.latest, span.ends_at),
    )
    for name, day, at in hours:
        if at and _is_skipped(day, at, span.zone):
            yield name, _("Clocks are put forward in that night: there is no such time there.")
    if span.ends and span.last_on == span.starts_on and span.ends < span.begins:
        yield "ends_at", _("It ends before it starts. Give a later time, or the day it ends.")


def _is_skipped(day: date, at: time, zone: str) -> bool:
    """Tell whether the clocks of a zone never show an hour, as summer time begins."""
    moment = datetime.combine(day, at, ZoneInfo(zone))
    return moment.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != (
        datetime.combine(day, at)
    )
