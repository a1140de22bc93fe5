"""Selections: what an index finds and counts is what going through the rows finds and counts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.finding import Match
from tests.tracker.public.index_rows import (
    FACETS,
    by_hand,
    chosen,
    counted,
    index_of,
    living,
    row,
    rows,
)
from tracker.public.index import RELEVANCE
from tracker.publication.refs import number_of

EDTF = st.sampled_from(["", "2019", "2020-05", "2020-05-01", "2021-12-31", "2023"])


@settings(deadline=None)
@given(rows(), chosen, EDTF, EDTF)
def test_a_selection_holds_the_rows_that_fit(given_rows, wanted, since, until):
    selection = index_of(*given_rows).select(wanted, since=since, until=until)

    found = {each.reference for each in by_hand(given_rows, wanted, since, until)}
    assert set(selection.page("newest", 1, 1_000)) == found
    assert selection.count == len(found)


@settings(deadline=None)
@given(rows(), chosen, st.sampled_from(sorted(FACETS)))
def test_a_facet_is_counted_as_if_nothing_were_chosen_in_it(given_rows, wanted, facet):
    selection = index_of(*given_rows).select(wanted)

    others = {name: values for name, values in wanted.items() if name != facet}
    assert selection.counts(facet) == counted(by_hand(given_rows, others), facet)


@settings(max_examples=25, deadline=None)
@given(rows(), st.integers(1, 7), chosen, st.sampled_from(["newest", "oldest", "name-en"]))
def test_pages_together_are_the_whole_selection_once(given_rows, size, wanted, sort):
    selection = index_of(*given_rows).select(wanted)

    pages = [selection.page(sort, number, size) for number in range(1, selection.count + 2)]
    listed = [reference for page in pages for reference in page]
    assert listed == selection.page(sort, 1, 1_000)
    assert len(listed) == len(set(listed)) == selection.count


@settings(max_examples=40, deadline=None)
@given(rows(states=("live", "withdrawn", "merged")), rows(states=("live", "withdrawn")), chosen)
def test_an_extended_index_finds_what_one_read_anew_finds(earlier, later, wanted):
    extended = index_of(*later, before=index_of(*earlier)).select(wanted)

    anew = index_of(*living([*earlier, *later])).select(wanted)
    assert extended.page("newest", 1, 1_000) == anew.page("newest", 1, 1_000)
    assert all(extended.counts(facet) == anew.counts(facet) for facet in FACETS)


def test_what_is_read_while_the_index_grows_stays_as_it_was():
    before = index_of(row(1, facets={"status": ["held"]}))
    selection = before.select({"status": ["held"]})

    index_of(row(1, facets={"status": ["free"]}), row(2), before=before)

    assert selection.page("newest", 1, 10) == ["P00001"]
    assert before.select({}).count == 1


def test_many_rows_of_one_value_are_counted_like_few():
    many = index_of(*(row(number, facets={"court": ["K00001"]}) for number in range(1, 101)))

    assert many.select({}).counts("court") == {"K00001": 100}
    assert many.select({"court": ["K00001"]}).count == 100


def test_a_value_that_grows_from_rare_to_frequent_keeps_its_rows():
    few = index_of(*(row(number, facets={"court": ["K00001"]}) for number in range(1, 31)))

    more = index_of(
        *(row(number, facets={"court": ["K00001"]}) for number in range(31, 101)), before=few
    )

    assert more.select({"court": ["K00001"]}).count == 100


def test_an_empty_index_gives_nothing():
    selection = index_of().select({"status": ["held"]}, since="2020", until="2021")

    assert selection.count == 0
    assert selection.page("newest", 1, 25) == []
    assert selection.counts("status") == {}


def test_an_unknown_order_is_an_error_of_the_caller():
    with pytest.raises(KeyError):
        index_of(row(1)).select({}).page("sideways", 1, 25)


def test_hits_are_listed_as_they_match_and_then_the_newest_first():
    index = index_of(*(row(key, dated_on=f"20{key}") for key in (11, 12, 13, 14, 15)))
    things = {number_of(f"P{key:05d}"): key for key in (11, 12, 13, 14, 99)}
    named, said = [n for n in things if things[n] < 13], [n for n in things if things[n] > 12]

    selection = index.select({}, index.hits({Match.ANYWHERE: said, Match.NAME: named}))

    assert selection.page(RELEVANCE, 1, 9) == ["P00012", "P00011", "P00014", "P00013"]


def test_many_hits_are_in_the_order_of_few():
    index = index_of(*(row(key, dated_on=f"{key}") for key in range(1000, 4000)))
    things = [number_of(f"P{key:05d}") for key in range(1000, 3500)]

    selection = index.select({}, index.hits({Match.WORDED: things}))

    assert selection.page(RELEVANCE, 1, 2) == ["P03499", "P03498"]
    assert selection.count == 2_500
