"""The figures of a chart, read from a table: labels in its first column, series in the others."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from home.data.table import Table, read_table

BARS, COLUMNS, LINE, STACKED = "bars", "columns", "line", "stacked"
MOST_SERIES: Final = 4
MOST_LABELS: Final = 30
LONGEST_LABEL_BELOW: Final = 12
"""Letters that fit below a column; longer labels stand above bars."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one hue of the chart counts, and a value for each label, None where not known."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """Labels and the series that give each a value; the table they were read from."""

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    table: Table

    @property
    def most(self) -> Decimal:
        """The largest value."""
        known = (value for one in self.series for value in one.values if value is not None)
        return max(known, default=Decimal(0))

    @property
    def most_together(self) -> Decimal:
        """The largest sum of the values of one label, as a stack of them is tall."""
        stacks = zip(*(one.values for one in self.series), strict=True)
        return max(sum((value or Decimal(0) for value in stack), Decimal(0)) for stack in stacks)


@lru_cache(maxsize=256)
def read_chart(text: str, kind: str) -> ChartData:
    """Read the figures of a chart of a kind; raises ValidationError naming row and column."""
    table = read_table(text)
    _check_shape(table)
    table = read_table(text, ",".join(["text", *["number"] * (len(table.columns) - 1)]))
    labels = tuple(row[0] for row in table.rows)
    _check_labels(labels, kind)
    series = tuple(
        Series(column.heading, table.values(place))
        for place, column in enumerate(table.columns)
        if place
    )
    _check_values(series)
    return ChartData(labels, series, table)


def _check_shape(table: Table) -> None:
    count = len(table.columns) - 1
    if not 1 <= count <= MOST_SERIES:
        raise ValidationError(
            _(
                "A chart has labels in the first column and figures in 1 to %(most)s more; here"
                " are %(count)s columns of figures."
            ),
            params={"most": MOST_SERIES, "count": count},
        )
    if len(table.rows) > MOST_LABELS:
        raise ValidationError(
            _("A chart takes %(most)s rows; here are %(count)s. Show them as a table."),
            params={"most": MOST_LABELS, "count": len(table.rows)},
        )


def _check_labels(labels: tuple[str, ...], kind: str) -> None:
    for number, label in enumerate(labels, start=2):
        if not label:
            raise ValidationError(
                _("Row %(row)s has no label in its first column. Write one."),
                params={"row": number},
            )
        if kind != BARS and len(label) > LONGEST_LABEL_BELOW:
            raise ValidationError(
                _("Row %(row)s: “%(label)s” is too long below a column. Choose bars instead."),
                params={"row": number, "label": label[:80]},
            )


def _check_values(series: tuple[Series, ...]) -> None:
    for one in series:
        for number, value in enumerate(one.values, start=2):
            if value is not None and value < 0:
                raise ValidationError(
                    _(
                        "Row %(row)s, column “%(column)s”: a chart shows no figures below zero."
                        " Show them as a table."
                    ),
                    params={"row": number, "column": one.name},
                )
