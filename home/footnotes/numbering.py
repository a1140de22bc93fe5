"""Footnotes numbered in the order in which the texts of a page cite them, and linked both ways."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from home.footnotes.marks import LINK, Mark, key_of, with_marks_drawn
from tracker.public.noting import NoteMarks
from tracker.public.numerals import digits


class Note(Protocol):
    """What is numbered: a mark, and what the note says."""

    mark: str
    text: str
    url: str
    archived_url: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A note with the number that readers know it by."""

    number: int
    note: Note


class Notes:
    """The notes of one page. Draw its texts in their order, then list the notes.

    Several texts (the chapters of a report) are drawn with one of these and numbered on. Where two
    notes have one mark, the first counts.
    """

    def __init__(self, notes: Iterable[Note]) -> None:
        self._notes: list[Note] = []
        self._by_key: dict[str, Note] = {}
        self.add(notes)
        self._numbers: dict[str, int] = {}
        self.places = NoteMarks()

    def add(self, notes: Iterable[Note]) -> None:
        """Take further notes, which the texts may cite too."""
        for note in notes:
            self._notes.append(note)
            self._by_key.setdefault(key_of(note.mark), note)

    def drawn(self, html: str) -> SafeString:
        """Draw HTML with a link to its note for each mark; a mark without a note stays as typed."""
        return SafeString(with_marks_drawn(html, self._link))

    def listed(self) -> list[Numbered]:
        """Give the notes that were cited by number, then the others, so that none is lost."""
        cited = {self._by_key[key].mark: number for key, number in self._numbers.items()}
        others = iter(range(len(cited) + 1, len(self._notes) + 1))
        numbered = [Numbered(cited.pop(note.mark, 0) or next(others), note) for note in self._notes]
        return sorted(numbered, key=lambda each: each.number)

    def _link(self, mark: Mark) -> str:
        if mark.key not in self._by_key or mark.inside not in {"", LINK}:
            return mark.written
        number = self._numbers.setdefault(mark.key, len(self._numbers) + 1)
        if mark.inside:
            return format_html('<sup class="note-mark">{}</sup>', digits(number))
        return format_html(
            '<sup class="note-mark"><a id="{}" href="#note-{}" role="doc-noteref"'
            ' aria-label="{}">{}</a></sup>',
            self.places.place(number),
            number,
            _("Note %(number)s") % {"number": digits(number)},
            digits(number),
        )
