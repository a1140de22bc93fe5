"""Reading a whole table a few hundred rows at a time, whatever is written to it meanwhile."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final, TypeVar

from django.db.models import Model, QuerySet

AT_ONCE: Final = 200
T = TypeVar("T")
Row = TypeVar("Row", bound=Model)


def batched(items: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Give items in lists of at most `size`."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def in_batches(rows: QuerySet[Row], size: int = AT_ONCE) -> Iterator[list[Row]]:
    """Give the rows of a table in order of their key, one query a batch, in constant memory."""
    ordered = rows.order_by("pk")
    last: Any = None
    while batch := list((ordered if last is None else ordered.filter(pk__gt=last))[:size]):
        yield batch
        last = batch[-1].pk
