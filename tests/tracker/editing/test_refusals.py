"""What an editor can't save, and where the form says so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset

from tests.tracker.editing import filled
from tracker.models import Case, Hearing, Person, Provision

ADD_PERSON = "wagtailsnippets_tracker_person:add"
ADD_CASE = "wagtailsnippets_tracker_case:add"
ADD_HEARING = "wagtailsnippets_tracker_hearing:add"
Refused = Callable[..., dict[str, Any]]


@pytest.fixture
def refused(editor: Client) -> Refused:
    """Send a form that must be shown again; give the errors of the fields or rows it names."""

    def send(address: str, form: dict[str, str], relation: str = "", row: int = 0) -> Any:
        answer = editor.post(reverse(address), form)
        assert answer.status_code == 200
        shown = answer.context["form"]
        return (shown.formsets[relation].forms[row] if relation else shown).errors

    return send


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"started_on": "yesterday"}, "started_on"),
        ({"started_on": "31/02/2020"}, "started_on"),
        ({"started_on": "2020\x00"}, "started_on"),
        ({"started_on": "2" * 10_000}, "started_on"),
        ({"started_on": "2020-07-31", "ended_on": "2020-07-30"}, "ended_on"),
        ({"started_on": "2020", "last_reported_on": "2019-12"}, "last_reported_on"),
        ({"started_on": ""}, "started_on"),
        ({"basis": "made_up"}, "basis"),
        ({"place": "999"}, "place"),
        ({"place": "x"}, "place"),
    ],
)
def test_an_impossible_detention_is_refused_on_its_field(
    refused: Refused, typed: dict[str, str], field: str
) -> None:
    errors = refused(
        ADD_PERSON, filled.person(detentions=[{"note_en": "x", **typed}]), "detentions"
    )

    assert list(errors) == [field]
    assert not Person.objects.exists()


def test_overlapping_detentions_are_told_on_the_later_one(refused: Refused) -> None:
    form = filled.person(
        detentions=[
            {"started_on": "2020-05-01", "ended_on": "2020-06-01"},
            {"started_on": "2020-01-01", "ended_on": "2020-05-15"},
        ]
    )

    assert list(refused(ADD_PERSON, form, "detentions", row=0)) == ["started_on"]


def test_a_deleted_detention_does_not_overlap(editor: Client) -> None:
    form = filled.person(
        detentions=[
            {"started_on": "2020-01-01", "ended_on": "2020-06-01"},
            {"started_on": "2020-05-01", "ended_on": "2020-05-15", "DELETE": "1"},
        ]
    )

    editor.post(reverse(ADD_PERSON), form)

    assert Person.objects.get().detentions.count() == 1


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name_km": "Sokha"}, "name_km"),
        ({"name_en": "សុខា"}, "name_en"),
        ({"name_en": ""}, "name_km"),
        ({"birth_year": "1200"}, "birth_year"),
        ({"birth_year": "9" * 30}, "birth_year"),
        ({"sex": "unheard_of"}, "sex"),
        ({"visibility": ""}, "visibility"),
        ({"name_en": "Null\x00byte"}, "name_en"),
        ({"name_en": "x" * 300}, "name_en"),
        ({"photo": "x"}, "photo"),
    ],
)
def test_an_impossible_fact_of_a_person_is_refused_on_its_field(
    refused: Refused, typed: dict[str, str], field: str
) -> None:
    assert list(refused(ADD_PERSON, filled.person(**typed))) == [field]
    assert not Person.objects.exists()


def test_another_name_in_another_script_than_said_is_refused(refused: Refused) -> None:
    names = inline_formset([{"text": "សុខា", "script": "latin", "name_kind": "spelling"}])

    errors = refused(ADD_PERSON, filled.person(other_names=names), "other_names")

    assert list(errors) == ["script"]


def test_a_case_is_not_published_anonymised(refused: Refused) -> None:
    assert list(refused(ADD_CASE, filled.case(visibility="anonymised"))) == ["visibility"]


def test_a_decision_on_someone_who_is_no_defendant_is_refused(
    refused: Refused, draft_person: Person
) -> None:
    form = filled.case(decisions=[{"person": str(draft_person.pk)}])

    assert list(refused(ADD_CASE, form, "decisions")) == ["person"]
    assert not Case.objects.exists()


def test_a_decision_before_the_filing_is_refused(refused: Refused, draft_person: Person) -> None:
    person = {"person": str(draft_person.pk)}
    form = filled.case(
        filed_on="2020-08-01", defendants=[person], decisions=[{**person, "decided_on": "2019"}]
    )

    assert list(refused(ADD_CASE, form, "decisions")) == ["decided_on"]


def test_a_defendant_who_is_listed_twice_is_told_on_the_second_row(
    refused: Refused, draft_person: Person
) -> None:
    person = {"person": str(draft_person.pk)}

    errors = refused(ADD_CASE, filled.case(defendants=[person, person]), "defendants", row=1)

    assert errors == {"person": ["This person is listed twice."]}


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ({"part": "term", "months": "-1"}, "months"),
        ({"part": "term", "months": "12", "is_life": "on"}, "months"),
        ({"part": "fine", "amount_khr": "-5"}, "amount_khr"),
        ({"part": "fine", "amount_khr": "9" * 40}, "amount_khr"),
    ],
)
def test_an_impossible_sentence_is_refused_on_its_field(
    editor: Client, draft_person: Person, part: dict[str, str], field: str
) -> None:
    person = {"person": str(draft_person.pk)}
    decision = {**person, "sentence_parts": inline_formset([part])}

    answer = editor.post(reverse(ADD_CASE), filled.case(defendants=[person], decisions=[decision]))

    shown = answer.context["form"].formsets["decisions"].forms[0]
    assert list(shown.formsets["sentence_parts"].forms[0].errors) == [field]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"held_on": "2020-07-01"}, "held_on"),
        ({"held_on": "2020-09-02", "postponed_to": "2020-09-01"}, "postponed_to"),
        ({"held_on": "2020-09-02", "next_on": "2020-08"}, "next_on"),
        ({"held_on": "2020-09-02", "hearing_kind": ""}, "hearing_kind"),
        ({"held_on": "2020-09-02", "starts_at": "noonish"}, "starts_at"),
    ],
)
def test_an_impossible_hearing_is_refused_on_its_field(
    refused: Refused, draft_case: Case, typed: dict[str, str], field: str
) -> None:
    form = filled.hearing(case=str(draft_case.pk), **typed)

    assert list(refused(ADD_HEARING, form)) == [field]
    assert not Hearing.objects.exists()


def test_a_case_is_not_filed_after_its_hearings(editor: Client, draft_case: Case) -> None:
    Hearing.objects.create(case=draft_case, held_on="2020-09-02", hearing_kind="trial")
    address = reverse("wagtailsnippets_tracker_case:edit", args=[draft_case.pk])

    answer = editor.post(address, filled.case(filed_on="October 2020"))

    assert list(answer.context["form"].errors) == ["filed_on"]


def test_half_a_coordinate_is_refused_on_its_field(refused: Refused) -> None:
    form = {"name_en": "A court", "level": "appeal", "visibility": "public", "latitude": "11.5"}

    assert list(refused("wagtailsnippets_tracker_court:add", form)) == ["latitude"]


def test_an_article_that_is_on_record_is_refused_on_a_field(refused: Refused) -> None:
    law = Provision._meta.get_field("law").related_model.objects.create(name_en="A law")
    Provision.objects.create(law=law, article="495")
    form = {
        "law": str(law.pk),
        "article": "495",
        "charge_group": "none",
        "offence_class": "unknown",
        "visibility": "public",
    }

    errors = refused("wagtailsnippets_tracker_provision:add", form)

    assert errors == {"law": ["This article of the law is on record already."]}


def test_a_limit_without_a_length_says_what_is_missing(refused: Refused) -> None:
    errors = refused(
        "wagtailsnippets_tracker_detentionlimit:add",
        {"offence_class": "felony", "article": "208", "reason": "A test."},
    )

    assert errors["max_months"] == ["Give the months or the share of the least term."]
