"""Every type of page that editors write."""

from home.models.checked_links import CheckedLink
from home.models.editorial import EditorialPage
from home.models.home_pages import HomePage
from home.models.named_records import NamedRecord
from home.models.standard_pages import SectionIndex, StandardPage

__all__ = [
    "CheckedLink",
    "EditorialPage",
    "HomePage",
    "NamedRecord",
    "SectionIndex",
    "StandardPage",
]
