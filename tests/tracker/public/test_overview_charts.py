"""The geometry of charts: lengths follow counts, and nothing overlaps."""

from itertools import pairwise

import pytest

from tracker.public.charts.bars import ROW, WIDEST, bar_chart
from tracker.public.charts.columns import CEILING, FLOOR, MOST_TICKS, column_chart, ticks
from tracker.public.charts.figures import NOT_RECORDED, Figures, Line, largest_first, tally


def lines(*counts: int) -> list[Line]:
    return [Line(f"code-{count}", {"km": "", "en": str(count)}, count) for count in counts]


def test_the_longest_bar_leaves_room_for_its_number():
    chart = bar_chart(lines(10, 5, 1))

    assert [bar.width for bar in chart.bars] == [WIDEST, WIDEST / 2, WIDEST / 10]


def test_each_bar_has_a_row_of_its_own():
    chart = bar_chart(lines(3, 2, 1))

    assert chart.height == 3 * ROW
    assert all(after.label_y - before.label_y == ROW for before, after in pairwise(chart.bars))


@pytest.mark.parametrize("counts", [(), (0,), (0, 0)])
def test_bars_of_nothing_have_no_length(counts):
    chart = bar_chart(lines(*counts))

    assert all(bar.width == 0 for bar in chart.bars)


def test_years_between_the_first_and_the_last_have_a_column_though_nobody_is_counted_in_them():
    chart = column_chart({2019: 2, 2022: 4})

    assert [(column.year, column.count) for column in chart.columns] == [
        (2019, 2),
        (2020, 0),
        (2021, 0),
        (2022, 4),
    ]


def test_columns_stand_on_the_floor_and_reach_as_high_as_their_share_of_the_scale():
    empty, half, full = column_chart({2019: 0, 2020: 5, 2021: 10}).columns

    assert (empty.y, full.y) == (FLOOR, CEILING)
    assert half.height == full.height / 2


@pytest.mark.parametrize("years", [1, 2, 12, 13, 40, 120])
def test_columns_stay_inside_the_drawing_and_apart(years):
    chart = column_chart({1980 + year: 1 for year in range(years)})

    assert all(before.x + before.width < after.x for before, after in pairwise(chart.columns))
    assert chart.columns[-1].x + chart.columns[-1].width <= 100


@pytest.mark.parametrize("years", [1, 2, 12, 13, 40, 120])
def test_the_last_year_is_labelled_and_few_others(years):
    chart = column_chart({1980 + year: 1 for year in range(years)})

    labelled = [column for column in chart.columns if column.is_labelled]
    assert labelled[-1] is chart.columns[-1]
    assert len(labelled) <= 7


def test_no_years_make_an_empty_chart():
    assert column_chart({}).columns == ()


@pytest.mark.parametrize("most", [0, 1, 4, 5, 6, 9, 10, 11, 99, 101, 260, 12_345])
def test_a_scale_is_of_round_whole_numbers_and_holds_the_largest(most):
    scale = ticks(most)

    assert scale[0] == 0
    assert scale[-1] >= most
    assert 2 <= len(scale) <= MOST_TICKS + 1
    assert len({after - before for before, after in pairwise(scale)}) == 1


def test_one_with_several_values_counts_once_for_each():
    assert tally([["treason", "incitement"], ["treason", "treason"]]) == {
        "treason": 2,
        "incitement": 1,
    }


def test_one_without_any_value_is_counted_as_not_recorded():
    assert tally([[], ["treason"]]) == {NOT_RECORDED: 1, "treason": 1}


def test_what_is_not_recorded_comes_last_and_leads_to_no_list():
    counts = tally([[], [], [], ["treason"]])

    found = largest_first(counts, lambda code: {"km": code, "en": code}, lambda code: f"x={code}")

    assert [(line.code, line.query) for line in found] == [("treason", "x=treason"), ("", "")]


def test_a_chart_leaves_out_what_is_not_recorded():
    figures = Figures("by-x", 3, (*lines(2), Line(NOT_RECORDED, {"km": "", "en": ""}, 1)))

    assert [line.count for line in figures.recorded] == [2]
