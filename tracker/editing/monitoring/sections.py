"""The checklist and the people of a report, put together for its page."""

from typing import Any, NamedTuple

from django.forms import BoundField

from tracker.checklist import ChecklistGroup, Question, groups
from tracker.choices import BenchRole, PartyRole
from tracker.editing.monitoring.forms import ReportForm


class Asked(NamedTuple):
    """A question with its text in both languages, and the fields of its answer."""

    question: str
    other: str
    answer: BoundField
    notes: tuple[BoundField, BoundField]
    has_notes: bool


class Group(NamedTuple):
    """Questions on one guarantee, and how many are answered."""

    title: str
    other: str
    asked: list[Asked]
    answered: int


class Party(NamedTuple):
    """Whether somebody in a role was there, and who."""

    is_there: BoundField
    names: BoundField


def sections(form: ReportForm, language: str) -> dict[str, Any]:
    """Give the parts of the page that are made of many like fields."""
    other = "en" if language == "km" else "km"
    return {
        "other": other,
        "bench": [form[f"bench-{code}"] for code in BenchRole.codes],
        "parties": [
            Party(form[f"there-{code}"], form[f"party-{code}"]) for code in PartyRole.codes
        ],
        "groups": [_group(form, group, language, other) for group in groups()],
    }


def _group(form: ReportForm, group: ChecklistGroup, language: str, other: str) -> Group:
    asked = [_asked(form, each, language, other) for each in group.questions]
    answered = sum(bool(each.answer.value()) for each in asked)
    return Group(group.label(language), group.label(other), asked, answered)


def _asked(form: ReportForm, question: Question, language: str, other: str) -> Asked:
    notes = form[f"km-{question.code}"], form[f"en-{question.code}"]
    return Asked(
        question.label(language),
        question.label(other),
        form[f"check-{question.code}"],
        notes,
        has_notes=any(note.value() for note in notes),
    )
