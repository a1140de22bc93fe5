"""Links from a fact to the numbered sources it rests on, and back."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tracker.public.numerals import digits
from tracker.public.wording import NOTHING, shown


def note_links(notes: list[dict[str, Any]], marks: "NoteMarks | None" = None) -> SafeString:
    """Link to the numbered sources that a fact rests on, each with where in it the fact stands."""
    if not notes:
        return NOTHING
    links = format_html_join("", "{}", ((_note_link(note, marks),) for note in notes))
    return format_html('<span class="notes">{}</span>', links)


def _note_link(note: dict[str, Any], marks: "NoteMarks | None") -> SafeString:
    number = note["note"]
    anchor = format_html(' id="{}"', marks.place(number)) if marks else NOTHING
    where = format_html(", {}", shown(note["locator"])) if note["locator"] else NOTHING
    return format_html('<a href="#note-{}"{}>[{}{}]</a>', number, anchor, digits(number), where)


class NoteMarks:
    """The places of a page that cite each note, so that the note can lead back to them."""

    def __init__(self) -> None:
        self._places: dict[int, list[str]] = {}

    def place(self, number: int) -> str:
        """Give the next place that cites a note an id of its own."""
        places = self._places.setdefault(number, [])
        places.append(f"cited-{number}-{len(places) + 1}")
        return places[-1]

    def of(self, number: int) -> list[str]:
        """Give the ids of the places that cite a note, in order."""
        return self._places.get(number, [])
