"""The search for programs, over HTTP and on the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.factories import CaseFactory, PersonFactory, PersonNameFactory, published

pytestmark = pytest.mark.django_db
API = "/api/v1/search"


def answer(client, **query):
    response = client.get(API, query)
    assert response.status_code == 200
    return response.json()


@pytest.fixture
def sok():
    person = PersonFactory(
        name_en="Sok Test", name_km="សុខ តេស្ត", summary_en="Sok <b>grows</b> rice."
    )
    PersonNameFactory(person=person, text="Pseudonym Bright")
    published(person, CaseFactory(title_en="Riverside case"))
    return person


def test_a_hit_is_told_with_both_names_its_address_and_the_words_around(client, sok):
    hit = answer(client, q="sok")["hits"][0]

    assert hit["ref"] == sok.reference
    assert hit["kind"] == "person"
    assert hit["title"] == {"km": "សុខ តេស្ត", "en": "Sok Test"}
    assert hit["url"].endswith(f"/en/people/{sok.reference}-sok-test/")
    assert "<mark>Sok</mark> &lt;b&gt;grows" in hit["snippet"]
    assert hit["snippet_lang"] == "en"


def test_the_language_asked_for_is_that_of_addresses(client, sok):
    assert "/km/people/" in answer(client, q="sok", lang="km")["hits"][0]["url"]


def test_how_a_name_matched_is_told(client, sok):
    matched = answer(client, q="bright")["hits"][0]["matched"]

    assert matched == {"how": "named", "name": "Pseudonym Bright", "likeness": None}


def test_scores_fall_from_the_name_typed_to_names_alike_and_stay_within_bounds(client, sok):
    published(PersonFactory(name_en="Sokh Teste", name_km=""))

    scores = [hit["score"] for hit in answer(client, q="sok test")["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1
    assert len(set(scores)) == len(scores) > 1
    assert min(scores) >= 0


def test_total_and_kinds_are_counted_and_pages_have_the_size_asked_for(client, sok):
    published(*[PersonFactory(name_en=f"Sok Other{number}") for number in range(3)])

    found = answer(client, q="sok", page_size=2, page=2)
    assert (found["total"], found["pages"], len(found["hits"])) == (4, 2, 2)
    assert found["facets"]["kind"] == {"person": 4}


def test_a_kind_has_the_facets_of_its_list(client, sok):
    facets = answer(client, q="sok", kind="person")["facets"]

    assert facets["sex"][0]["count"] == 1
    assert set(facets["sex"][0]["label"]) == {"km", "en"}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"q": "a", "size": "5"}, "size"),
        ({"q": "a", "kind": "x"}, "kind"),
        ({"q": "a", "page": "0"}, "page"),
        ({"q": "a", "page_size": "101"}, "page_size"),
        ({"q": "a", "lang": "fr"}, "lang"),
        ({"q": ["a", "b"]}, "q"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(client, query, parameter):
    response = client.get(API, query)

    assert response.status_code == 400
    assert response.json()["parameter"] == parameter
    assert response.json()["error"].endswith(".")


def test_words_too_long_for_anything_are_refused_as_json(client):
    response = client.get(API, {"q": "a" * 2000})

    assert response.status_code == 400
    assert response.json()["error"]


@pytest.mark.parametrize("query", [{"q": "sok"}, {"q": "sok", "kind": "x"}])
def test_pages_of_other_sites_may_read_it_and_nobody_gets_a_cookie(client, query):
    response = client.get(API, query)

    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies


def test_nothing_is_sent_again_until_something_is_published(client, sok):
    etag = client.get(API, {"q": "sok"})["ETag"]

    assert client.get(API, {"q": "sok"}, headers={"if-none-match": etag}).status_code == 304
    published(PersonFactory())
    assert client.get(API, {"q": "sok"}, headers={"if-none-match": etag}).status_code == 200


def test_nothing_asked_for_is_nothing_found(client, sok):
    assert answer(client)["total"] == 0


def test_the_command_prints_what_the_api_answers(client, sok):
    out = StringIO()
    call_command("search", "sok", "--json", "--kind", "person", "--page-size", "5", stdout=out)

    query = {"q": "sok", "kind": "person", "lang": "en", "page": 1, "page_size": 5}
    assert json.loads(out.getvalue()) == answer(client, **query)


def test_the_command_prints_a_line_for_each_hit(sok):
    out = StringIO()
    call_command("search", "sok", stdout=out)

    first, last = out.getvalue().splitlines()
    assert first.startswith(f"{sok.reference}  0.")
    assert first.endswith("  សុខ តេស្ត  Sok Test")
    assert last == "1 in all"


def test_the_command_refuses_what_cannot_be(sok):
    with pytest.raises(CommandError, match="page_size"):
        call_command("search", "sok", "--page-size", "1000")
