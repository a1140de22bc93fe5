"""The records of a page, all read in one query, whatever became of them since they were chosen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import cached_property

from home.blocks.records import RecordBlock, RecordListBlock, asked_in
from tracker.dates import phnom_penh_today
from tracker.public.briefs import Brief, brief_of
from tracker.public.counted import counted
from tracker.public.index import Index, current_index
from tracker.public.kinds import list_path
from tracker.public.wording import reader_language
from tracker.publication.models import PublishedRecord, State

Placed = tuple[Any, Any]
"""A block, and its value."""


@dataclass(frozen=True)
class Shown:
    """A record as a page shows it; without a brief it was withdrawn, or is none."""

    reference: str
    brief: Brief | None = None


@dataclass(frozen=True)
class Listed:
    """The first records of a list, how many it has, in words, and its address."""

    title: str
    briefs: Sequence[Brief]
    count: int
    counted: str
    path: str


class ShownRecords:
    """What is shown of the records that some blocks, and `named` references, tell."""

    def __init__(self, blocks: Iterable[Placed], named: Iterable[str] = ()) -> None:
        self._blocks = list(blocks)
        self._named = list(named)

    def shown(self, reference: str) -> Shown:
        """Give a record; one that was merged is the one it went into."""
        found = self._records.get(reference)
        if found is not None and found.state == State.MERGED:
            found = found.merged_into
        is_live = found is not None and found.state == State.LIVE
        return Shown(reference, brief_of(found) if found and is_live else None)

    def listed(self, value: Mapping[str, Any]) -> Listed:
        """Give what a list block shows."""
        asked = asked_in(value, self._index)
        selection = asked.selection(self._index, phnom_penh_today())
        found = (self._records.get(each) for each in self._page_of(value))
        return Listed(
            value["title"],
            [brief_of(record) for record in found if record and record.state == State.LIVE],
            selection.count,
            counted(value["kind"], selection.count),
            f"{list_path(value['kind'], reader_language())}{asked.on_page(1).query}",
        )

    @cached_property
    def named(self) -> list[Shown]:
        """The live records that are named, in blocks or beside them, each once."""
        every = map(self.shown, dict.fromkeys([*self._named, *named_in(self._blocks)]))
        found = {each.brief.quote["reference"]: each for each in every if each.brief}
        return list(found.values())

    @cached_property
    def _index(self) -> Index:
        return current_index()

    @cached_property
    def _records(self) -> dict[str, PublishedRecord]:
        wanted = [*self._named, *named_in(self._blocks)]
        for block, value in self._blocks:
            if isinstance(block, RecordListBlock):
                wanted += self._page_of(value)
        records = PublishedRecord.objects.select_related("merged_into")
        return records.in_bulk(set(wanted)) if wanted else {}

    def _page_of(self, value: Mapping[str, Any]) -> list[str]:
        asked = asked_in(value, self._index)
        order = f"name-{reader_language()}" if asked.order == "name" else asked.order
        return asked.selection(self._index, phnom_penh_today()).page(order, 1, value["rows"])


def named_in(blocks: Iterable[Placed]) -> Iterator[str]:
    """Give the references of the record blocks among blocks."""
    return (value for block, value in blocks if isinstance(block, RecordBlock) and value)
