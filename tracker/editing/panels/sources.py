"""The form of a source."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TabbedInterface

from tracker.editing.forms.sources import SourceForm
from tracker.editing.panels.parts import confidential_tab, row, tab

SOURCE = TabbedInterface(
    [
        tab(
            _("Facts"),
            FieldPanel("title"),
            row("publisher", "published_on"),
            row("kind", "reliability"),
            FieldPanel("url"),
            FieldPanel("archived_url"),
            FieldPanel("file"),
        ),
        confidential_tab("source", "is_confidential", "confidential_notes"),
    ],
    base_form_class=SourceForm,
)
