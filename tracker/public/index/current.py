"""The index that this process keeps of the public plane, brought up to date at each request.

It is read from live PublishedRecords and PublishedPages alone, and gives nothing of any other. The
title of a record that was withdrawn or renamed leaves it when that is brought in; how its names
sound, and the other values it was filtered by, stay in this process's memory, where they lead to no
record, until all is read anew. One query asks for the edition; only where that has moved on, a
second one reads what was written since.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Self

from django.db import DEFAULT_DB_ALIAS, connections

from tracker.localized import Pair
from tracker.public.index.drafts import Draft
from tracker.public.index.reading import Row, live_rows, rows_since
from tracker.public.index.records import KindIndex
from tracker.publication.models import Edition
from tracker.publication.refs import KIND_OF_PREFIX, PAGE_PREFIX

NOTHING = KindIndex()


@dataclass(frozen=True, eq=False)
class Index:
    """Every live public record, kind by kind, as of an edition."""

    edition: int = 0
    kinds: dict[str, KindIndex] = field(default_factory=dict)

    def kind(self, code: str) -> KindIndex:
        """Give the index of a kind; an empty one where no record of it is public."""
        return self.kinds.get(code, NOTHING)

    def holding(self, reference: str) -> KindIndex:
        """Give the index of the kind that a reference is of; of a page, the one that has it."""
        if reference.startswith(PAGE_PREFIX):
            return next((each for each in self.kinds.values() if reference in each), NOTHING)
        return self.kind(KIND_OF_PREFIX.get(reference[:1], ""))

    def title(self, reference: str) -> Pair | None:
        """Give the name of a live record or page by its reference, None for anything else."""
        found = self.holding(reference).title(reference)
        return {"km": found[0], "en": found[1]} if found else None

    def extended(self, rows: Iterable[Row], edition: int) -> Self:
        """Give the index with rows brought in, as of an edition, or of the latest row's."""
        drafts: dict[str, Draft] = {}
        for row in rows:
            if row.kind not in drafts:
                drafts[row.kind] = Draft(self.kind(row.kind))
            drafts[row.kind].put(row)
            edition = max(edition, row.edition)
        fresh = {code: draft.finished() for code, draft in drafts.items()}
        return type(self)(edition, {**self.kinds, **fresh})


_held: dict[tuple[str, str], Index] = {}
_one_at_a_time = Lock()


def current_index(read: int | None = None) -> Index:
    """Give the index of what is public now: one query, two when something was published since.

    One query fewer where the caller has just read the latest edition's number and passes it on.
    """
    key = _database()
    held = _held.get(key)
    if held is not None and read is not None and held.edition >= read:
        return held
    edition = Edition.current() if read is None else read
    if held is not None and held.edition == edition:
        return held
    with _one_at_a_time:
        if _held.get(key) is not held:
            held, edition = _held.get(key), Edition.current()
        if held is None or held.edition != edition:
            held = _held[key] = _brought_up_to(edition, held)
    return held


def reset() -> None:
    """Forget everything: a test's database goes back to what it was, and so must the index."""
    with _one_at_a_time:
        _held.clear()


def _brought_up_to(edition: int, held: Index | None) -> Index:
    """Extend the index, or read all anew: at first, when worn, when a backup was restored."""
    if held is None or edition < held.edition or any(kind.is_worn for kind in held.kinds.values()):
        return Index().extended(live_rows(), edition)
    return held.extended(rows_since(held.edition), edition)


def _database() -> tuple[str, str]:
    connection = connections[DEFAULT_DB_ALIAS]
    return connection.alias, str(connection.settings_dict["NAME"])
