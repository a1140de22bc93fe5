"""Whatever is typed, every address of the search answers: with hits, or with the reason why not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import PersonFactory, published

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/en/search/",
    "/km/search/",
    "/en/search/suggestions",
    "/en/search/feed.atom",
    "/api/v1/search",
    "/en/people/",
)
SIGNS = "\"'*():-–|&!<>^~\\%_{}[].,?#$@៖។៕ៗ្ា\u17d2\u200b\u202e\ufeff\u0301 ក1A"
TYPED = st.one_of(
    st.text(max_size=60),
    st.text(SIGNS, max_size=40),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["charge", "court", "year", "ខេត្ត", "place", "sex"]),
        st.text(max_size=20),
    ),
)


@pytest.fixture
def somebody():
    published(PersonFactory(name_en="Sok Test", name_km="សុខ តេស្ត"))


@pytest.mark.parametrize("address", ADDRESSES)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed=TYPED)
def test_anything_typed_is_answered(client, somebody, address, typed):
    response = client.get(address, {"q": typed.encode("utf-8", "replace").decode()})

    assert response.status_code in {200, 302, 400}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "typed", ["word " * 190, "ក្" * 400, "a" * 100_000, '"' * 300, "charge:" * 100, "-x " * 200]
)
def test_very_much_is_answered_too(client, somebody, address, typed):
    assert client.get(address, {"q": typed}).status_code in {200, 302, 400}


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_typed_becomes_part_of_a_page(client, somebody, address):
    response = client.get(address, {"q": "<script>alert(1)</script> sok"})

    assert "<script>alert" not in response.content.decode() or response["Content-Type"] == (
        "application/json"
    )


@pytest.mark.urls("config.readers_urls")
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_process_that_serves_readers_alone_answers_all_of_them(client, somebody, address):
    assert client.get(address, {"q": "sok"}).status_code == 200
