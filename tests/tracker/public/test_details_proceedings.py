"""Pages of cases, hearings and incidents: who, what was decided, what was put off and why."""

import pytest

from tests.factories import (
    BenchMemberFactory,
    CaseFactory,
    ChecklistEntryFactory,
    DecisionFactory,
    DefendantFactory,
    HearingFactory,
    HearingPartyFactory,
    IncidentFactory,
    PersonFactory,
    VictimFactory,
    published,
    whole,
)
from tests.tracker.public.pages import opened, row, words
from tracker import checklist

pytestmark = pytest.mark.django_db


@pytest.fixture
def put_off():
    """A hearing put off by the court, with its case, published."""
    hearing = HearingFactory(
        held_on="2021-02-01",
        starts_at="08:30",
        outcome="postponed",
        postponed_to="2021-02-15",
        postponed_by="court",
        postponement_reason_en="The judge was ill.",
    )
    BenchMemberFactory(hearing=hearing, name_en="Judge Test")
    HearingPartyFactory(hearing=hearing, role="witness", name_en="Canary", is_confidential=True)
    return hearing


def test_a_case_lists_its_hearings_with_to_when_and_by_whom_each_was_put_off(client, put_off):
    page = opened(client, published(put_off.case, put_off))

    cells = [words(cell) for cell in page.select("table.hearings tbody td")]
    assert cells[:4] == ["1 Feb 2021", "Trial", "Postponed", "15 Feb 2021 · asked by: Court"]


def test_a_hearing_tells_why_it_was_put_off(client, put_off):
    page = opened(client, published(put_off, put_off.case))

    assert words(page.h1) == "Trial, 1 February 2021"
    assert words(row(page, "Put off to")) == "15 February 2021"
    assert words(row(page, "Reason")) == "The judge was ill."
    assert words(row(page, "Date and time")) == "1 February 2021, 08:30"


def test_a_party_who_may_not_be_named_is_told_by_their_role(client, put_off):
    page = opened(client, published(put_off, put_off.case))

    assert words(row(page, "Presiding judge")) == "Judge Test"
    assert words(row(page, "Witness")) == "Name withheld"
    assert "Canary" not in str(page)


def test_the_checklist_is_grouped_and_shows_answered_questions_only(client, put_off):
    group = checklist.groups()[1]
    ChecklistEntryFactory(hearing=put_off, question=group.questions[0].code, answer="no")

    page = opened(client, published(put_off, put_off.case))
    section = page.select_one("section[aria-labelledby=checklist]")

    assert [words(heading) for heading in section.select("h3")] == [group.en]
    assert words(section.select_one("dt")) == group.questions[0].en
    assert words(section.select_one("dd strong")) == "No"


def test_a_hearing_in_the_future_is_still_to_come(client):
    hearing = HearingFactory(held_on="2100-01-01", outcome="scheduled")

    page = opened(client, published(hearing, hearing.case))

    assert words(page.select_one(".answer")) == "Still to come"


def test_each_defendant_stands_with_what_was_decided_on_them(client):
    case = CaseFactory()
    DecisionFactory(case=case, person=PersonFactory(name_en="First Tester"), verdict="acquitted")
    DefendantFactory(case=case, person=PersonFactory(name_en="Second Tester"))
    people = [item.person for item in case.defendants.all()]

    page = opened(client, published(case, *people))
    first, second = page.select(".defendants > li")

    assert "First Tester" in words(first)
    assert "Acquitted" in words(first)
    assert "No decision on record" in words(second)


def test_defendants_who_are_not_public_are_counted_and_not_named(client):
    case = CaseFactory()
    DefendantFactory(case=case, person=PersonFactory(name_en="Canary", visibility="confidential"))

    page = opened(client, published(case))

    assert "1 more person is accused and is not shown here." in words(page)
    assert "Canary" not in str(page)


def test_an_incident_tells_its_victims_and_what_became_of_the_inquiry(client):
    incident = IncidentFactory(inquiry_en="Nobody was charged.")
    victim = VictimFactory(incident=incident, person=PersonFactory(name_en="Victim Tester"))

    page = opened(client, published(incident, victim.person))

    assert "Victim Tester" in words(row(page, "Victims"))
    assert words(row(page, "Inquiry")) == "Nobody was charged."


def test_an_institution_counts_what_hangs_on_it_and_leads_to_the_whole_list(client):
    world = whole()
    for _ in range(5):
        HearingFactory(case=world.case)
    rows = published(world.court, *world.records(), *world.case.hearings.all())

    page = opened(client, rows)
    hearings = next(
        section for section in page.select(".related") if words(section.h2).startswith("Hearings")
    )

    assert words(hearings.h2) == "Hearings 8"
    assert len(hearings.select("li")) == 5
    assert hearings.select_one(f'a[href="/en/hearings/?court={rows.reference}"]')
