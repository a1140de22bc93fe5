"""A person's page answers first: who, where their liberty stands, since when, by which source."""

from datetime import date

import pytest

from tests.factories import (
    BECAUSE,
    CaseFactory,
    ChargeFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    DetentionLimitFactory,
    LawFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    SentencePartFactory,
    SourceFactory,
    StatusReportFactory,
    published,
    whole,
)
from tests.tracker.public.pages import opened, row, words
from tracker.actions.anonymise import anonymise
from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def held():
    """Someone held before trial on a misdemeanour since July 2020, last reported a year later."""
    person = PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត")
    place = PlaceFactory(name_en="Test Prison")
    DetentionFactory(
        person=person, place=place, started_on="2020-07-31", last_reported_on="2021-07-31"
    )
    source = SourceFactory(title="Security laws", publisher="Jurists")
    DetentionLimitFactory(
        offence_class="misdemeanour",
        max_months=None,
        share_of_minimum="0.5",
        article="209",
        law=LawFactory(name_en="Code of Criminal Procedure"),
        source=source,
    )
    charge = ChargeFactory(provision=ProvisionFactory(minimum_months=6))
    DefendantFactory(case=charge.case, person=person)
    return published(person, place, charge.provision.law, charge.provision, charge.case)


def test_the_status_stands_first_with_since_when_and_when_last_reported(client, held):
    opening = opened(client, held).select_one(".opening")

    assert words(opening.h1) == "Sok Test"
    assert "In pre-trial detention since 31 July 2020" in words(opening)
    assert "Last reported on: 31 July 2021" in words(opening)


def test_days_before_trial_stand_against_the_limit_with_article_source_and_caveat(client, held):
    waited = words(row(opened(client, held), "Held before trial"))

    assert "at least 365 days" in waited
    assert "longer than the limit below" in waited
    assert "at most 3 months (article 209, Code of Criminal Procedure)" in waited
    assert "To be checked by a lawyer." in waited
    assert "Security laws, Jurists" in waited


def test_a_charge_of_unknown_gravity_is_held_against_the_longest_limit(client):
    person = PersonFactory()
    DetentionFactory(person=person)
    DetentionLimitFactory(max_months=18, article="208")
    charge = ChargeFactory(provision=None, description_en="plotting")
    DefendantFactory(case=charge.case, person=person)

    page = opened(client, published(person, charge.case))

    assert "longest limit for any felony is 18 months" in words(row(page, "Held before trial"))


def test_where_the_person_is_held_is_told_while_they_are(client, held):
    assert words(row(opened(client, held), "Held at")) == "Test Prison"


def test_the_status_can_be_asked_as_of_a_day(client, held):
    page = opened(client, held, query="?as_of=2020-09-30")

    assert "On 30 September 2020: In pre-trial detention" in words(page.select_one(".answer"))
    assert words(row(page, "Held before trial")).startswith("61 days")


def test_before_the_first_fact_the_status_is_not_known(client, held):
    page = opened(client, held, query="?as_of=2019-01-01")

    assert "Not known" in words(page.select_one(".answer"))


def test_facts_after_the_day_asked_for_stand_below_a_line(client, held):
    page = opened(client, held, query="?as_of=2020-06-30")

    divide = page.select_one(".timeline .divide")
    assert words(divide) == "After 30 June 2020"
    assert "Pre-trial detention begins" in words(divide.find_next_sibling("li"))


@pytest.mark.parametrize(
    "day", ["", "2020", "2020-13-01", "2020-02-30", "01/02/2020", "២០២០-០១-០១", "9999-01-01", "x"]
)
def test_what_is_no_day_until_today_is_refused_and_explained(client, held, day):
    response = client.get(path_of(held, "en"), {"as_of": day})

    assert response.status_code == 400
    assert "This is not a day" in response.content.decode()


def test_today_may_be_asked_for(client, held, monkeypatch):
    monkeypatch.setattr("tracker.public.views.details.phnom_penh_today", lambda: date(2026, 5, 4))

    assert client.get(path_of(held, "en"), {"as_of": "2026-05-04"}).status_code == 200


def test_a_page_as_of_a_day_is_not_for_search_engines(client, held):
    page = opened(client, held, query="?as_of=2020-09-30")

    assert page.select_one('meta[name="robots"]')["content"] == "noindex"
    assert page.select_one('link[rel="canonical"]')["href"].endswith(path_of(held, "en"))


def test_what_is_not_known_says_so(client):
    page = opened(client, published(PersonFactory(name_km="")))

    assert words(row(page, "Sex")) == "Not known"
    assert words(row(page, "Born")) == "Not known"
    assert words(row(page, "In Khmer")) == "No source read gives it"


def test_a_term_that_ran_out_without_a_release_on_record_is_told(client):
    decision = DecisionFactory(decided_on="2019-01-10", case=CaseFactory(filed_on="2018"))
    SentencePartFactory(decision=decision, months=12)
    DetentionFactory(person=decision.person, started_on="2019-01-10", basis="serving_sentence")

    page = opened(client, published(decision.person, decision.case))

    assert "would have ended on 10 January 2020" in words(page.select_one(".opening"))


def test_a_report_that_is_not_confirmed_says_so(client):
    person = PersonFactory()
    StatusReportFactory(person=person, status="exile", certainty="possible")

    page = opened(client, published(person))

    assert "In exile (Possible)" in words(page.select_one(".timeline"))


def test_each_case_tells_charges_decisions_and_the_parts_of_the_sentence(client):
    world = whole()
    published(*world.records())

    page = opened(client, PublishedRecord.objects.get(pk=world.person.reference))

    decided = words(row(page, "Decisions"))
    assert "Convicted · First instance" in decided
    assert "Prison term: 1 year 6 months" in decided
    assert "Fine: 2,000,000 riel" in decided


def test_someone_published_without_a_name_has_none_anywhere_on_the_page(client):
    person = PersonFactory(name_en="Hidden Tester", name_km="លាក់ ឈ្មោះ", summary_en="A teacher.")
    DetentionFactory(person=person)
    published(person)
    anonymise(person, BECAUSE)

    page = opened(client, PublishedRecord.objects.get(pk=person.reference))

    assert "Name withheld" in words(page.h1)
    assert "Hidden" not in str(page)
    assert "លាក់" not in words(page)


def test_a_synthetic_record_says_on_its_page_that_it_describes_nobody(client):
    page = opened(client, published(PersonFactory(is_synthetic=True)))

    assert "Synthetic record: describes nobody" in words(page.select_one(".opening"))
