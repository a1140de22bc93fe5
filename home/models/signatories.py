"""Who signed a statement, in order."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from home.signatories.country_fields import CountryField
from home.signatories.lines import LONGEST_NAME, signatory_key
from home.signatories.panels import CompactRow
from tracker.dates import PartialDateField, not_before


class SignatoryKind(models.TextChoices):
    """Whether a signatory is a body or somebody."""

    ORGANISATION = "organisation", _("organisation")
    PERSON = "person", _("person")


class Signatory(TranslatableMixin, Orderable):
    """One signature: of an organisation or a person, in its order; one withdrawn keeps its row.

    Names are the same in both languages, as they were signed; a person's role is translated.
    """

    page: Any = ParentalKey(
        "home.StatementPage", on_delete=models.CASCADE, related_name="signatories"
    )
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    kind = models.CharField(
        _("signs as"),
        max_length=12,
        choices=SignatoryKind.choices,
        default=SignatoryKind.ORGANISATION,
    )
    role = models.CharField(
        _("role"), max_length=LONGEST_NAME, blank=True, help_text=_("Of a person: their office.")
    )
    country = CountryField(_("country"), blank=True)
    joined_on = PartialDateField(
        _("joined on"), null=True, blank=True, help_text=_("If later than the statement.")
    )
    withdrawn_on = PartialDateField(
        _("withdrawn on"), null=True, blank=True, help_text=_("Is shown, and not counted.")
    )
    name_key = models.CharField(max_length=LONGEST_NAME, editable=False, db_index=True)

    override_translatable_fields = [
        SynchronizedField(name)
        for name in ("name", "acronym", "kind", "country", "joined_on", "withdrawn_on")
    ]
    panels = [
        CompactRow(
            ("name", "acronym", "country", "kind", "role", "joined_on", "withdrawn_on"),
        )
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        constraints = [
            not_before(
                "withdrawn_on",
                "joined_on",
                "signatory_withdrawn_after_joining",
                _("Nobody withdraws before the day of joining."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.acronym})" if self.acronym else self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep what the signatory is known by in step with the name."""
        self.name_key = signatory_key(self.name)
        super().save(*args, **kwargs)
