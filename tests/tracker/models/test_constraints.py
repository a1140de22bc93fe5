"""What the database itself refuses, whichever way a row comes in."""

import pytest
from django.db import DataError, IntegrityError, transaction

from tests import factories
from tests.factories import (
    AffiliationFactory,
    BenchMemberFactory,
    CaseFactory,
    ChargeFactory,
    ChecklistEntryFactory,
    CourtFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    DetentionLimitFactory,
    HearingFactory,
    HearingPartyFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PersonGroundFactory,
    PersonNameFactory,
    PlaceFactory,
    ProvisionFactory,
    SentencePartFactory,
    SourceFactory,
    StatusReportFactory,
    VictimFactory,
)
from tracker.models import DetentionLimit

pytestmark = pytest.mark.django_db
UNNAMED = {"name_km": "", "name_en": ""}


def refuses(factory, **values):
    """Whether the database refuses a row that no form has checked."""
    made = factory()
    try:
        with transaction.atomic():
            type(made)._base_manager.filter(pk=made.pk).update(**values)
    except (IntegrityError, DataError):
        return True
    return False


@pytest.mark.parametrize(
    ("factory", "values"),
    [
        (DetentionFactory, {"ended_on": "2020-07-30"}),
        (DetentionFactory, {"ended_on": "2020-06"}),
        (DetentionFactory, {"ended_on": "2019"}),
        (DetentionFactory, {"ended_on": "2020-07-30~"}),
        (DetentionFactory, {"last_reported_on": "2020-07-30"}),
        (CaseFactory, {"filed_on": "2020-05", "closed_on": "2020-04-30"}),
        (HearingFactory, {"postponed_to": "2021-01-31"}),
        (HearingFactory, {"next_on": "2021-01-31"}),
        (AffiliationFactory, {"started_on": "2020", "ended_on": "2019"}),
        (ProvisionFactory, {"minimum_months": 24, "maximum_months": 6}),
    ],
    ids=str,
)
def test_what_ends_before_it_began_is_refused(factory, values):
    assert refuses(factory, **values)


@pytest.mark.parametrize(
    ("factory", "values"),
    [
        (DetentionFactory, {"ended_on": "2020-07-31"}),
        (DetentionFactory, {"ended_on": "2020-07"}),
        (DetentionFactory, {"ended_on": "2020"}),
        (DetentionFactory, {"started_on": "2020", "ended_on": "2020-01-01"}),
        (DetentionFactory, {"ended_on": None, "last_reported_on": None}),
        (CaseFactory, {"filed_on": "2020", "closed_on": "2020-01"}),
        (HearingFactory, {"postponed_to": "2021-02-01", "next_on": "2021-02"}),
        (ProvisionFactory, {"minimum_months": 6, "maximum_months": 6}),
        (ProvisionFactory, {"minimum_months": None, "maximum_months": 6}),
    ],
    ids=str,
)
def test_what_could_be_in_order_is_accepted(factory, values):
    assert not refuses(factory, **values)


@pytest.mark.parametrize(
    ("factory", "field"),
    [
        (PersonFactory, "sex"),
        (PersonFactory, "consent"),
        (PersonFactory, "visibility"),
        (PersonNameFactory, "script"),
        (PersonNameFactory, "name_kind"),
        (PersonGroundFactory, "ground"),
        (DetentionFactory, "basis"),
        (DetentionFactory, "ground"),
        (DetentionFactory, "release_type"),
        (StatusReportFactory, "status"),
        (StatusReportFactory, "certainty"),
        (CaseFactory, "stage"),
        (ChargeFactory, "charge_group"),
        (ChargeFactory, "status"),
        (DefendantFactory, "role"),
        (DecisionFactory, "instance"),
        (DecisionFactory, "verdict"),
        (SentencePartFactory, "part"),
        (HearingFactory, "hearing_kind"),
        (HearingFactory, "outcome"),
        (HearingFactory, "postponed_by"),
        (BenchMemberFactory, "role"),
        (HearingPartyFactory, "role"),
        (ChecklistEntryFactory, "answer"),
        (IncidentFactory, "incident_kind"),
        (IncidentFactory, "province"),
        (VictimFactory, "role"),
        (CourtFactory, "level"),
        (CourtFactory, "province"),
        (PlaceFactory, "place_kind"),
        (PlaceFactory, "province"),
        (OrganisationFactory, "organisation_kind"),
        (ProvisionFactory, "charge_group"),
        (ProvisionFactory, "offence_class"),
        (DetentionLimitFactory, "offence_class"),
        (SourceFactory, "kind"),
        (SourceFactory, "reliability"),
    ],
    ids=lambda value: value if isinstance(value, str) else value._meta.model.__name__,
)
def test_a_code_that_no_vocabulary_holds_is_refused(factory, field):
    assert refuses(factory, **{field: "no-such-code"})


