"""A hearing's fair-trial checklist in its groups, and whether the hearing is still to come."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from tracker import checklist
from tracker.checklist import Labelled, Rule
from tracker.choices import UnknownCodeError
from tracker.dates import PartialDate
from tracker.localized import Pair
from tracker.publication.canonical import Document

# For a question that the checklist no longer asks.
NO_LONGER_ASKED: Final = Labelled("", "Other questions", "សំណួរផ្សេងទៀត")


@dataclass(frozen=True)
class Answered:
    """A question with its answer, as the document has them, and the rules it rests on."""

    entry: Document
    rules: list[Pair]


def of_hearing(document: Document, day: date) -> dict[str, Any]:
    """Give what was answered of the checklist, by group in its order."""
    held_on = PartialDate.parse_edtf(document["held_on"])
    return {
        "is_ahead": held_on.earliest > day,
        "checklist": _grouped(document["checklist"]),
    }


def _grouped(entries: list[Document]) -> list[tuple[Pair, list[Answered]]]:
    groups = {group.code: group for group in checklist.groups()}
    order = [*groups, ""]
    found: dict[str, list[Answered]] = {code: [] for code in order}
    for entry in entries:
        code, rules = _place_of(entry["question"]["code"])
        found[code].append(Answered(entry, [_pair(rule) for rule in rules]))
    return [
        (_pair(groups.get(code, NO_LONGER_ASKED)), found[code]) for code in order if found[code]
    ]


def _place_of(code: str) -> tuple[str, tuple[Rule, ...]]:
    try:
        question = checklist.question(code)
    except UnknownCodeError:
        return "", ()
    return question.group, question.rules


def _pair(group: Labelled) -> Pair:
    return {"km": group.km, "en": group.en}
