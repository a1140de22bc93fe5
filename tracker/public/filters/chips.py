"""What is chosen, one by one, each with the list that would be left without it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from tracker.localized import Pair
from tracker.public.filters.asked import PAST, UPCOMING, Asked
from tracker.public.index import Index
from tracker.public.kinds import Label

WORDS_LABEL = _("Words")
WHEN_LABEL = _("When")
WHEN_LABELS = {UPCOMING: _("From today on"), PAST: _("Before today")}
FROM_LABEL = _("From")
TO_LABEL = _("Until")
SORT_LABEL = _("Order")
PAGE_LABEL = _("Page")
MORE_LABEL = _("More choices")


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: what it filters, its value (a text, a name in two languages or a date)."""

    name: str
    label: Label
    without: Asked
    text: Label = ""
    pair: Pair | None = None
    date: str = ""


def chips(asked: Asked, index: Index) -> Iterator[Chip]:
    """Give the choices of a list in the order of its address."""
    if asked.words:
        yield Chip("q", WORDS_LABEL, asked.without("q"), text=asked.words)
    if asked.when:
        yield Chip("when", WHEN_LABEL, asked.without("when"), text=WHEN_LABELS[asked.when])
    for facet in asked.filter.facets:
        for value in asked.chosen.get(facet.name, ()):
            label = facet.values.label(value, index)
            yield Chip(facet.name, facet.label, asked.without(facet.name, value), pair=label)
    if asked.since:
        yield Chip("from", FROM_LABEL, asked.without("from"), date=asked.since)
    if asked.until:
        yield Chip("to", TO_LABEL, asked.without("to"), date=asked.until)


def label_of(asked: Asked, name: str) -> Label:
    """Give what a parameter of a list is called."""
    facet = asked.filter.facet(name)
    return facet.label if facet else _LABELS[name]


_LABELS: dict[str, Label] = {
    "q": WORDS_LABEL,
    "when": WHEN_LABEL,
    "from": FROM_LABEL,
    "to": TO_LABEL,
    "sort": SORT_LABEL,
    "page": PAGE_LABEL,
    "more": MORE_LABEL,
}
