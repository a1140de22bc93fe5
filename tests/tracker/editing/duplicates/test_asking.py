"""Editors are shown who is likely on record already."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories import CaseFactory, DefendantFactory, PersonFactory
from tests.tracker.editing.filled import person as filled
from tracker.models import Person

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/court-watch/people/duplicates/"


@pytest.fixture
def kem_sokha() -> Person:
    """The politician, as the demo records him."""
    return PersonFactory(name_km="កឹម សុខា", name_en="Kem Sokha", sex="male", birth_year=1953)


def told(browser, **typed):
    return browser.post(ADDRESS, typed).content.decode()


def test_a_name_that_is_typed_brings_who_may_be_meant(editor, kem_sokha):
    page = told(editor, name_en="Sokha Kem", birth_year="1953", sex="female")

    assert kem_sokha.reference in page
    assert "កឹម សុខា" in page
    assert "The same year of birth." in page
    assert "Another sex." in page


def test_a_name_of_nobody_brings_an_empty_answer(editor, kem_sokha):
    assert told(editor, name_en="Rong Chhun").strip() == ""


def test_the_person_whose_form_it_is_is_not_shown(editor, kem_sokha):
    assert told(editor, name_en="Kem Sokha", person=kem_sokha.pk).strip() == ""


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"name_en": "x" * 5000},
        {"name_km": "\u17d2\u17d2", "name_en": "\x00"},
        {"name_en": "Kem Sokha", "birth_year": "nineteen", "person": "-1"},
        {"name_en": "Kem Sokha", "case": ["1;2", "9" * 40], "birth_year": "9" * 40},
    ],
)
def test_what_can_not_be_read_is_taken_as_not_typed(editor, kem_sokha, typed):
    assert editor.post(ADDRESS, typed).status_code == 200


def test_a_confidential_person_is_shown_to_those_with_the_right_only(
    outsider, confidant, kem_sokha
):
    Person.objects.update(visibility="confidential")

    assert told(outsider, name_en="Kem Sokha").strip() == ""
    assert kem_sokha.reference in told(confidant, name_en="Kem Sokha")


def test_who_is_in_a_confidential_case_is_not_told_to_those_without_the_right(outsider, kem_sokha):
    case = CaseFactory(visibility="confidential")
    DefendantFactory(case=case, person=kem_sokha)

    assert "In the same case." not in told(outsider, name_en="Kem Sokha", case=case.pk)


def test_an_address_never_holds_a_name(editor):
    assert editor.get(ADDRESS, {"name_en": "Kem Sokha"}).status_code == 405


def test_a_stranger_is_sent_to_the_login(client):
    assert client.post(ADDRESS, {"name_en": "Kem Sokha"}).status_code == 302


def test_saving_a_person_warns_of_who_is_on_record(editor, kem_sokha):
    address = reverse("wagtailsnippets_tracker_person:add")

    answer = editor.post(address, filled(name_en="Khem Sokha"))

    assert Person.objects.filter(name_en="Khem Sokha").exists()
    assert any(kem_sokha.reference in str(each) for each in get_messages(answer.wsgi_request))


def test_saving_a_person_does_not_warn_of_who_was_shown_while_typing(editor, kem_sokha):
    address = reverse("wagtailsnippets_tracker_person:add")
    form = filled(name_en="Khem Sokha")

    answer = editor.post(address, {**form, "duplicates_shown": kem_sokha.reference})

    assert not any(kem_sokha.reference in str(each) for each in get_messages(answer.wsgi_request))
