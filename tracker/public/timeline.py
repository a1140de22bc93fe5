"""The dated facts of a record in order, each with how sure its date is.

A moment says when and of what kind; its words are in `templates/tracker/_moment.html`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from tracker.dates import PartialDate
from tracker.liberty.facts import AWAITING_TRIAL
from tracker.publication.canonical import Document

# Of several on one day: what comes first in life comes first here.
_ORDER: Final = (
    "incident",
    "filed",
    "charge",
    "awaiting",
    "hearing",
    "decision",
    "ended",
    "detained",
    "closed",
    "report",
)
_TOLD_BY_A_DECISION: Final = frozenset({"convicted", "acquitted"})
_WORTH_FOLDING: Final = 3


@dataclass(frozen=True)
class Moment:
    """One dated fact. `fact` is its part of the document, `case` the case it belongs to."""

    on: PartialDate
    kind: str
    fact: Document
    is_ahead: bool
    case: Document | None = None

    @property
    def edtf(self) -> str:
        """The date as documents write it."""
        return str(self.on)

    @property
    def is_inexact(self) -> bool:
        """Whether the day is not known, or only estimated."""
        return self.on.precision != "day"


def timeline_of_person(document: Document, day: date) -> list[Moment]:
    """Give the dated facts of a person's document in order; those after `day` are ahead."""
    return _in_order(_of_person(document), day)


def timeline_of_case(document: Document, day: date) -> list[Moment]:
    """Give the dated facts of a case in order, with many hearings in a row told as one."""
    return list(_folded(_in_order(_of_case(document), day)))


_Dated = tuple[str | None, str, Document, Document | None]


def _in_order(dated: Iterable[_Dated], day: date) -> list[Moment]:
    moments = []
    for edtf, kind, fact, case in dated:
        if edtf:
            on = PartialDate.parse_edtf(edtf)
            moments.append(Moment(on, kind, fact, on.earliest > day, case))
    return sorted(moments, key=lambda moment: (moment.on, _ORDER.index(_place_of(moment))))


def _place_of(moment: Moment) -> str:
    """A detention before trial comes before what a court does that day, any other after it."""
    if moment.kind == "detained" and moment.fact["basis"]["code"] in AWAITING_TRIAL:
        return "awaiting"
    return moment.kind


def _of_person(document: Document) -> Iterator[_Dated]:
    for item in document["incidents"]:
        yield item["occurred_on"], "incident", item, None
    for item in document["detentions"]:
        yield item["started_on"], "detained", item, item["case"]
        yield item["ended_on"], "ended", item, item["case"]
    for item in document["status_reports"]:
        yield item["reported_on"], "report", item, None
    for item in document["cases"]:
        yield item["filed_on"], "filed", item, item["case"]
        yield from _of_charges(item["charges"], item["case"])
        yield from _of_hearings(item["hearings"], item["case"])
        for decision in item["decisions"]:
            yield decision["decided_on"], "decision", decision, item["case"]


def _of_case(document: Document) -> Iterator[_Dated]:
    yield document["filed_on"], "filed", document, None
    yield document["closed_on"], "closed", document, None
    yield from _of_charges(document["charges"], None)
    yield from _of_hearings(document["hearings"], None)
    for decided in _decided_together(document["defendants"]):
        yield decided["decided_on"], "decision", decided, None
    for item in document["incidents"]:
        yield item["occurred_on"], "incident", item, None


def _of_charges(charges: list[Document], case: Document | None) -> Iterator[_Dated]:
    for charge in charges:
        if charge["status"]["code"] not in _TOLD_BY_A_DECISION:
            yield charge["status_on"], "charge", charge, case


def _of_hearings(hearings: list[Document], case: Document | None) -> Iterator[_Dated]:
    for hearing in hearings:
        yield hearing["held_on"], "hearing", hearing, case


def _decided_together(defendants: list[Document]) -> Iterator[Document]:
    """Give each decision once, with those whom it found the same: date, instance and verdict."""
    together: dict[tuple[str, str, str], Document] = {}
    for defendant in defendants:
        for item in defendant["decisions"]:
            instance = item["instance"]["code"] if item["instance"] else ""
            key = (item["decided_on"] or "", instance, item["verdict"]["code"])
            decided = together.setdefault(key, {**item, "sentence": [], "people": []})
            decided["people"].append(defendant["person"])
    yield from together.values()


def _folded(moments: list[Moment]) -> Iterator[Moment]:
    """Tell a long run of hearings as one moment; a table on the page lists them."""
    for (kind, is_ahead), run in groupby(moments, key=lambda item: (item.kind, item.is_ahead)):
        several = list(run)
        if kind != "hearing" or len(several) <= _WORTH_FOLDING:
            yield from several
        else:
            fact = {"count": len(several), "until": several[-1].edtf}
            yield Moment(several[0].on, "hearings", fact, is_ahead)
