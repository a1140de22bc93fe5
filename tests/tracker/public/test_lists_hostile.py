"""Addresses that nobody's link has: a clear answer in the reader's language, never a fault."""

from urllib.parse import quote, urlencode

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import published, whole
from tracker.public.filters import FILTERS
from tracker.public.kinds import KINDS

pytestmark = pytest.mark.django_db

HOSTILE = (
    "", " ", "-1", "0", "1", "2", "999999", "abc", "١", "២០២០", "1e9", "NaN", "null", "\0", "a\0b",
    "%00", "' OR 1=1 --", "<script>", "../../etc/passwd", "{{ 7*7 }}", "P00001", "K00001", "K99999",
    "2020", "2020-13", "2021-02-30", "9999-99-99", "released", "upcoming", "name", "court",
    "\ud7ff", "\U0010ffff", "\u202e", "ក" * 300, "a" * 10_000,
)  # fmt: skip
PARAMETERS = sorted({name for each in FILTERS.values() for name in each.names} | {"x", "", "Q"})


@pytest.fixture(scope="module")
def world(module_transaction):
    made = whole()
    published(*made.records())
    return made


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(sorted(KINDS)),
    st.sampled_from(["en", "km"]),
    st.lists(
        st.tuples(
            st.sampled_from(PARAMETERS),
            st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), max_size=20),
        ),
        max_size=5,
    ),
)
def test_no_query_is_a_fault(world, kind, language, pairs):
    path = f"/{language}/{KINDS[kind].segment}/?{urlencode(pairs)}"

    response = Client(raise_request_exception=True).get(path)

    assert response.status_code in {200, 302, 400, 404}
    if response.status_code == 302:
        assert Client().get(response["Location"]).status_code in {200, 404}


@pytest.mark.parametrize(
    "query", ["%FF", "q=%FF", "q=%C3%28", "status=%00", "&&&", "=", "q", "q=%"]
)
def test_bytes_that_are_not_text_are_no_fault(client, query):
    assert client.get(f"/en/people/?{query}").status_code in {200, 302, 400}


@pytest.mark.parametrize("language", ["en", "km"])
@pytest.mark.parametrize(
    "query", ["status=foo", "year=%D9%A1", "page=-1", "page=abc", "from=2021&to=2020", "court=K9"]
)
def test_what_cannot_be_is_told_in_the_readers_language(client, world, language, query):
    response = client.get(f"/{language}/people/?{query}")

    assert response.status_code == 400
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.html["lang"] == language
    assert not soup.select(".records")
    assert soup.select_one(".problem section p").get_text(strip=True)
    assert soup.select_one(f'.problem a[href="/{language}/people/"]')


def test_the_wrong_filter_is_named_with_what_is_possible(client, world):
    response = client.get("/en/people/?status=free&sex=female")

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one(".problem h2").get_text(strip=True) == "Status"
    assert soup.select_one(".problem q").get_text() == "free"
    ways = {link.get_text(strip=True): link["href"] for link in soup.select(".possible a")}
    assert ways["Released"] == "?status=released&sex=female"
    assert soup.select_one('.problem a[href="/en/people/?sex=female"]')


def test_an_unknown_court_leads_to_the_list_of_courts(client, world):
    response = client.get("/km/people/?court=K99999")

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one('.problem section a[href="/km/courts/"]')


@pytest.mark.parametrize("language", ["en", "km"])
def test_a_page_past_the_end_is_not_found_and_the_last_one_is_named(client, world, language):
    response = client.get(f"/{language}/people/?sex=male&page=999")

    soup = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 404
    assert soup.select_one(".problem")
    assert soup.select_one(f'.problem a[href="/{language}/people/?sex=male"]')


def test_a_value_is_shown_as_text_and_cut(client):
    response = client.get(f"/en/people/?status={quote('<b>x</b>' * 50)}")

    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one(".problem q").get_text().startswith("<b>x</b>")
    assert len(soup.select_one(".problem q").get_text()) <= 61


def test_a_value_of_ten_kilobytes_is_refused(client):
    assert client.get(f"/en/people/?q={'a' * 10_000}").status_code == 400


def test_a_problem_is_not_for_search_engines(client):
    response = client.get("/en/people/?page=x")

    assert b'content="noindex"' in response.content
