"""Two revisions compared in words, rows of rows included."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import (
    CaseFactory,
    ChargeCitationFactory,
    ChargeFactory,
    DecisionFactory,
    DefendantFactory,
    HearingFactory,
    HearingPartyFactory,
    PersonFactory,
    PersonNameFactory,
    SentencePartFactory,
    SourceFactory,
)
from tests.tracker.editing.conftest import draft
from tracker.models import Case, Hearing, Person, Record

CANARY = "canary-5b1d"


def comparison(browser: Client, record: Record, old: str = "earliest", new: str = "latest") -> str:
    name = f"wagtailsnippets_tracker_{record.kind}:revisions_compare"
    page = browser.get(reverse(name, args=[record.pk, old, new]))
    assert page.status_code == 200
    return " ".join(page.content.decode().split())


def revised(record: Any, **fields: Any) -> Any:
    draft(record)
    for name, value in fields.items():
        setattr(record, name, value)
    record.save_revision()
    return record


@pytest.fixture
def case(db: None) -> Case:
    case = CaseFactory()
    charge = ChargeFactory(case=case, description_en="An invented charge")
    ChargeCitationFactory(charge=charge, locator="page 1")
    DefendantFactory(case=case)
    SentencePartFactory(decision=DecisionFactory(case=case), months=18)
    return draft(Case.objects.get(pk=case.pk))


def test_a_field_is_told_with_its_label_and_both_values(editor: Client) -> None:
    person = revised(Person(name_en="Somebody Invented"), name_en="Somebody Else")

    page = comparison(editor, person)

    assert "Name in English" in page
    assert "<td>Somebody Invented</td><td>Somebody Else</td>" in page


def test_a_code_is_told_by_its_term(editor: Client) -> None:
    person = revised(Person(name_en="Somebody Invented"), sex="female")

    assert "<td>Not known</td><td>Female</td>" in comparison(editor, person)


def test_what_a_field_leads_to_is_told_by_its_name(editor: Client, case: Case) -> None:
    case.court = None
    case.save_revision()

    assert f"<td>{Case.objects.get(pk=case.pk).court}</td><td>—</td>" in comparison(editor, case)


def test_what_did_not_change_is_not_told(editor: Client) -> None:
    person = revised(Person(name_en="Somebody Invented", summary_en="Same"), name_en="Else")

    assert "Same" not in comparison(editor, person)


def test_a_row_of_a_row_is_told(editor: Client, case: Case) -> None:
    charge = case.charges.all()[0]
    citation = charge.citations.all()[0]
    citation.locator = "page 2"
    charge.citations = [citation]
    case.charges = [charge]
    case.save_revision()

    assert "<td>page 1</td><td>page 2</td>" in comparison(editor, case)


def test_a_changed_part_of_a_sentence_is_told(editor: Client, case: Case) -> None:
    decision = case.decisions.all()[0]
    part = decision.sentence_parts.all()[0]
    part.months = 24
    decision.sentence_parts = [part]
    case.decisions = [decision]
    case.save_revision()

    assert "<td>18</td><td>24</td>" in comparison(editor, case)


def test_a_row_that_was_taken_out_is_told_with_what_it_said(editor: Client, case: Case) -> None:
    case.charges = []
    case.save_revision()

    page = comparison(editor, case)

    assert "(taken out)" in page
    assert "An invented charge" in page


def test_rows_in_another_order_are_told(editor: Client) -> None:
    person = PersonFactory()
    for text in ("Nick", "Nock"):
        PersonNameFactory(person=person, text=text)
    person = draft(Person.objects.get(pk=person.pk))
    names = list(person.other_names.all())
    names[0].sort_order, names[1].sort_order = 2, 1
    person.other_names = names
    person.save_revision()

    assert "(put in another order)" in comparison(editor, person)


def test_a_draft_is_compared_with_what_readers_see(editor: Client) -> None:
    person = PersonFactory(name_en="Seen by readers")
    person.name_en = "Typed since"
    person.save_revision()

    page = comparison(editor, person, old="live")

    assert "<td>Seen by readers</td><td>Typed since</td>" in page


def test_what_is_typed_is_never_markup(editor: Client) -> None:
    person = revised(Person(name_en="Somebody"), summary_en="<script>alert(1)</script>")

    assert "<script>alert" not in comparison(editor, person)


def test_a_confidential_source_is_not_named_without_the_right(editor: Client, case: Case) -> None:
    source = SourceFactory(title=CANARY, is_confidential=True)
    case.citations = [case.citations.model(source=source)]
    case.save_revision()

    page = comparison(editor, case)

    assert CANARY not in page
    assert "a confidential source" in page


# Named, so that pytest-django sees it and runs it before the tests that empty the tables.
@pytest.mark.django_db
@pytest.mark.parametrize(("group", "told"), [("editor", False), ("confidant", True)])
def test_a_confidential_party_is_named_only_with_the_right(
    request: pytest.FixtureRequest, group: str, told: bool
) -> None:
    browser = request.getfixturevalue(group)
    party = HearingPartyFactory(hearing=HearingFactory(), is_confidential=True, name_en="Witness")
    hearing = draft(Hearing.objects.get(pk=party.hearing_id))
    row = hearing.parties.all()[0]
    row.name_en = CANARY
    hearing.parties = [row]
    hearing.save_revision()

    assert (CANARY in comparison(browser, hearing)) is told


@pytest.mark.parametrize("name", ["0", "999999", "9" * 30])
def test_a_revision_that_is_none_is_not_found(editor: Client, name: str) -> None:
    person = draft(Person(name_en="Somebody"))
    address = reverse(
        "wagtailsnippets_tracker_person:revisions_compare", args=[person.pk, "live", name]
    )

    assert editor.get(address).status_code == 404
