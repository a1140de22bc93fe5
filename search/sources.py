"""Where entries come from: each app that writes some tells here what they ought to be.

So that entries can be compared with what is public, and mended, without `search` knowing the apps.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from search.models import SearchEntry


class Source(Protocol):
    """What an app has made public."""

    def batches(self) -> Iterator[list[SearchEntry]]:
        """Give all entries that ought to be there, a few hundred at a time, not saved."""

    def entries(self, references: Sequence[str]) -> list[SearchEntry]:
        """Give the entries of those references that are this source's and are public."""

    def bring_in_step(self, references: Sequence[str]) -> None:
        """Mend what the source itself keeps of those references, before entries are compared."""

    def held(self) -> AbstractContextManager[None]:
        """Begin a transaction in which nobody else changes what is public."""


_sources: list[Source] = []


def register(source: Source) -> None:
    """Add a source; call it when the app is ready. Whoever writes entries must have one."""
    _sources.append(source)


def sources() -> tuple[Source, ...]:
    """Give all sources."""
    return tuple(_sources)
