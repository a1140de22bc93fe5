"""What can be wrong with a list's parameters, in words for readers."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.public.filters.asked import Asked

LONGEST_SHOWN = 60

UNKNOWN: Promise = _("This is not one of the choices.")
TWICE: Promise = _("This can be given only once.")
TOO_LONG: Promise = _("This is longer than anything that can be looked for.")
NOT_TEXT: Promise = _("This holds characters that nobody can read.")
NOT_A_PAGE: Promise = _("A page is a number from 1 on, written 1, 2, 3.")
BACKWARDS: Promise = _("The first date is after the last one.")


class Problem(NamedTuple):
    """One parameter that can't be understood, with the value that was given."""

    name: str
    value: str
    reason: str | Promise

    @property
    def shown(self) -> str:
        """The value, cut to what fits in a sentence."""
        cut = self.value[:LONGEST_SHOWN]
        return cut if cut == self.value else f"{cut}…"


class UnsoundQueryError(ValueError):
    """A query string with problems; `rest` is what was asked soundly beside them."""

    def __init__(self, problems: list[Problem], rest: Asked) -> None:
        super().__init__(", ".join(problem.name for problem in problems))
        self.problems = problems
        self.rest = rest
