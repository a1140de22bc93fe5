"""Every type of page that editors write."""

from home.models.editorial import EditorialPage
from home.models.home_pages import HomePage
from home.models.listed_pages import ListedPage
from home.models.named_records import NamedRecord
from home.models.resources_pages import ResourcesPage
from home.models.site_frames import SiteFrame
from home.models.standard_pages import SectionIndex, StandardPage

__all__ = [
    "EditorialPage",
    "HomePage",
    "ListedPage",
    "NamedRecord",
    "ResourcesPage",
    "SectionIndex",
    "SiteFrame",
    "StandardPage",
]
