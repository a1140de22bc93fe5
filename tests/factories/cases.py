"""Cases with their charges, defendants, decisions and sentences."""

from factory import RelatedFactory, Sequence, SubFactory, post_generation

from tests.factories.institutions import CourtFactory
from tests.factories.laws import ProvisionFactory
from tests.factories.people import PersonFactory
from tests.factories.rows import RowFactory
from tests.factories.sources import CitationFactory
from tracker.models import (
    Case,
    CaseCitation,
    Charge,
    ChargeCitation,
    Decision,
    DecisionCitation,
    Defendant,
    DefendantCitation,
    SentencePart,
)


class CaseCitationFactory(CitationFactory):
    class Meta:
        model = CaseCitation

    case = SubFactory("tests.factories.cases.CaseFactory", citation=None)


class CaseFactory(RowFactory):
    """A case that may be published, with one source and nobody accused in it yet."""

    class Meta:
        model = Case
        skip_postgeneration_save = True

    title_en = Sequence(lambda n: f"Test case {n}")
    title_km = Sequence(lambda n: f"សំណុំរឿង {n}")
    court = SubFactory(CourtFactory)
    docket_number = Sequence(lambda n: f"{n}/2020")
    stage = "first_instance_trial"
    filed_on = "2020-05"
    citation = RelatedFactory(CaseCitationFactory, factory_related_name="case")


class ChargeFactory(RowFactory):
    class Meta:
        model = Charge

    case = SubFactory(CaseFactory)
    provision = SubFactory(ProvisionFactory)
    charge_group = "incitement"


class ChargeCitationFactory(CitationFactory):
    class Meta:
        model = ChargeCitation

    charge = SubFactory(ChargeFactory)


class DefendantFactory(RowFactory):
    class Meta:
        model = Defendant

    case = SubFactory(CaseFactory)
    person = SubFactory(PersonFactory)


class DefendantCitationFactory(CitationFactory):
    class Meta:
        model = DefendantCitation

    defendant = SubFactory(DefendantFactory)


class DecisionFactory(RowFactory):
    """A conviction at first instance of someone who is made a defendant for it."""

    class Meta:
        model = Decision
        skip_postgeneration_save = True

    case = SubFactory(CaseFactory)
    person = SubFactory(PersonFactory)
    court = SubFactory(CourtFactory)
    decided_on = "2021-08-18"
    verdict = "convicted"

    @post_generation
    def defendant(self, create: bool, extracted: object, **kwargs: object) -> None:
        """Make the person a defendant in the case; `defendant=False` leaves that out."""
        if extracted is not False:
            Defendant.objects.get_or_create(case=self.case, person=self.person)


class DecisionCitationFactory(CitationFactory):
    class Meta:
        model = DecisionCitation

    decision = SubFactory(DecisionFactory)


class SentencePartFactory(RowFactory):
    class Meta:
        model = SentencePart

    decision = SubFactory(DecisionFactory)
    part = "term"
    months = 18
