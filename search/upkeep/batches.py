"""Much to look at, a little at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

AT_ONCE: Final = 200
T = TypeVar("T")


def batched(items: Iterable[T]) -> Iterator[list[T]]:
    """Give items in lists of at most `AT_ONCE`."""
    iterator = iter(items)
    while batch := list(islice(iterator, AT_ONCE)):
        yield batch
