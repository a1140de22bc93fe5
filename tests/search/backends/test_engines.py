"""Every engine finds the same, in Khmer too, and takes whatever is typed for text."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from tests.services import ELASTICSEARCH_URL

pytestmark = pytest.mark.django_db

TITLES = ("កឹម សុខា", "តុលាការកំពូល", "Kem Sokha", "Half-Blood Café", "Article 494 (2020-07-31)")
LOCAL = pytest.param("database", id="database")
REMOTE = pytest.param("elasticsearch", id="elasticsearch", marks=pytest.mark.requires_elasticsearch)
# A Khmer letter, a coeng, a vowel, operators of every engine, and parts of words that are there.
PIECES = st.sampled_from(
    [*"កខ\u17d2\u17b6\u200b\x00*\"'()-+:^~<>|&!\\{}[]/%_", "AND", "OR", "NOT", "NEAR", "kem", " "]
)
TYPED = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=30).map("".join))


@pytest.fixture(params=[LOCAL, REMOTE])
def engine(request: pytest.FixtureRequest) -> Iterator[Any]:
    """An engine that holds pages with these titles."""
    root = Page.objects.get(depth=1)
    pages = [
        root.add_child(instance=Page(title=title, slug=f"p{n}")) for n, title in enumerate(TITLES)
    ]
    if request.param == "database":
        yield get_search_backend()
        return
    from search.backends.elasticsearch import SearchBackend

    backend = SearchBackend({"URLS": [ELASTICSEARCH_URL], "INDEX_PREFIX": f"t{os.getpid()}_"})
    index = backend.get_index_for_model(Page)
    index.reset()
    index.add_model(Page)
    index.add_items(Page, pages)
    index.refresh()
    yield backend
    index.delete()


def found(results: Any) -> set[str]:
    return {page.title for page in results} & set(TITLES)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("កំពូល", "តុលាការកំពូល"),
        ("តុលាការ", "តុលាការកំពូល"),
        ("កំពូលតុលាការ", "តុលាការកំពូល"),
        ("តុលាការ\u200bកំពូល", "តុលាការកំពូល"),
        ("កឹមសុខា", "កឹម សុខា"),
        ("សុខា", "កឹម សុខា"),
        ("sokha kem", "Kem Sokha"),
        ("half-blood", "Half-Blood Café"),
        ("cafe", "Half-Blood Café"),
        ("៤៩៤", "Article 494 (2020-07-31)"),
        ("2020-07", "Article 494 (2020-07-31)"),
        ('"kem sokha"', "Kem Sokha"),
    ],
)
def test_words_are_found_in_either_script(engine, typed, title):
    assert found(engine.search(typed, Page)) == {title}


@pytest.mark.parametrize(
    ("typed", "title"),
    [("កំពូ", "តុលាការកំពូល"), ("កឹម ស", "កឹម សុខា"), ("កឹមស", "កឹម សុខា"), ("kem so", "Kem Sokha")],
)
def test_the_last_word_is_found_by_its_beginning(engine, typed, title):
    assert found(engine.autocomplete(typed, Page)) == {title}


@pytest.mark.parametrize("typed", ["សុក", "kem sok", '"sokha kem"', "ka", "…", "*", "\u17d2"])
def test_what_is_not_there_is_not_found(engine, typed):
    assert found(engine.search(typed, Page)) == set()


def test_a_word_of_the_text_ranks_above_its_syllables_inside_another(engine):
    root = Page.objects.get(depth=1)
    inside = root.add_child(instance=Page(title="កម្ពុជាការ", slug="inside"))
    word = root.add_child(instance=Page(title="ការ", slug="word"))
    index = engine.get_index_for_model(Page)
    index.add_items(Page, [inside, word])
    index.refresh()

    assert next(iter(engine.search("ការ", Page))).title == "ការ"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed=TYPED)
def test_whatever_is_typed_is_text(engine, typed):
    assert found(engine.search(typed, Page)) <= set(TITLES)
    assert found(engine.autocomplete(typed, Page)) <= set(TITLES)


@pytest.mark.parametrize(
    "typed", ["ក" * 100_000, "kem " * 25_000, '"' * 100_000, "\u17d2" * 100_000]
)
def test_a_hundred_kilobytes_are_taken_too(engine, typed):
    assert found(engine.autocomplete(typed, Page)) <= {"Kem Sokha"}


def test_a_text_of_a_hundred_kilobytes_is_indexed(engine):
    root = Page.objects.get(depth=1)
    page = root.add_child(
        instance=Page(title="Long", slug="long", search_description="សុខា" * 20_000 + " vannak")
    )
    engine.add(page)
    engine.get_index_for_model(Page).refresh()

    assert [each.title for each in engine.search("long", Page)] == ["Long"]
