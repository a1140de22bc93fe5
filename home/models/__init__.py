"""Every type of page that editors write."""

from home.models.documents import DocumentIndex, DocumentPage
from home.models.editorial import EditorialPage
from home.models.home_pages import HomePage
from home.models.named_records import NamedRecord
from home.models.research_pages import ResearchPage
from home.models.standard_pages import SectionIndex, StandardPage

__all__ = [
    "DocumentIndex",
    "DocumentPage",
    "EditorialPage",
    "HomePage",
    "NamedRecord",
    "ResearchPage",
    "SectionIndex",
    "StandardPage",
]
