"""Pages without a form of their own, and the pages that list the pages below them."""

from typing import Any, ClassVar, Final

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from home.leaves import leaf_of
from home.listing import NEWEST_FIRST, line_of, published
from home.models.editorial import EditorialPage


class StandardPage(EditorialPage):
    """Text that is no statement, event or research: about us, how to read a record, contact."""

    reader_kind = "page"
    reader_labels = (_("Page"), _("Pages"))
    is_news: ClassVar[bool] = False
    template = "home/standard_page.html"

    @property
    def kind_label(self) -> Any:
        """Nothing: that it is a plain page tells a reader nothing."""
        return ""

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class SectionIndex(EditorialPage):
    """The first page of a section: its text, then the published pages below it."""

    reader_kind = "page"
    reader_labels = (_("Page"), _("Pages"))
    LEAF: Final = 20
    lists_pages: ClassVar[bool] = True
    is_news: ClassVar[bool] = False
    schema_type: ClassVar[str] = "CollectionPage"

    class Order(models.TextChoices):
        """In which order the pages below stand."""

        BY_HAND = "by_hand", _("as the editors put them")
        NEWEST = "newest", _("the newest first, with their dates")

    order = models.CharField(
        _("order of the pages below"),
        max_length=10,
        choices=Order,
        default=Order.BY_HAND,
        help_text=_("For an order by hand, sort the pages in the list of this section's pages."),
    )

    content_panels = [*EditorialPage.content_panels, FieldPanel("order")]
    template = "home/section_index.html"

    class Meta:
        verbose_name = _("section index")
        verbose_name_plural = _("section indexes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and a leaf of the published pages below it: three queries.

        Raises BadRequest for a leaf that is no number, Http404 for one that there is not.
        """
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        leaf = self.leaf(request)
        return {**context, "leaf": leaf, "children": [line_of(page) for page in leaf]}

    def leaf(self, request: HttpRequest) -> "Leaf[Any]":
        """Give the part of the list that the query string asks for."""
        by_date = self.order == self.Order.NEWEST
        order = NEWEST_FIRST if by_date else ("path",)
        pages = published().child_of(self).order_by(*order)
        return leaf_of(Paginator(pages, self.LEAF), request)
