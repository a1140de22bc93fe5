"""What is suggested while somebody types a name."""

import logging

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config import gunicorn
from config.discretion import without_personal_data
from tests.factories import (
    BECAUSE,
    CaseFactory,
    CourtFactory,
    PersonFactory,
    PersonNameFactory,
    published,
)
from tracker.actions.withdraw import withdraw

pytestmark = pytest.mark.django_db
SUGGESTIONS = "/en/search/suggestions"


def suggested(client, typed, language="en"):
    response = client.get(f"/{language}/search/suggestions", {"q": typed})
    assert response.status_code == 200
    return response.json()["suggestions"]


def texts(client, typed, language="en"):
    return [each["text"] for each in suggested(client, typed, language)]


@pytest.mark.parametrize("typed", ["riv", "RIVERSI", "sok riv", "riverside s", "Sok"])
def test_a_record_is_suggested_by_the_beginning_of_any_word_of_its_name(client, typed):
    published(PersonFactory(name_en="Sok Riverside"), PersonFactory(name_en="Other Name"))

    assert texts(client, typed) == ["Sok Riverside"]


@pytest.mark.parametrize("typed", ["សុ", "តេ", "តេស្", "សុខ ត"])
def test_a_khmer_name_is_suggested_while_its_syllables_are_typed(client, typed):
    published(PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត"))

    assert texts(client, typed, "km") == ["សុខ តេស្ត"]


def test_another_name_is_suggested_with_the_one_it_belongs_to(client):
    person = PersonFactory(name_en="Sok Test")
    PersonNameFactory(person=person, text="Pseudonym Bright")
    published(person)

    assert [(each["text"], each["also"]) for each in suggested(client, "brig")] == [
        ("Sok Test", "Pseudonym Bright")
    ]


def test_names_that_begin_so_come_before_those_with_a_later_word_that_does(client):
    published(PersonFactory(name_en="Another Sokha"), PersonFactory(name_en="Sokhom Test"))

    assert texts(client, "sokh") == ["Sokhom Test", "Another Sokha"]


def test_courts_and_cases_are_suggested_too(client):
    published(CourtFactory(name_en="Riverside Court"), CaseFactory(title_en="Riverside case"))

    assert {each["kind"] for each in suggested(client, "riverside")} == {"Court", "Case"}


def test_a_name_is_suggested_by_its_sound_where_it_is_spelled_otherwise(client):
    published(PersonFactory(name_en="Ken Sovannara", name_km=""))

    assert texts(client, "sovanarra ken") == ["Ken Sovannara"]


def test_at_most_eight_are_suggested(client):
    published(*[PersonFactory(name_en=f"Sok Number{number}") for number in range(12)])

    assert len(texts(client, "sok")) == 8


def test_a_name_that_was_changed_is_suggested_by_the_new_one_alone(client):
    person = PersonFactory(name_en="Former Sok", name_km="")
    published(person)
    assert texts(client, "former") == ["Former Sok"]
    person.name_en = "Latter Sok"
    person.save()
    published(person)

    assert texts(client, "former") == []
    assert texts(client, "latter") == ["Latter Sok"]


def test_what_was_withdrawn_is_suggested_no_more(client):
    person = PersonFactory(name_en="Sok Riverside")
    published(person)
    assert texts(client, "riverside")
    withdraw(person, BECAUSE)

    assert texts(client, "riverside") == []


def test_the_address_is_that_of_the_record_in_the_readers_language(client):
    published(PersonFactory(name_en="Sok Riverside"))

    address = suggested(client, "riverside", "km")[0]["url"]
    assert address.startswith("/km/people/")
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "typed", ["", " ", "-", '"', "%", "\u17d2", "\u200b", "a " * 400, "*", "'"]
)
def test_what_names_nothing_suggests_nothing(client, typed):
    published(PersonFactory(name_en="Sok Riverside"))

    assert texts(client, typed) == []


def test_what_is_no_text_is_refused(client):
    assert client.get(f"{SUGGESTIONS}?q=%01").status_code == 400


def test_it_may_be_kept_for_a_while_and_sets_no_cookie(client):
    response = client.get(SUGGESTIONS, {"q": "sok"})

    assert response["Cache-Control"] == "public, max-age=60"
    assert not response.cookies


def test_what_is_typed_costs_two_queries_however_many_there_are(client):
    published(*[PersonFactory(name_en=f"Sok Number{number}") for number in range(12)])
    texts(client, "sok")

    with CaptureQueriesContext(connection) as seen:
        texts(client, "sok num")
    assert len(seen) <= 2


@pytest.mark.parametrize("path", [SUGGESTIONS, "/en/search/", "/api/v1/search", "/en/people/"])
def test_what_is_typed_reaches_no_log(client, caplog, path):
    caplog.set_level(logging.DEBUG)
    client.get(path, {"q": "canary7f3a"})
    client.get(path, {"q": "canary7f3a\x01"})
    client.get(path, {"q": "canary7f3a", "kind": "x", "page": "x"})

    written = [without_personal_data(record.getMessage()) for record in caplog.records]
    assert [line for line in written if "canary7f3a" in line] == []


def test_the_server_keeps_no_log_of_addresses():
    assert gunicorn.accesslog is None
