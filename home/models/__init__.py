"""Every type of page that editors write."""

from home.models.editorial import EditorialPage
from home.models.event_indexes import EventIndex
from home.models.events import EventPage
from home.models.home_pages import HomePage
from home.models.letters import LetterTemplatePage
from home.models.named_records import NamedRecord
from home.models.standard_pages import SectionIndex, StandardPage
from home.models.timelines import TimelineEntry, TimelinePage

__all__ = [
    "EditorialPage",
    "EventIndex",
    "EventPage",
    "HomePage",
    "LetterTemplatePage",
    "NamedRecord",
    "SectionIndex",
    "StandardPage",
    "TimelineEntry",
    "TimelinePage",
]
