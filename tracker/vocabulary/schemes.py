"""A scheme of terms as models, forms, documents and the database use it."""

from collections.abc import Iterator
from typing import TypedDict

from django.db import models
from django.utils.deconstruct import deconstructible
from django.utils.functional import lazy
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from tracker.vocabulary.terms import Term, UnknownCodeError, read_terms


class LabelledCode(TypedDict):
    """A code with both labels, as public documents quote it."""

    code: str
    km: str
    en: str


def _label_in_active_language(scheme: str, code: str) -> str:
    return read_terms(scheme)[code].label(get_language() or "en")


_lazy_label = lazy(_label_in_active_language, str)

Choice = tuple[str, str]
ChoiceGroup = tuple[str, list[Choice]]


def _as_choice(scheme: str, code: str) -> Choice:
    return code, _lazy_label(scheme, code)


@deconstructible(path="tracker.choices.SchemeChoices")
class SchemeChoices:
    """A callable that gives a model field the choices of one scheme.

    A migration stores the call, not the labels, so a new label makes no migration. A method of
    `Vocabulary` could not be stored: Django would write the class's function, without its scheme.
    """

    def __init__(self, scheme: str) -> None:
        self.scheme = scheme

    def __call__(self) -> list[Choice | ChoiceGroup]:
        """Give the terms in order, then those no longer used in a group of their own."""
        terms = read_terms(self.scheme).values()
        current = [_as_choice(self.scheme, term.code) for term in terms if not term.is_retired]
        retired = [_as_choice(self.scheme, term.code) for term in terms if term.is_retired]
        return [*current, (gettext("No longer used"), retired)] if retired else [*current]


class Vocabulary:
    """The terms of one scheme, in the order of its file.

    A model field takes `choices=LibertyStatus.get_choices`; retired codes stay valid in it. A form
    for new values takes `offered`.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.codes = tuple(read_terms(name))
        self.get_choices = SchemeChoices(name)

    def __iter__(self) -> Iterator[Term]:
        return iter(read_terms(self.name).values())

    def __len__(self) -> int:
        return len(self.codes)

    def __contains__(self, code: object) -> bool:
        return code in self.codes

    def __getitem__(self, code: str) -> Term:
        """Give a code's term; raises UnknownCodeError, which is a KeyError."""
        try:
            return read_terms(self.name)[code]
        except KeyError:
            raise UnknownCodeError(code, self.name) from None

    @property
    def choices(self) -> list[Choice]:
        """Every code, retired ones too, with its label in the reader's language."""
        return [_as_choice(self.name, code) for code in self.codes]

    @property
    def offered(self) -> list[Choice]:
        """The codes a new value may take, with their labels in the reader's language."""
        return [_as_choice(self.name, term.code) for term in self if not term.is_retired]

    def label(self, code: str, language: str) -> str:
        """Give a code's label in a language (`km` or `en`); raises UnknownCodeError."""
        return self[code].label(language)

    def pair(self, code: str) -> LabelledCode:
        """Give a code with both labels, for a public document; raises UnknownCodeError."""
        term = self[code]
        return {"code": code, "km": term.km, "en": term.en}

    def constraint(self, field: str, name: str, *, blank: bool = False) -> models.CheckConstraint:
        """Let the database accept only this scheme's codes in `field`, and "" when `blank`.

        NULL passes, as in any SQL check: a field that may not be empty says so itself.
        """
        accepted = [*self.codes, ""] if blank else [*self.codes]
        return models.CheckConstraint(
            condition=models.Q((f"{field}__in", accepted)),
            name=name,
            violation_error_message=_("This value is not in the list of terms."),
        )
