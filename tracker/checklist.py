"""The fair-trial checklist: what a trial observer looks for at a hearing, and by what rule.

Questions are data in `tracker/vocabulary/checklist.toml`. Each is put so that "yes" means the
right was respected. A question's code is kept for ever: answers are stored under it.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language

from tracker.choices import UnknownCodeError
from tracker.vocabulary.terms import VOCABULARY_DIR


@dataclass(frozen=True, slots=True)
class Labelled:
    """A code with a text in each language."""

    code: str
    en: str
    km: str

    def label(self, language: str) -> str:
        """Give the text in Khmer for `km` and its variants, in English for anything else."""
        return self.km if language.split("-")[0] == "km" else self.en


@dataclass(frozen=True, slots=True)
class Rule(Labelled):
    """A rule of law that a question rests on, named by instrument and article."""


@dataclass(frozen=True, slots=True)
class Question(Labelled):
    """One thing to observe, with the code of its group and the rules it rests on."""

    group: str
    rules: tuple[Rule, ...]
    needs_review: bool = True


@dataclass(frozen=True, slots=True)
class ChecklistGroup(Labelled):
    """Questions on one guarantee of a fair trial, in the order they are asked."""

    questions: tuple[Question, ...]


def _question(row: dict[str, Any], group: str, rules: dict[str, Rule]) -> Question:
    cited = tuple(rules[code] for code in row["rules"])
    texts = (row["code"], row["en"], row["km"])
    return Question(*texts, group=group, rules=cited, needs_review=row["needs_review"])


def _group(row: dict[str, Any], rules: dict[str, Rule]) -> ChecklistGroup:
    questions = tuple(_question(each, row["code"], rules) for each in row["question"])
    return ChecklistGroup(row["code"], row["en"], row["km"], questions)


@cache
def groups() -> tuple[ChecklistGroup, ...]:
    """Give the checklist, in order; raises KeyError for a rule the file does not define."""
    data = tomllib.loads((VOCABULARY_DIR / "checklist.toml").read_text("utf-8"))
    rules = {row["code"]: Rule(**row) for row in data["rule"]}
    return tuple(_group(row, rules) for row in data["group"])


@cache
def _questions() -> dict[str, Question]:
    return {question.code: question for group in groups() for question in group.questions}


def question_codes() -> tuple[str, ...]:
    """Give the code of every question, in order."""
    return tuple(_questions())


def question(code: str) -> Question:
    """Give a question by its code; raises UnknownCodeError, which is a KeyError."""
    try:
        return _questions()[code]
    except KeyError:
        raise UnknownCodeError(code, "checklist") from None


def _text_in_active_language(code: str) -> str:
    return question(code).label(get_language() or "en")


_lazy_text = lazy(_text_in_active_language, str)


def get_question_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Give a model field its choices, by group; a migration stores this call, not the texts."""
    language = get_language() or "en"
    return [
        (group.label(language), [(each.code, _lazy_text(each.code)) for each in group.questions])
        for group in groups()
    ]
