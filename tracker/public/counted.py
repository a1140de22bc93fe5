"""How many records of a kind there are, in words: `12 people`."""

from collections.abc import Callable
from typing import Final

from django.utils.translation import ngettext

from tracker.dates import format_number
from tracker.public.wording import reader_language

_SAID: Final[dict[str, Callable[[int], str]]] = {
    "person": lambda n: ngettext("%(number)s person", "%(number)s people", n),
    "case": lambda n: ngettext("%(number)s case", "%(number)s cases", n),
    "hearing": lambda n: ngettext("%(number)s hearing", "%(number)s hearings", n),
    "incident": lambda n: ngettext("%(number)s incident", "%(number)s incidents", n),
    "court": lambda n: ngettext("%(number)s court", "%(number)s courts", n),
    "place": lambda n: ngettext(
        "%(number)s place of detention", "%(number)s places of detention", n
    ),
    "law": lambda n: ngettext("%(number)s law", "%(number)s laws", n),
    "provision": lambda n: ngettext(
        "%(number)s provision of law", "%(number)s provisions of law", n
    ),
    "organisation": lambda n: ngettext("%(number)s organisation", "%(number)s organisations", n),
}


def counted(kind: str, count: int) -> str:
    """Say in the reader's language how many records of a kind; KeyError for an unknown kind."""
    return _SAID[kind](count) % {"number": format_number(count, reader_language())}
