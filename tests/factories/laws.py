"""Laws, their provisions, and the limits of detention before trial."""

from factory import Sequence, SubFactory

from tests.factories.rows import RowFactory
from tests.factories.sources import SourceFactory
from tracker.models import DetentionLimit, Law, Provision


class LawFactory(RowFactory):
    class Meta:
        model = Law

    name_en = Sequence(lambda n: f"Test Code {n}")
    name_km = Sequence(lambda n: f"ក្រម {n}")
    enacted_in = 2009


class ProvisionFactory(RowFactory):
    class Meta:
        model = Provision

    law = SubFactory(LawFactory)
    article = Sequence(lambda n: str(n + 1))
    heading_en = Sequence(lambda n: f"Offence {n}")
    heading_km = Sequence(lambda n: f"បទល្មើស {n}")
    charge_group = "incitement"
    offence_class = "misdemeanour"
    minimum_months = 6
    maximum_months = 24


class DetentionLimitFactory(RowFactory):
    """Eighteen months for a felony, as article 208 of the Code of 2007 has it."""

    class Meta:
        model = DetentionLimit
        django_get_or_create = ("offence_class",)

    offence_class = "felony"
    max_months = 18
    article = "208"
    law = SubFactory(LawFactory)
    source = SubFactory(SourceFactory)
