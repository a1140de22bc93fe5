"""Pages without a form of their own, and the pages that list the pages below them."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.models.editorial import EditorialPage


class StandardPage(EditorialPage):
    """Text that is no statement, event or research: about us, how to read a record, contact."""

    template = "home/standard_page.html"

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class SectionIndex(EditorialPage):
    """The first page of a section: its text, then the published pages below it."""

    template = "home/section_index.html"

    class Meta:
        verbose_name = _("section index")
        verbose_name_plural = _("section indexes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and the published pages below it, in the editors' order."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "children": Page.objects.child_of(self).live().public()}
