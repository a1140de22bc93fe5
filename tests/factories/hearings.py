"""Hearings with their bench, parties and checklist."""

from factory import RelatedFactory, SelfAttribute, Sequence, SubFactory

from tests.factories.cases import CaseFactory
from tests.factories.rows import RowFactory
from tests.factories.sources import CitationFactory
from tracker.checklist import question_codes
from tracker.models import BenchMember, ChecklistEntry, Hearing, HearingCitation, HearingParty


class HearingCitationFactory(CitationFactory):
    class Meta:
        model = HearingCitation

    hearing = SubFactory("tests.factories.hearings.HearingFactory", citation=None)


class HearingFactory(RowFactory):
    """A day of trial that was held, at the court of the case; its case is not published yet."""

    class Meta:
        model = Hearing
        skip_postgeneration_save = True

    case = SubFactory(CaseFactory)
    court = SelfAttribute("case.court")
    held_on = "2021-02-01"
    hearing_kind = "trial"
    outcome = "held"
    citation = RelatedFactory(HearingCitationFactory, factory_related_name="hearing")


class BenchMemberFactory(RowFactory):
    class Meta:
        model = BenchMember

    hearing = SubFactory(HearingFactory)
    role = "presiding_judge"
    name_en = Sequence(lambda n: f"Test Judge {n}")


class HearingPartyFactory(RowFactory):
    """A lawyer who may be named."""

    class Meta:
        model = HearingParty

    hearing = SubFactory(HearingFactory)
    role = "defence_lawyer"
    name_en = Sequence(lambda n: f"Test Lawyer {n}")
    is_confidential = False


class ChecklistEntryFactory(RowFactory):
    class Meta:
        model = ChecklistEntry

    hearing = SubFactory(HearingFactory)
    question = question_codes()[0]
    answer = "yes"
