"""How many records hang on each record of a list: the cases of a court, the people of a place."""

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from tracker.dates import format_number
from tracker.public.index import Index
from tracker.public.kinds import KINDS, list_path
from tracker.public.wording import reader_language

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
        self._label = KINDS[other].many if other else ""

    def cell(self, reference: str) -> SafeString:
        """Give the cell with a record's number, which leads to the list; none for other kinds."""
        if not self._path:
            return SafeString("")
        count = self._counts.get(reference, 0)
        number = format_number(count, reader_language())
        if count:
            number = format_html('<a href="{}{}">{}</a>', self._path, reference, number)
        return format_html('<td class="numeric"><i>{}</i> {}</td>', self._label, number)
