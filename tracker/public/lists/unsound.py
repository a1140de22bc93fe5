"""Answers to a list's address that can't be: what is wrong, what is possible, where to go on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tracker.localized import Pair
from tracker.public.filters import Asked, Problem, UnsoundQueryError
from tracker.public.filters.asked import WHEN
from tracker.public.filters.chips import WHEN_LABELS, label_of
from tracker.public.filters.pages import Pages
from tracker.public.filters.values import References, Terms
from tracker.public.index import Index
from tracker.public.kinds import KINDS, Kind, Label, list_path
from tracker.public.lists.links import SORT_LABELS
from tracker.public.wording import reader_language


@dataclass(frozen=True)
class Way:
    """A value that would have been understood, by its words or its names, and the list with it."""

    query: str
    label: Label = ""
    pair: Pair | None = None


@dataclass(frozen=True)
class Explained:
    """A problem with the name of its filter, and what is possible instead."""

    label: Label
    problem: Problem
    ways: list[Way]
    choices_of: Kind | None
    choices_path: str


def unsound_query(request: HttpRequest, error: UnsoundQueryError, index: Index) -> HttpResponse:
    """Say which parameters can't be understood and why (400)."""
    explained = [_explained(problem, error.rest, index) for problem in error.problems]
    return _answer(request, error.rest, {"explained": explained, "status": 400})


def past_the_end(request: HttpRequest, asked: Asked, pages: Pages) -> HttpResponse:
    """Say that the list has fewer pages (404)."""
    context = {"pages": pages, "last": asked.on_page(pages.last).query, "status": 404}
    return _answer(request, asked.on_page(1), context)


def _answer(request: HttpRequest, rest: Asked, more: dict[str, object]) -> HttpResponse:
    language = reader_language()
    whole = list_path(rest.filter.kind, language)
    context = {
        "kind": KINDS[rest.filter.kind],
        "whole": whole,
        "rest": f"{whole}{rest.query}" if rest.query else "",
        **more,
    }
    status = int(str(more["status"]))
    return render(request, "tracker/_list_problem.html", context, status=status)


def _explained(problem: Problem, rest: Asked, index: Index) -> Explained:
    facet = rest.filter.facet(problem.name)
    values = facet.values if facet else None
    choices_of = KINDS[values.kind] if isinstance(values, References) else None
    return Explained(
        label=label_of(rest, problem.name),
        problem=problem,
        ways=list(_ways(problem.name, rest, index)),
        choices_of=choices_of,
        choices_path=list_path(choices_of.code, reader_language()) if choices_of else "",
    )


def _ways(name: str, rest: Asked, index: Index) -> Iterator[Way]:
    """The values of a vocabulary, an order or a time; records and dates are too many to name."""
    facet = rest.filter.facet(name)
    if facet and isinstance(facet.values, Terms):
        for code in facet.values.vocabulary.codes:
            asked = replace(rest, chosen={**rest.chosen, name: (code,)}, page=1)
            yield Way(asked.query, pair=facet.values.label(code, index))
    elif name == "sort":
        for sort in rest.filter.sorts:
            yield Way(rest.sorted_by(sort).query, label=SORT_LABELS[sort])
    elif name == "when":
        for when in WHEN:
            yield Way(replace(rest, when=when, page=1).query, label=WHEN_LABELS[when])
