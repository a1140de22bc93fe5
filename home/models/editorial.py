"""What all editorial pages share: a summary and a body of blocks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks.body import BODY


class EditorialPage(Page):
    """A page that editors write, in one language; its translation is a page of its own.

    `summary` says in a sentence or two what the page holds: it stands below the title, in lists, in
    feeds and in what other sites show of a link.
    """

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=500,
        help_text=_("One or two sentences. They stand below the title and wherever it is listed."),
    )
    body = StreamField(BODY, blank=True, verbose_name=_("text"))

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]

    class Meta:
        abstract = True
