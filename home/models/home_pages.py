"""The first page of the site, one in each language."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from home.blocks.front import FRONT, PAGES_AT_MOST
from home.crumbs import Crumb
from home.editing.publishing import TwoPeopleMixin
from home.front_parts import OF_TRACKER, front_context
from home.sharing import structured_data_of
from tracker.public.chrome import site_name
from tracker.public.wording import reader_language


class HomePage(TwoPeopleMixin, Page):
    """What a reader meets first: what this is, and what the tracker holds and expects next.

    Editors write the introduction and choose the parts, which show what has been published.
    """

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text=_("Says in a few lines what this site is. It stands at the top of the page."),
    )

    sections: Any = StreamField(
        FRONT,
        blank=True,
        verbose_name=_("parts of the page"),
        block_counts={**{name: {"max_num": 1} for name in OF_TRACKER}, **PAGES_AT_MOST},
        help_text=_(
            "In the order in which they stand. Parts with nothing to show are left out. With none "
            "chosen here, the page shows the tracker's hearings, people held and latest records."
        ),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("sections"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    template = "home/home_page.html"

    schema_type: ClassVar[str] = "WebSite"
    trail: ClassVar[list[Crumb]] = []
    share_picture: ClassVar[str] = ""

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def summary(self) -> str:
        """What the site is: what other sites show with a link to it."""
        return str(self.introduction)

    def structured_data(self) -> dict[str, Any]:
        """Describe the site in schema.org's words, and where it is searched."""
        page = structured_data_of(self)
        target = f"{page['url']}search/?q={{search_term_string}}"
        search = {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": target},
            "query-input": "required name=search_term_string",
        }
        return {**page, "name": site_name(reader_language()), "potentialAction": search}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and its parts: at most six queries, one while it shows the usual ones."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **front_context(self)}
