"""Every type of page that editors write."""

from home.models.home_pages import HomePage

__all__ = ["HomePage"]
