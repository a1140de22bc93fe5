"""The search page: what was typed leads to records, never to a fault."""

from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import BECAUSE, CaseFactory, PersonFactory, published
from tracker.actions.anonymise import anonymise
from tracker.actions.withdraw import withdraw

pytestmark = pytest.mark.django_db
SEARCH = "/en/search/"


def found(client, typed: str) -> dict[str, int]:
    context = client.get(SEARCH, {"q": typed}).context
    return {kind.code: count for kind, count, _asked in context["kinds"]}


@pytest.mark.parametrize("language", ["en", "km"])
@pytest.mark.parametrize("query", ["", "?q=", "?q=%20%20", "?q=%E2%80%8B"])
def test_nothing_typed_is_answered_with_help(client, language, query):
    response = client.get(f"/{language}/search/{query}")

    assert response.status_code == 200
    assertContains(response, "C00017")


def test_a_name_finds_its_person(client):
    published(PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត"))
    published(PersonFactory(name_en="Somebody Else"))

    assert found(client, "sok") == {"person": 1}


def test_a_khmer_name_finds_its_person(client):
    published(PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត"))

    assert found(client, "តេស្ត") == {"person": 1}


@pytest.mark.parametrize(
    "typed", ["Sovanarra Ken", "Ken Sovanara", "sovannarah", "កែន សុវណ្ណារ៉ា", "សុវណ្ណារ៉ា កែន"]
)
def test_a_name_is_found_by_its_sound(client, typed):
    published(PersonFactory(name_en="Ken Sovannara", name_km=""))
    published(PersonFactory(name_en="Somebody Else", name_km=""))

    assert found(client, typed) == {"person": 1}


def test_a_name_that_was_taken_away_has_no_sound(client):
    person = PersonFactory(name_en="Ken Sovannara", name_km="")
    published(person)
    anonymise(person, BECAUSE)

    assert found(client, "Sovanarra Ken") == {}


def test_all_words_must_be_there(client):
    published(PersonFactory(name_en="Sok Test"))
    published(PersonFactory(name_en="Sok Other"))

    assert found(client, "test sok") == {"person": 1}


def test_kinds_are_counted_apart(client):
    published(PersonFactory(name_en="Riverside Sok"))
    published(CaseFactory(title_en="Riverside case"))

    assert found(client, "riverside") == {"person": 1, "case": 1}


def test_one_kind_can_be_asked_for(client):
    published(PersonFactory(name_en="Riverside Sok"))
    published(CaseFactory(title_en="Riverside case"))

    response = client.get(SEARCH, {"q": "riverside", "kind": "case"})

    assertContains(response, "<mark>Riverside</mark> case")
    assertNotContains(response, "<mark>Riverside</mark> Sok")


def test_what_is_found_nowhere_is_answered_with_help(client):
    assertContains(client.get(SEARCH, {"q": "zzyzx"}), "How to find what you look for")


@pytest.mark.parametrize("spelling", ["{0}", "{1}", " {0} ", "{2}"])
def test_a_reference_leads_straight_to_its_record(client, spelling):
    person = PersonFactory(name_en="Sok Test")
    published(person)
    typed = spelling.format(person.reference, person.reference.lower(), f"p{person.pk}")

    response = client.get(SEARCH, {"q": typed})

    assert response.status_code == 302
    assert response["Location"] == f"/en/people/{person.reference}-sok-test/"


def test_the_reference_of_a_withdrawn_record_leads_to_what_became_of_it(client):
    person = PersonFactory()
    published(person)
    withdraw(person, BECAUSE)

    response = client.get(SEARCH, {"q": person.reference})

    assert response["Location"] == f"/id/{person.reference}"


def test_a_reference_that_was_never_given_finds_nothing(client):
    response = client.get(SEARCH, {"q": "P99999"})

    assertContains(response, "Nothing on record matches")


def test_a_name_that_was_taken_away_is_found_no_more(client):
    person = PersonFactory(name_en="Sok Secret", name_km="សុខ សម្ងាត់")
    published(person)
    anonymise(person, BECAUSE)

    assert found(client, "secret") == {}
    assert found(client, "សម្ងាត់") == {}


@pytest.mark.parametrize(
    "typed",
    [
        "'; DROP TABLE person; --",
        "<script>alert(1)</script>",
        "%",
        "*",
        "\\",
        '"',
        "\u202e",
        "\u17d2",
        "ក្" * 100,
        "a " * 400,
        "P" + "9" * 200,
        "c" + "0" * 12,
        "😀",
    ],
)
@pytest.mark.parametrize("language", ["en", "km"])
def test_hostile_words_are_only_words(client, language, typed):
    published(PersonFactory())

    response = client.get(f"/{language}/search/?q={quote(typed)}")

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "query", ["kind=x", "q=a&q=b", "q=a&kind=person&kind=case", "q=%00", "q=%ff", "q=" + "a" * 2000]
)
def test_what_cannot_be_is_refused(client, query):
    assert client.get(f"{SEARCH}?{query}").status_code == 400


def test_a_synthetic_record_is_marked(client):
    published(PersonFactory(name_en="Made Up", is_synthetic=True))

    assertContains(client.get(SEARCH, {"q": "made"}), "Synthetic record: describes nobody")


def test_more_records_take_no_more_queries(client):
    def queries() -> int:
        client.get(SEARCH, {"q": "test"})
        with CaptureQueriesContext(connection) as seen:
            client.get(SEARCH, {"q": "test"})
        return len(seen)

    published(PersonFactory(name_en="Test 0"))
    few = queries()
    for number in range(10):
        published(PersonFactory(name_en=f"Test {number}"))

    assert queries() == few <= 3
