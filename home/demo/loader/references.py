"""From the demo's ids to the permanent references of records, where those are the demo's own."""

from functools import cache
from typing import Final

from tracker.demo.loader.entries import key, read
from tracker.publication.models import PublishedRecord

PREFIXES: Final = {
    "people": "P",
    "cases": "C",
    "hearings": "H",
    "incidents": "I",
    "laws": "L",
    "organisations": "O",
    "courts": "K",
}


def reference(named: str) -> str:
    """Give the reference that an id such as `people:kem-ley` has in a database with the demo.

    Raises KeyError or UnknownEntryError for an id of nothing.
    """
    name, entry_id = named.split(":")
    return f"{PREFIXES[name]}{key(name, entry_id):05d}"


def references(named: list[str]) -> list[str]:
    """Give the references of those ids whose records are published here as the demo's.

    In a database of somebody's own records the same reference belongs to somebody else.
    """
    wanted = {reference(each): _called(each) for each in named}
    rows = PublishedRecord.objects.live().filter(pk__in=wanted)
    here = dict(rows.values_list("pk", "title_en"))
    return [each for each, called in wanted.items() if here.get(each) == called]


@cache
def _called(named: str) -> str:
    name, entry_id = named.split(":")
    entry = read(name)[key(name, entry_id) - 1]
    title: str = entry.get("title_en") or entry["name_en"]
    return title