def test_every_coded_field_is_held_to_its_vocabulary():
    free = []
    for factory in {getattr(factories, name) for name in factories.__all__ if "Factory" in name}:
        model = factory._meta.model
        checked = {
            name
            for constraint in model._meta.constraints
            for name in getattr(constraint.condition, "referenced_base_fields", ())
        }
        free += [
            f"{model.__name__}.{field.name}"
            for field in model._meta.concrete_fields
            if field.choices and field.name not in checked
        ]

    assert free == []


@pytest.mark.parametrize(
    "factory",
    [
        CaseFactory,
        HearingFactory,
        IncidentFactory,
        CourtFactory,
        PlaceFactory,
        OrganisationFactory,
        LawFactory,
        ProvisionFactory,
    ],
    ids=lambda factory: factory._meta.model.__name__,
)
def test_only_a_person_can_be_anonymised(factory):
    assert refuses(factory, visibility="anonymised")
    assert not refuses(PersonFactory, visibility="anonymised")


@pytest.mark.parametrize(
    ("factory", "values"),
    [
        (PersonFactory, UNNAMED),
        (CourtFactory, UNNAMED),
        (PlaceFactory, UNNAMED),
        (OrganisationFactory, UNNAMED),
        (LawFactory, UNNAMED),
        (BenchMemberFactory, UNNAMED),
        (CaseFactory, {"title_km": "", "title_en": ""}),
        (IncidentFactory, {"title_km": "", "title_en": ""}),
        (ChargeFactory, {"provision": None, "description_km": "", "description_en": ""}),
    ],
    ids=str,
)
def test_what_is_named_in_no_language_is_refused(factory, values):
    assert refuses(factory, **values)


@pytest.mark.parametrize(
    ("factory", "values"),
    [
        (PersonFactory, {"birth_year": 1899}),
        (PersonFactory, {"birth_year": 2101}),
        (CourtFactory, {"latitude": "11.5", "longitude": None}),
        (PlaceFactory, {"latitude": None, "longitude": "104.9"}),
        (SentencePartFactory, {"months": -1}),
        (SentencePartFactory, {"months": 6, "is_life": True}),
        (SentencePartFactory, {"amount_khr": -1}),
        (DetentionLimitFactory, {"max_months": None, "share_of_minimum": None}),
    ],
    ids=str,
)
def test_a_value_that_cannot_be_is_refused(factory, values):
    assert refuses(factory, **values)


class TestTwice:
    def again(self, made, **same):
        with pytest.raises(IntegrityError), transaction.atomic():
            type(made)._base_manager.create(**same)

    def test_a_defendant_is_in_a_case_once(self):
        made = DefendantFactory()

        self.again(made, case=made.case, person=made.person)

    def test_a_victim_is_in_an_incident_once(self):
        made = VictimFactory()

        self.again(made, incident=made.incident, person=made.person, role="killed")

    def test_a_spelling_is_on_a_person_once(self):
        made = PersonNameFactory()

        self.again(made, person=made.person, text=made.text)

    def test_a_ground_is_on_a_person_once(self):
        made = PersonGroundFactory()

        self.again(made, person=made.person, ground=made.ground)

    def test_a_question_is_answered_once_a_hearing(self):
        made = ChecklistEntryFactory()

        self.again(made, hearing=made.hearing, question=made.question, answer="no")

    def test_an_article_is_in_a_law_once(self):
        made = ProvisionFactory()

        self.again(made, law=made.law, article=made.article)

    def test_a_class_of_offence_has_one_limit(self):
        made = DetentionLimitFactory()

        self.again(
            made,
            offence_class=made.offence_class,
            max_months=1,
            article="1",
            law=made.law,
            source=made.source,
        )
        assert DetentionLimit.objects.count() == 1

    def test_a_hearing_is_followed_by_one(self):
        first = HearingFactory()
        made = HearingFactory(follows=first, case=first.case)

        self.again(made, case=first.case, held_on="2021-05-01", hearing_kind="trial", follows=first)
