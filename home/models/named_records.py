"""Which records a page names, by their permanent references."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from home.choosing.widgets import RecordChooser
from tracker.publication.models import PublishedRecord


class NamedRecord(Orderable):
    """One published record that a page names: shown with the page, and the page on the record.

    A reference, not a key of the private plane's rows: readers' pages never read those.
    """

    page: Any = ParentalKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="named_records"
    )
    reference = models.CharField(_("record"), max_length=16, db_index=True)

    class Meta(Orderable.Meta):
        verbose_name = _("record named")
        verbose_name_plural = _("records named")
        constraints = [
            models.UniqueConstraint(fields=["page", "reference"], name="named_record_once_a_page")
        ]

    def clean(self) -> None:
        """Refuse what never was a public record; one that was withdrawn since may stay."""
        super().clean()
        if not PublishedRecord.objects.filter(pk=self.reference).exists():
            raise ValidationError({"reference": _("There is no such record. Choose one.")})

    def __str__(self) -> str:
        return self.reference


def naming_panel() -> InlinePanel:
    """Give the panel in which editors say which records a page names."""
    return InlinePanel(
        "named_records",
        panels=[FieldPanel("reference", widget=RecordChooser)],
        heading=_("Records named"),
        label=_("record"),
        help_text=_(
            "People, cases and hearings that this page is about. They are listed below the text, "
            "and their own pages lead here. Records in blocks of the text count without this."
        ),
    )
