"""How long the law lets a person wait for trial."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.choices import OffenceClass
from tracker.models.fields import code_field
from tracker.models.held_back import HeldBack, HeldBackQuerySet
from tracker.models.laws import Law
from tracker.models.sources import Source


class DetentionLimitQuerySet(HeldBackQuerySet):
    """Limits, chosen by what they rest on."""

    def resting_on(self, model: type[models.Model], keys: Iterable[int]) -> Self:
        """Keep limits that name any of these laws or sources: in the row, or to readers."""
        name = f"{model._meta.model_name}_id__in"
        return self.filter(Q(**{name: list(keys)}) | Q(**{f"shown__told__{name}": list(keys)}))


class DetentionLimit(HeldBack):
    """How long a person may be held before trial, for one class of offence.

    Kept as data with its source, since a lawyer must check it before anyone relies on it.
    """

    told_fields: ClassVar[tuple[str, ...]] = (
        "offence_class",
        "max_months",
        "share_of_minimum",
        "article",
        "law_id",
        "source_id",
        "is_checked",
    )

    offence_class = code_field(OffenceClass, _("class of offence"))
    max_months = models.PositiveSmallIntegerField(_("months"), null=True, blank=True)
    share_of_minimum = models.DecimalField(
        _("share of the least prison term"), max_digits=3, decimal_places=2, null=True, blank=True
    )
    article = models.CharField(_("article"), max_length=40)
    law: Any = models.ForeignKey(
        Law, models.PROTECT, related_name="detention_limits", verbose_name=_("law")
    )
    source: Any = models.ForeignKey(
        Source, models.PROTECT, related_name="+", verbose_name=_("source")
    )
    is_checked = models.BooleanField(_("checked by a lawyer"), default=False)

    objects = DetentionLimitQuerySet.as_manager()

    class Meta:
        verbose_name = _("limit of detention before trial")
        verbose_name_plural = _("limits of detention before trial")
        constraints = [
            models.UniqueConstraint(
                fields=["offence_class"],
                name="limit_once_per_class",
                violation_error_message=_("This class of offence has a limit already."),
            ),
            OffenceClass.constraint("offence_class", "limit_offence_class_known"),
            models.CheckConstraint(
                condition=Q(max_months__isnull=False) | Q(share_of_minimum__isnull=False),
                name="limit_says_how_long",
                violation_error_message=_("Give the months or the share of the least term."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.law}, {self.article}"

    def told(self) -> dict[str, Any]:
        """Give what documents would tell of the row, as JSON holds it."""
        share = self.share_of_minimum
        # As typed it may be 0.5, as the database gives it 0.50.
        return {**super().told(), "share_of_minimum": None if share is None else f"{share:.2f}"}

    def for_readers(self) -> "DetentionLimit | None":
        """Give the limit as readers see it; None where nobody has agreed to it yet."""
        if self.shown is None:
            return self
        return self.saying(self.shown["told"]) if self.shown["told"] else None
