"""Where a record belongs: the court and the province by which lists are narrowed."""

from collections.abc import Callable
from typing import Any, Final

from django.db.models import Q

NOWHERE: Final = Q(pk__in=())

_IN_COURT: Final[dict[str, Callable[[Any], Q]]] = {
    "person": lambda court: Q(defences__case__court=court),
    "case": lambda court: Q(court=court),
    "hearing": lambda court: Q(court=court),
    "incident": lambda court: Q(case__court=court),
    "court": lambda court: Q(pk=court.pk),
}
_IN_PROVINCE: Final[dict[str, Callable[[str], Q]]] = {
    "person": lambda code: Q(detentions__place__province=code),
    "case": lambda code: Q(court__province=code),
    "hearing": lambda code: Q(court__province=code),
    "incident": lambda code: Q(province=code),
    "court": lambda code: Q(province=code),
    "place": lambda code: Q(province=code),
}
COURTED: Final = frozenset(_IN_COURT)
LOCATED: Final = frozenset(_IN_PROVINCE)


def in_court(kind: str, court: Any) -> Q:
    """Give the condition on a record of a kind that it is before a court."""
    return _IN_COURT[kind](court) if kind in COURTED else NOWHERE


def in_province(kind: str, code: str) -> Q:
    """Give the condition on a record of a kind that it lies in a province."""
    return _IN_PROVINCE[kind](code) if kind in LOCATED else NOWHERE
