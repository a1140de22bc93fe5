"""What lists and feeds say of pages, of whatever type: one table that can be sorted by date."""

from typing import Any

from django.db import models
from wagtail.models import Page


class ListedPage(models.Model):
    """The line of one page in lists: kept when the page is saved (`home.listing.keep_listed`).

    Each type of page has a table of its own and a date of its own (of issue, of the event's
    beginning); without this, a list of several types would take a query for each. The title, the
    address and whether it is published are read from the page itself.
    """

    page: Any = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="listed"
    )
    listed_on = models.DateField(null=True, db_index=True)
    label = models.CharField(max_length=100, blank=True)
    summary = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.listed_on}: {self.label}"
