"""The first page of the statements: it lists them, by kind, year, signatory and person named."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.models.editorial import EditorialPage
from home.statements.asked import Asked, read_asked
from home.statements.listing import list_statements


class StatementIndex(EditorialPage):
    """The parent of all statements; the query string narrows its list."""

    schema_type: ClassVar[str] = "CollectionPage"
    template = "home/statement_index.html"
    subpage_types: ClassVar[list[str]] = ["home.StatementPage"]

    class Meta:
        verbose_name = _("list of statements")
        verbose_name_plural = _("lists of statements")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page and a page of its list; raises BadRequest or Http404 for what can't be."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        asked = read_asked(request.GET)
        own = self.get_url() or request.path
        listing = list_statements(self, asked, own)
        # Narrowed, it is a part of the whole list; a page of the whole is itself.
        canonical = own if asked.is_narrowed else own + Asked(page=asked.page).query
        return {**context, "listing": listing, "canonical": canonical}
