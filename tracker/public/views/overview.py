"""The figures of the whole: people held at the last report, and where courts and places are."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tracker.dates import phnom_penh_today
from tracker.public.charts.bars import BarChart, bar_chart
from tracker.public.charts.columns import ColumnChart, column_chart
from tracker.public.charts.figures import Figures
from tracker.public.charts.held import HeldFigures, held_figures, query_of_held
from tracker.public.charts.spreadsheets import csv_response
from tracker.public.index import Index, current_index
from tracker.public.maps.outlines import HEIGHT, WIDTH
from tracker.public.maps.provinces import key_of_map, province_rows, shapes
from tracker.public.pieces import piece
from tracker.public.wording import reader_language

MOST_BARS: Final = 12
BY_YEAR: Final = frozenset({"held-by-year", "held-by-last-report"})
PROVINCES: Final = "courts-and-places-by-province"
HEADINGS: Final[dict[str, tuple[Promise, Promise]]] = {
    "held-by-charge-group": (_("By charge"), _("Charge")),
    "held-by-court": (_("By court"), _("Court")),
    "held-by-year": (_("By the year since which they are held"), _("Year")),
    "held-by-last-report": (_("By the year of the last report"), _("Year")),
    "held-by-sex": (_("By sex"), _("Sex")),
}
"""Of each breakdown, in order: its heading, and what a line of its table is."""


@dataclass(frozen=True, slots=True)
class Section:
    """A breakdown as the page shows it: a chart and the table of the same."""

    heading: Promise
    counted: Promise
    figures: Figures
    bars: BarChart | None = None
    columns: ColumnChart | None = None


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show the figures as charts, a map and tables; two queries, one while nothing changes."""
    index, today = current_index(), phnom_penh_today()
    body = piece(index, "tracker/_overview.html", today, lambda: figures_context(index, today))
    return render(request, "tracker/overview.html", {"body": body})


def figures_context(index: Index, today: date) -> dict[str, Any]:
    """Give everything that the figures are drawn from."""
    held, rows = held_figures(index, today), province_rows(index)
    return {
        "held": held,
        "held_before": held.total - held.reported_lately,
        "held_query": query_of_held(),
        "sections": sections_of(held),
        "provinces": rows,
        "shapes": shapes(rows, reader_language()),
        "key_of_map": key_of_map(),
        "plane": (WIDTH, HEIGHT),
        "provinces_file": PROVINCES,
        "today": today.isoformat(),
    }


@require_safe
def overview_file(request: HttpRequest, name: str) -> HttpResponse:
    """Offer the data of one chart, or of the map, as CSV; raises Http404 for any other name."""
    index, today = current_index(), phnom_penh_today()
    day = today.isoformat()
    if name == PROVINCES:
        counted = [
            (day, *_term(row.term), row.courts, row.places, row.held)
            for row in province_rows(index)
        ]
        return csv_response(name, [*COLUMNS, "courts", "places", "people_held"], counted)
    figures = held_figures(index, today).breakdowns.get(name)
    if figures is None:
        raise Http404(name)
    lines = [(day, line.code, line.label["km"], line.label["en"], line.count)
             for line in figures.lines]  # fmt: skip
    return csv_response(name, [*COLUMNS, "people_held"], lines)


COLUMNS: Final = ("as_of", "code", "label_km", "label_en")


def sections_of(held: HeldFigures) -> list[Section]:
    """Give a section for each breakdown, in the order of HEADINGS."""
    return [_section(held.breakdowns[slug], *words) for slug, words in HEADINGS.items()]


def _section(figures: Figures, heading: Promise, counted: Promise) -> Section:
    if figures.slug in BY_YEAR:
        by_year = {int(line.code): line.count for line in figures.recorded}
        return Section(heading, counted, figures, columns=column_chart(by_year))
    return Section(heading, counted, figures, bars=bar_chart(figures.recorded[:MOST_BARS]))


def _term(term: Any) -> tuple[str, str, str]:
    return term["code"], term["km"], term["en"]
