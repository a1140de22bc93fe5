"""Which records a page names, by their permanent references."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


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

    def __str__(self) -> str:
        return self.reference
