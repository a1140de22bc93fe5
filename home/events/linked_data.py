"""Events and timelines as schema.org describes them, for programs that read pages."""

from collections.abc import Iterable
from typing import Any

from home.events.kinds import SCHEMA_STATES, EventState
from home.events.spans import Span
from tracker.public.chrome import absolute


def of_event(page: Any) -> dict[str, Any]:
    """Give what is known of an event beyond what is of every page."""
    described = {
        "@type": "Event",
        "inLanguage": page.languages,
        "eventStatus": SCHEMA_STATES[EventState(page.state)],
        **_when(page.span),
        **_where(page),
    }
    return {name: value for name, value in described.items() if value}


def of_timeline(steps: Iterable[Any]) -> dict[str, Any]:
    """Describe a timeline as a list of its steps in order of time."""
    return {
        "@type": "ItemList",
        "itemListElement": [_item(place, step) for place, step in enumerate(steps, start=1)],
    }


def _item(place: int, step: Any) -> dict[str, Any]:
    event: dict[str, Any] = {"@type": "Event", "name": step.title, "startDate": _exact(step.edtf)}
    if step.event:
        event |= {"url": absolute(step.event.url), **_when(step.event.span)}
    return {"@type": "ListItem", "position": place, "item": event}


def _when(span: Span) -> dict[str, str]:
    if span.is_timed:
        ends = {"endDate": span.ends.isoformat()} if span.ends else {}
        return {"startDate": span.begins.isoformat(), **ends}
    ends = {"endDate": _exact(str(span.ends_on))} if span.ends_on else {}
    return {"startDate": _exact(str(span.starts_on)), **ends}


def _exact(edtf: str) -> str:
    """Give a date as ISO 8601 has it, which knows no estimates."""
    return edtf.rstrip("~")


def _where(page: Any) -> dict[str, Any]:
    place = {"@type": "Place", "name": page.place, "address": page.place} if page.place else None
    online = {"@type": "VirtualLocation", "url": page.online_url} if page.online_url else None
    locations = [location for location in (place, online) if location]
    modes = {(True, True): "Mixed", (True, False): "Offline", (False, True): "Online"}
    mode = modes.get((bool(place), bool(online)))
    if mode is None:
        return {}
    attended = f"https://schema.org/{mode}EventAttendanceMode"
    return {"location": locations, "eventAttendanceMode": attended}
