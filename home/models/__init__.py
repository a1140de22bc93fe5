"""Every type of page that editors write."""

from home.models.checked_links import CheckedLink
from home.models.documents import DocumentIndex, DocumentPage
from home.models.editorial import EditorialPage
from home.models.event_indexes import EventIndex
from home.models.events import EventPage
from home.models.footnotes import Footnote, Footnoted
from home.models.home_pages import HomePage
from home.models.letters import LetterTemplatePage
from home.models.listed_pages import ListedPage
from home.models.named_records import NamedRecord
from home.models.reports import ReportPage
from home.models.research_pages import ResearchPage
from home.models.resources_pages import ResourcesPage
from home.models.signatories import Signatory, SignatoryKind
from home.models.site_frames import SiteFrame
from home.models.standard_pages import SectionIndex, StandardPage
from home.models.statement_indexes import StatementIndex
from home.models.statements import StatementAttachment, StatementKind, StatementPage
from home.models.timelines import TimelineEntry, TimelinePage

__all__ = [
    "CheckedLink",
    "DocumentIndex",
    "DocumentPage",
    "EditorialPage",
    "EventIndex",
    "EventPage",
    "Footnote",
    "Footnoted",
    "HomePage",
    "LetterTemplatePage",
    "ListedPage",
    "NamedRecord",
    "ReportPage",
    "ResearchPage",
    "ResourcesPage",
    "SectionIndex",
    "Signatory",
    "SignatoryKind",
    "SiteFrame",
    "StandardPage",
    "StatementAttachment",
    "StatementIndex",
    "StatementKind",
    "StatementPage",
    "TimelineEntry",
    "TimelinePage",
]
