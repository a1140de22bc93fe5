"""Turns: one worker at a time tells Elasticsearch what changed, whichever machine it runs on.

A turn is taken and given back in transactions of their own, so that no lock is held while
Elasticsearch is waited for. Whoever takes too long loses the turn, and must not say that the work
is done.
"""

from contextlib import suppress
from datetime import timedelta
from time import monotonic, sleep
from typing import Final

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from search.models import SearchTurn

LONGEST: Final = timedelta(seconds=60)
"""Twice as long as a worker waits for Elasticsearch: one that is slower is gone."""
_POLL: Final = 0.05


class TurnLostError(Exception):
    """Somebody else has had a turn meanwhile: what was done must be done again."""


def take_turn() -> int | None:
    """Take the next turn and give its number, larger than any before; None while another has it."""
    SearchTurn.objects.bulk_create([SearchTurn(pk=1)], ignore_conflicts=True)
    now = timezone.now()
    is_free = Q(held_until=None) | Q(held_until__lt=now)
    with transaction.atomic():
        taken = SearchTurn.objects.filter(is_free).update(
            number=F("number") + 1, held_until=now + LONGEST
        )
        return SearchTurn.objects.get().number if taken else None


def wait_for_turn() -> int:
    """Take the next turn, after those of others; raises TurnLostError if none comes."""
    patience = monotonic() + 2 * LONGEST.total_seconds()
    while monotonic() < patience:
        number = take_turn()
        if number is not None:
            return number
        sleep(_POLL)
    raise TurnLostError


def end_turn(number: int) -> None:
    """Give a turn back; raises TurnLostError where it had been lost.

    In a transaction with what says that the work is done, so that both are true or neither.
    """
    if not SearchTurn.objects.filter(number=number).update(held_until=None):
        raise TurnLostError


def give_up(number: int) -> None:
    """Give a turn back with nothing done, if it was not lost."""
    with suppress(TurnLostError):
        end_turn(number)
