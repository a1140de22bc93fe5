"""Elasticsearch gives the things that the database gives, each in the same way."""

import pytest

from search.finding import find_matches
from search.finding.indexed import in_step
from search.models import Language, SearchEntry
from search.outbox import drain
from search.text import parse_query
from search.text.termlist import BUILT_IN
from search.tokens import date_tokens, name_tokens, text_tokens
from search.writing import remove_entries, write_entries

pytestmark = [pytest.mark.django_db, pytest.mark.requires_elasticsearch]

THINGS = [
    (["សុខ តេស្ត", "Sok Test"], "គាត់ត្រូវបានចាប់ខ្លួននៅភ្នំពេញ", "Arrested in Phnom Penh", ["2020-07-31"]),
    (["Test Sok Riverside"], "តុលាការកំពូល", "Seen by Sok at the riverside court", ["2021~"]),
    (["ចៅ តេស្តា"], "គ្មានអ្វីទេ សុខ តេស្ត", "Nothing", []),
    (["Somebody Else"], "", "incitement, and the rivers of Phnom Kulen", ["2020"]),
    (["Ean Riverbank"], "ទន្លេ", "", ["2020-07"]),
]
QUERIES = [
    "sok test",
    "test sok",
    "Sok",
    "ri",
    "river",
    "riverside -seen",
    "-sok",
    '"at the riverside"',
    "the river",
    "សុខ តេស្ត",
    "តេស្ត",
    "សុខ",
    "ភ្នំ",
    "ភ្នំពេញ",
    "ចាប់ខ្លួននៅភ្នំពេញ",
    "គាត់ភ្នំពេញ",
    "2020",
    "2020-07",
    "2020-07-31",
    "sok 2020",
    "phnom penh",
    "* ? ~ AND OR NOT (",
    '{"query": {"match_all": {}}}',
    "",
]


def entries_of(thing: int) -> list[SearchEntry]:
    names, km, en, dates = THINGS[thing % len(THINGS)]
    return [
        SearchEntry(
            number=2 * thing + language,
            reference=f"P{thing:05d}",
            kind="person",
            language=language,
            names=names,
            name_tokens=name_tokens(names, BUILT_IN),
            text_tokens=text_tokens(text, date_tokens(dates), BUILT_IN),
        )
        for language, text in ((Language.KM, km), (Language.EN, en))
    ]


@pytest.fixture
def world(elasticsearch):
    write_entries([entry for thing in range(7) for entry in entries_of(thing)])
    drain()


def found(typed: str, language: Language):
    return {
        match: sorted(things)
        for match, things in find_matches(parse_query(typed), language).items()
    }


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("language", Language)
def test_the_same_is_found_in_the_same_way(settings, language):
    by_elasticsearch = {typed: found(typed, language) for typed in QUERIES}
    settings.ELASTICSEARCH_URL = ""
    by_database = {typed: found(typed, language) for typed in QUERIES}

    assert by_elasticsearch == by_database
    assert any(map(any, (each.values() for each in by_database.values())))


@pytest.mark.usefixtures("world")
def test_the_database_is_asked_only_whether_changes_wait(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert any(found("river", Language.EN).values())


@pytest.mark.usefixtures("world")
def test_a_beginning_stands_for_more_words_than_elasticsearch_expands_by_itself():
    for thing in range(10, 110):
        names = [f"Chea Vuth{chr(97 + thing // 26)}{chr(97 + thing % 26)}"]
        entries = entries_of(thing)
        for entry in entries:
            entry.name_tokens = name_tokens(names, BUILT_IN)
        write_entries(entries)
    drain()

    assert sum(map(len, found("chea vut", Language.EN).values())) == 100


@pytest.mark.usefixtures("world")
def test_what_was_removed_is_not_found_even_before_elasticsearch_was_told():
    remove_entries(["P00003"])

    assert not in_step()
    assert not any(found("somebody", Language.EN).values())


@pytest.mark.usefixtures("world")
def test_what_was_removed_is_gone_from_elasticsearch_once_it_was_told(django_assert_num_queries):
    remove_entries(["P00003"])
    drain()

    with django_assert_num_queries(1):
        assert not any(found("somebody", Language.EN).values())
