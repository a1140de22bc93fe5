"""Research: text with tables, charts and maps."""

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail_localize.fields import SynchronizedField

from home.blocks.data import MADE_UP, DataBlock
from home.models.editorial import EditorialPage


class ResearchPage(EditorialPage):
    """A piece of research, by whom and of when; readers are told where its figures are made up."""

    schema_type: ClassVar[str] = "Report"

    authors = models.CharField(
        _("authors"), max_length=300, blank=True, help_text=_("As they are to be quoted.")
    )
    issued_on = models.DateField(_("date"), null=True, blank=True)

    content_panels = [
        *EditorialPage.content_panels[:-1],
        FieldRowPanel([FieldPanel("authors"), FieldPanel("issued_on")]),
        FieldPanel("body"),
    ]
    override_translatable_fields = [SynchronizedField("issued_on")]
    template = "home/research_page.html"

    class Meta:
        verbose_name = _("research page")
        verbose_name_plural = _("research pages")

    @property
    def dated_on(self) -> date | None:
        """The day that it gives itself, or else that of its publication."""
        return self.issued_on or super().dated_on

    @property
    def has_made_up_figures(self) -> bool:
        """Whether any block says that its figures are made up."""
        blocks = (one for one in self.body if isinstance(one.block, DataBlock))
        return any(one.value.get(MADE_UP) for one in blocks)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page, and whether its figures are made up."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "has_made_up_figures": self.has_made_up_figures}
