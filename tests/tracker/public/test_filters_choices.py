"""The choices of a list: counted, in an order that helps, and no more than a page can carry."""

from datetime import date

from django.http import QueryDict

from tests.tracker.public.index_rows import index_of, row
from tracker.public.filters import FILTERS, groups, read_query
from tracker.public.filters.chips import chips
from tracker.public.filters.choices import SHOWN
from tracker.public.filters.pages import Pages
from tracker.public.index import Index

TODAY = date(2026, 1, 15)


def person(number, **facets):
    return row(number, facets={name: [value] for name, value in facets.items()})


def offered(index, query="", kind="person"):
    asked = read_query(FILTERS[kind], QueryDict(query), index)
    found = groups(asked, asked.selection(index, TODAY), index)
    return {group.facet.name: group for group in found}


def values(group):
    return [(choice.value, choice.count) for choice in group.choices]


def index_with(*rows, courts=0):
    court_rows = [
        row(n, reference=f"K{n:05d}", kind="court", title_en=f"Court {n}")
        for n in range(1, courts + 1)
    ]
    return Index(1, {"person": index_of(*rows), "court": index_of(*court_rows)})


def test_the_most_frequent_come_first_and_what_says_least_last():
    people = [("unknown", 5), ("killed", 1), ("wanted", 3)]
    made = [status for status, count in people for _ in range(count)]
    index = index_with(*(person(n, status=status) for n, status in enumerate(made)))

    assert values(offered(index)["status"]) == [("wanted", 3), ("killed", 1), ("unknown", 5)]


def test_what_would_leave_nothing_is_not_offered():
    index = index_with(
        person(1, status="killed", sex="male"), person(2, status="wanted", sex="female")
    )

    assert values(offered(index, "status=killed")["status"]) == [("killed", 1), ("wanted", 1)]
    assert "sex" not in offered(index, "status=killed")


def test_what_is_chosen_is_offered_even_if_it_leaves_nothing():
    index = index_with(person(1, status="killed", sex="male"))

    group = offered(index, "status=killed&sex=female")["sex"]
    assert values(group) == [("female", 0), ("male", 1)]
    assert [choice.is_chosen for choice in group.choices] == [True, False]


def test_counts_beside_a_choice_are_those_it_would_leave():
    index = index_with(
        person(1, status="killed", sex="male"),
        person(2, status="killed", sex="female"),
        person(3, status="wanted", sex="male"),
    )

    assert values(offered(index, "sex=male")["status"]) == [("killed", 1), ("wanted", 1)]


def test_years_run_from_the_latest():
    index = index_with(*(person(n, year=year) for n, year in enumerate(["2019", "2021", "2021"])))

    assert values(offered(index)["year"]) == [("2021", 2), ("2019", 1)]


def test_a_long_group_shows_its_first_choices_until_all_are_asked_for():
    index = index_with(*(person(n, court=f"K{n:05d}") for n in range(1, 31)), courts=30)

    group = offered(index)["court"]
    whole = offered(index, "more=court")["court"]
    assert (len(group.choices), group.count, group.is_whole) == (SHOWN, 30, False)
    assert (len(whole.choices), whole.is_whole, whole.is_open) == (30, True, True)


def test_a_group_that_is_just_too_long_is_shown_whole():
    index = index_with(*(person(n, court=f"K{n:05d}") for n in range(1, SHOWN + 2)), courts=9)

    assert offered(index)["court"].is_whole


def test_all_that_is_chosen_is_shown_first():
    index = index_with(*(person(n, court=f"K{n:05d}") for n in range(1, 31)), courts=30)
    asked = "&".join(f"court=K{n:05d}" for n in range(15, 30))

    group = offered(index, asked)["court"]
    assert len(group.choices) == 15
    assert all(choice.is_chosen for choice in group.choices)


def test_the_first_groups_are_open_and_those_in_which_something_is_chosen():
    index = index_with(
        person(1, status="killed", sex="male", ground="speech"),
        person(2, status="wanted", sex="female", ground="land"),
    )

    assert offered(index)["status"].is_open
    assert not offered(index)["sex"].is_open
    assert offered(index, "sex=male")["sex"].is_open


def test_a_record_that_is_public_no_more_is_not_offered():
    index = index_with(
        person(1, court="K00001"), person(2, court="K00002"), person(3, court="K00009"), courts=2
    )

    assert [value for value, _ in values(offered(index)["court"])] == ["K00001", "K00002"]


def test_relations_to_thousands_of_records_offer_no_choices():
    index = index_with(person(1, case="C00001"), person(2, case="C00002"))

    assert "case" not in offered(index)


def test_a_nameless_record_is_called_by_its_reference():
    index = Index(
        1,
        {
            "case": index_of(row(1, reference="C00001", kind="case")),
            "person": index_of(row(42, title_en="")),
        },
    )

    asked = read_query(FILTERS["case"], QueryDict("person=P00042"), index)
    assert [chip.pair for chip in chips(asked, index)] == [{"km": "P00042", "en": "P00042"}]


def test_every_choice_has_a_chip_that_takes_it_away():
    index = index_with(person(1, status="killed"))
    asked = read_query(
        FILTERS["person"],
        QueryDict("q=sok&status=killed&status=wanted&from=2020&to=2021&page=1"),
        index,
    )

    found = list(chips(asked, index))
    assert [chip.name for chip in found] == ["q", "status", "status", "from", "to"]
    assert all(len(list(chip.without.pairs())) == 4 for chip in found)


def test_upcoming_and_past_meet_at_today():
    days = ["2026-01-14", "2026-01-15", "2026-01-16"]
    hearings = index_of(*(row(n, dated_on=day) for n, day in enumerate(days)))
    index = Index(1, {"hearing": hearings})

    def count(query):
        asked = read_query(FILTERS["hearing"], QueryDict(query), index)
        return asked.selection(index, TODAY).count

    assert (count("when=upcoming"), count("when=past"), count("")) == (2, 1, 3)
    assert count("when=upcoming&to=2026-01-15") == 1
    assert count("when=past&from=2026-01-15") == 0


def test_pages_are_counted_from_one():
    pages = Pages(2, 60)

    assert (pages.last, pages.previous, pages.next) == (3, 1, 3)
    assert (pages.first_row, pages.last_row) == (26, 50)
    assert Pages(1, 0).last == 1
    assert not Pages(1, 0).is_past_the_end
    assert Pages(4, 60).is_past_the_end


def test_far_pages_are_left_out_between_the_first_and_the_last():
    assert Pages(50, 2_500).linked() == [1, None, 48, 49, 50, 51, 52, None, 100]
    assert Pages(1, 60).linked() == [1, 2, 3]
