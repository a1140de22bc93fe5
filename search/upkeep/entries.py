"""Entries compared with what their sources say that they ought to be, and mended.

What seems to differ is looked at again while nobody publishes, so that a publication under way is
never taken for a fault, nor overwritten.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Final, NamedTuple

from search.models import SearchEntry
from search.sources import sources
from search.upkeep.batches import batched
from search.writing import remove_entries, write_entries

_FIELDS: Final = [
    field.name for field in SearchEntry._meta.concrete_fields if field.name != "number"
]


class Difference(NamedTuple):
    """What is not as it ought to be: a reference, or the part of the search it is about."""

    where: str
    problem: str


def entry_differences() -> Iterator[Difference]:
    """Tell how entries differ from what is public; writes nothing."""
    for references in batched(_suspects()):
        with _nobody_publishing():
            yield from _differences(references)


def mend_entries() -> None:
    """Write the entries that differ anew, and remove those of what is not public."""
    for references in batched(_suspects()):
        with _nobody_publishing():
            _mend(references)


def _suspects() -> list[str]:
    """References that seem to differ, first as the sources tell them, then those they don't."""
    suspects: dict[str, None] = {}
    told: set[str] = set()
    for source in sources():
        for batch in source.batches():
            stored = SearchEntry.objects.in_bulk([entry.number for entry in batch])
            told.update(entry.reference for entry in batch)
            suspects |= {
                entry.reference: None
                for entry in batch
                if entry.number not in stored or _changed(entry, stored[entry.number])
            }
    kept = SearchEntry.objects.order_by("number").values_list("reference", flat=True)
    suspects |= {each: None for each in kept.iterator(chunk_size=2_000) if each not in told}
    return list(suspects)


def _differences(references: Sequence[str]) -> Iterator[Difference]:
    wanted, stored = _wanted(references), _stored(references)
    for number in sorted(wanted.keys() | stored.keys()):
        entry, kept = wanted.get(number), stored.get(number)
        if kept is None and entry is not None:
            yield Difference(str(entry), "has no entry")
        elif entry is None and kept is not None:
            yield Difference(str(kept), "has an entry, and is not public")
        elif entry is not None and kept is not None and (changed := _changed(entry, kept)):
            yield Difference(str(entry), f"differs in {', '.join(changed)}")


def _mend(references: Sequence[str]) -> None:
    for source in sources():
        source.bring_in_step(references)
    wanted, stored = _wanted(references), _stored(references)
    # A reference that has an entry too many loses all: one number may stand in another's way.
    removed = {entry.reference for number, entry in stored.items() if number not in wanted}
    remove_entries(removed)
    write_entries(
        [
            entry
            for number, entry in wanted.items()
            if entry.reference in removed or number not in stored or _changed(entry, stored[number])
        ]
    )


def _wanted(references: Sequence[str]) -> dict[int, SearchEntry]:
    told = (entry for source in sources() for entry in source.entries(references))
    return {entry.number: entry for entry in told}


def _stored(references: Sequence[str]) -> dict[int, SearchEntry]:
    kept = SearchEntry.objects.filter(reference__in=references)
    return {entry.number: entry for entry in kept}


def _changed(entry: SearchEntry, kept: SearchEntry) -> list[str]:
    return [name for name in _FIELDS if getattr(entry, name) != getattr(kept, name)]


def _nobody_publishing() -> ExitStack:
    stack = ExitStack()
    for source in sources():
        stack.enter_context(source.held())
    return stack
