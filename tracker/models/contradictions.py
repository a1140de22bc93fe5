"""Contradictions between sources, noted by editors; never public."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from tracker.choices import CitedStatement
from tracker.models.cases import Case
from tracker.models.fields import code_field, long_text
from tracker.models.hearings import Hearing
from tracker.models.people import Person
from tracker.models.sources import Source


class Contradiction(Orderable):
    """Two sources that say different things of one statement, and whether that was settled."""

    statement = code_field(CitedStatement, _("of what"), default="other")
    source: Any = models.ForeignKey(
        Source, models.PROTECT, related_name="+", verbose_name=_("one source")
    )
    other_source: Any = models.ForeignKey(
        Source, models.PROTECT, related_name="+", verbose_name=_("the other source")
    )
    note = long_text(_("what each says"))
    is_settled = models.BooleanField(_("settled"), default=False)

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("contradiction")
        verbose_name_plural = _("contradictions")
        constraints = [CitedStatement.constraint("statement", "%(class)s_statement_known")]


class PersonContradiction(Contradiction):
    """A contradiction about a person."""

    person: Any = ParentalKey(Person, on_delete=models.CASCADE, related_name="contradictions")


class CaseContradiction(Contradiction):
    """A contradiction about a case."""

    case: Any = ParentalKey(Case, on_delete=models.CASCADE, related_name="contradictions")


class HearingContradiction(Contradiction):
    """A contradiction about a hearing."""

    hearing: Any = ParentalKey(Hearing, on_delete=models.CASCADE, related_name="contradictions")
