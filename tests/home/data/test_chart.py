"""Figures are read for a chart, and every part of the drawing stands where it should."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from home.data.chart import read_chart
from home.data.chart_drawing import draw_chart

TWO = "Year,Loans,Lost\n2019,10,4\n2020,20,8\n2021,,2\n"


def test_labels_and_series_are_read_and_gaps_stay_gaps():
    data = read_chart(TWO, "line")

    assert data.labels == ("2019", "2020", "2021")
    assert data.series[0].values == (Decimal(10), Decimal(20), None)
    assert (data.most, data.most_together) == (20, 28)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("A\nx\n", "bars", "here are 0 columns of figures"),
        ("A,B,C,D,E,F\nx,1,2,3,4,5\n", "bars", "here are 5 columns"),
        ("A,B\nx,few\n", "bars", "Row 2, column “B”: “few” does not fit"),
        ("A,B\nx,1\ny,-3\n", "bars", "Row 3, column “B”: a chart shows no figures below zero"),
        ("A,B\n,1\n", "bars", "Row 2 has no label"),
        ("A,B\nBanteay Meanchey,1\n", "columns", "Choose bars"),
        ("A,B\n" + "x,1\n" * 31, "bars", "30 rows; here are 31"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text, kind, told):
    with pytest.raises(ValidationError) as refused:
        read_chart(text, kind)

    assert told in refused.value.messages[0]


def test_the_longest_bar_is_widest_and_others_are_in_proportion():
    pieces = draw_chart(read_chart("A,B\nx,10\ny,5\n", "bars"), "bars").pieces

    assert pieces[0].width == 2 * pieces[1].width


def test_a_stack_stands_on_the_one_below():
    drawing = draw_chart(read_chart(TWO, "stacked"), "stacked")
    below, above = drawing.pieces[0], drawing.pieces[1]

    assert above.y + above.height == pytest.approx(below.y)
    assert above.x == below.x


def test_a_line_joins_the_known_points_of_a_series():
    drawing = draw_chart(read_chart(TWO, "line"), "line")

    assert [stroke.step for stroke in drawing.strokes] == [1, 2, 2]


@pytest.mark.parametrize("kind", ["bars", "columns", "line", "stacked"])
def test_a_chart_of_nothing_but_noughts_can_be_drawn(kind):
    assert draw_chart(read_chart("A,B\nx,0\n", kind), kind).pieces
