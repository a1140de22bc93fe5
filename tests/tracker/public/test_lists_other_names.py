"""A list with words says which other name was found, at the cost of one more query."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import CaseFactory, PersonFactory, PersonNameFactory, published
from tests.tracker.public.pages import words

pytestmark = pytest.mark.django_db


def listed(client, query):
    response = client.get(f"/en/people/?{query}")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_another_name_that_was_found_stands_beside_the_first(client):
    person = PersonFactory(name_en="Sok Test")
    PersonNameFactory(person=person, text="Pseudonym Bright")
    published(person)

    note = listed(client, "q=bright").select_one(".records th .why")
    assert words(note) == "Also written: Pseudonym Bright"


def test_a_name_found_by_its_sound_says_so(client):
    published(PersonFactory(name_en="Ken Sovannara", name_km=""))

    note = listed(client, "q=sovanarra+ken").select_one(".records th .why")
    assert words(note) == "The name sounds like what was typed."


def test_a_name_that_is_what_was_typed_needs_no_word(client):
    published(PersonFactory(name_en="Sok Test"))

    assert not listed(client, "q=sok").select(".why")


def test_a_field_narrows_a_list_too(client):
    published(PersonFactory(name_en="Sok Test", sex="female"), PersonFactory(sex="male"))

    assert words(listed(client, "q=sex:female").select_one(".records th a")) == "Sok Test"


def test_the_best_match_comes_first_and_can_be_chosen_again(client):
    published(PersonFactory(name_en="Sok Sokun"), PersonFactory(name_en="Sok"))

    links = {
        words(link): link["href"] for link in listed(client, "q=sok&sort=name").select(".sorts a")
    }
    assert links["Best match first"] == "?q=sok"


def test_more_rows_take_no_more_queries(client):
    def queries():
        client.get("/en/people/?q=test")
        with CaptureQueriesContext(connection) as seen:
            client.get("/en/people/?q=test")
        return len(seen)

    published(PersonFactory(name_en="Test 0"))
    few = queries()
    published(*[PersonFactory(name_en=f"Test {number}") for number in range(10)])

    assert queries() == few <= 2


def test_a_list_without_a_hit_leads_to_the_search_of_everything(client):
    published(CaseFactory(title_en="Riverside case"))

    links = [link["href"] for link in listed(client, "q=riverside").select(".empty p a")]
    assert "/en/search/?q=riverside" in links
