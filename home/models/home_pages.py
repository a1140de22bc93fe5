"""The first page of the site, one in each language."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from home.front import front_context


class HomePage(Page):
    """What a reader meets first: what this is, and what the tracker holds and expects next.

    Editors write the introduction; all else is read from what has been published.
    """

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text=_("Says in a few lines what this site is. It stands at the top of the page."),
    )

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["wagtailcore.Page"]
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and the tracker's part: three queries, one while nothing changes."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **front_context()}
