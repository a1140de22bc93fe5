"""The page that leads to what the site offers: records, research, maps, documents, laws."""

from typing import Any, ClassVar, Final

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, StructBlock, TextBlock
from wagtail.fields import StreamField

from home.blocks.links import LinksBlock
from home.framing import Links
from home.models.editorial import EditorialPage

MOST: Final = 24


class CardBlock(StructBlock):
    """One thing that the site offers, in a few words, and where it is."""

    title = CharBlock(label=_("title"), max_length=80)
    text = TextBlock(label=_("text"), required=False, max_length=300)
    links = LinksBlock(label=_("link"), min_num=1, max_num=1)


class ResourcesPage(EditorialPage):
    """Cards that lead to parts of the site."""

    is_news: ClassVar[bool] = False
    schema_type: ClassVar[str] = "CollectionPage"

    cards: Any = StreamField(
        [("card", CardBlock(label=_("card"), icon="form"))],
        blank=True,
        max_num=MOST,
        verbose_name=_("cards"),
        help_text=_("A card whose page is not published is not shown."),
    )

    content_panels = [*EditorialPage.content_panels, FieldPanel("cards")]
    template = "home/resources_page.html"

    class Meta:
        verbose_name = _("resources page")
        verbose_name_plural = _("resources pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and its cards, each with its link; one query."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "cards": self.cards_to_show()}

    def cards_to_show(self) -> list[dict[str, Any]]:
        """Give the cards that lead somewhere."""
        stored = [card["value"] for card in self.cards.raw_data]
        language = self.locale.language_code
        links = Links(language, [link for card in stored for link in card["links"]])
        found = [{**card, "link": next(iter(links.of(card["links"])), None)} for card in stored]
        return [card for card in found if card["link"]]
