"""How many records hang on each record of a list: the cases of a court, the people of a place."""

from typing import Final

from tracker.public.index import Index
from tracker.public.kinds import list_path

# Which kind hangs on a kind, and by which facet.
HANGING: Final = {
    "court": ("case", "court"),
    "place": ("person", "place"),
    "organisation": ("person", "affiliation"),
    "law": ("case", "law"),
    "provision": ("case", "provision"),
}


class Hanging:
    """The numbers for one kind, as of an index, with the lists they lead to."""

    def __init__(self, index: Index, kind: str, language: str) -> None:
        other, facet = HANGING.get(kind, ("", ""))
        self._counts = index.kind(other).select({}).counts(facet) if other else {}
        self._path = f"{list_path(other, language)}?{facet}=" if other else ""

    def count(self, reference: str) -> int:
        """Give how many records hang on a record; 0 for kinds on which nothing does."""
        return self._counts.get(reference, 0)

    def path(self, reference: str) -> str:
        """Give the address of the list of what hangs on a record."""
        return f"{self._path}{reference}"
