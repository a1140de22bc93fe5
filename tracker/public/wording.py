"""How a page says a text, a name, a date or a note, in the reader's language.

Everything here gives HTML with its parts escaped. Text that is missing in the reader's language is
shown in the other one, with that language on it for screen readers and a small mark for the eye.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from search.text.letters import ZERO_WIDTH_SPACE
from search.text.linebreaks import with_line_breaks
from tracker.choices import HELD
from tracker.dates import format_date, format_riel, khmer_digits, short_date
from tracker.public.kinds import record_path
from tracker.publication.refs import slug_of

NOTHING: Final = mark_safe("")
OTHER: Final = {"km": "en", "en": "km"}
# Which shape stands for a status; what is neither is "bound": not held, but not left alone.
_SHAPES: Final = {
    "held": HELD,
    "free": {"released", "acquitted"},
    "lost": {"killed", "died_in_custody", "disappeared"},
    "unknown": {"unknown"},
}
_TAG = re.compile("(<[^>]*>)")
Texts = Mapping[str, Any]


def reader_language() -> str:
    """Give the language the page is drawn in: `km` or `en`."""
    return "km" if (get_language() or "").startswith("km") else "en"


def shown(text: str) -> str:
    """Give a text as it is shown: Khmer with marks where a line may break."""
    return with_line_breaks(str(text))  # a label may still be lazy


def shown_within(html: str) -> SafeString:
    """Mark where lines of Khmer may break in the text of HTML, never inside a tag.

    For what is drawn once and kept: the words of templates and catalogues carry no marks, and text
    that has some is left as it is.
    """
    parts = _TAG.split(html)
    return SafeString("".join(part if _is_done(part) else shown(part) for part in parts))


def _is_done(part: str) -> bool:
    return part.startswith("<") or ZERO_WIDTH_SPACE in part


def bilingual(texts: Texts | None) -> SafeString:
    """Say a text in the reader's language, or in the other with `lang` and a mark on it."""
    if not texts:
        return NOTHING
    language = reader_language()
    if own := texts[language]:
        return format_html("{}", shown(own))
    other = OTHER[language]
    if not texts[other]:
        return NOTHING
    return format_html('<span lang="{}" class="foreign">{}</span>', other, shown(texts[other]))


def in_other_language(texts: Texts | None) -> SafeString:
    """Say a text in the language that is not the reader's, where it is there in both."""
    language = reader_language()
    other = OTHER[language]
    if not texts or not texts[language] or not texts[other] or texts[language] == texts[other]:
        return NOTHING
    return format_html('<span lang="{}" class="other">{}</span>', other, shown(texts[other]))


def prose(texts: Texts | None, notes: SafeString = NOTHING) -> SafeString:
    """Say a longer text in paragraphs, with links to notes at its end.

    Where it is in the other language, each paragraph carries that language.
    """
    if not texts:
        return NOTHING
    own = reader_language()
    said = own if texts[own] else OTHER[own]
    mark = NOTHING if said == own else format_html(' lang="{}" class="foreign"', said)
    paragraphs = [part.strip() for part in texts[said].split("\n") if part.strip()]
    ends = [NOTHING] * (len(paragraphs) - 1) + [notes]
    parts = zip(paragraphs, ends, strict=False)
    return format_html_join("", "<p{}>{}{}</p>", ((mark, shown(text), end) for text, end in parts))


def plain(texts: Texts | None) -> str:
    """Give a text without any HTML, for titles and attributes."""
    if not texts:
        return ""
    language = reader_language()
    return str(texts[language] or texts[OTHER[language]])


def status_of(term: Texts) -> SafeString:
    """Say a person's status, with the class that gives it a shape beside the word."""
    shape = next((name for name, codes in _SHAPES.items() if term["code"] in codes), "bound")
    return format_html('<span class="status {}">{}</span>', shape, bilingual(term))


def name_of(quote: Texts) -> SafeString:
    """Name a quoted record; one without a name is called by what withholds it, or its reference."""
    if named := bilingual(quote["name"]):
        return named
    if quote.get("anonymised"):
        return format_html('{} <span class="muted">{}</span>', _withheld(), quote["reference"])
    return format_html("{}", quote["reference"])


def _withheld() -> str:
    return shown(gettext("Name withheld"))


def plain_name(quote: Texts) -> str:
    """Name a quoted record without any HTML."""
    if named := plain(quote["name"]):
        return named
    if quote.get("anonymised"):
        return f"{gettext('Name withheld')} ({quote['reference']})"
    return str(quote["reference"])


def path_to(quote: Texts) -> str:
    """Give the address of a quoted record."""
    slug = slug_of(quote["name"]["en"])
    return record_path(quote["kind"], quote["reference"], slug, reader_language())


def link_to(quote: Texts | None) -> SafeString:
    """Name a quoted record and link to it; nothing for nobody."""
    if not quote:
        return NOTHING
    return format_html('<a href="{}">{}</a>', path_to(quote), name_of(quote))


def written(edtf: str | None) -> SafeString:
    """Write an EDTF date out, for a sentence."""
    return _time(edtf, format_date(edtf, reader_language())) if edtf else NOTHING


def tabled(edtf: str | None) -> SafeString:
    """Write an EDTF date in short, for a table."""
    return _time(edtf, short_date(edtf, reader_language())) if edtf else NOTHING


def _time(edtf: str, words: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', edtf.rstrip("~"), words)


def digits(value: object) -> str:
    """Write the digits of a value as the reader's language does."""
    text = str(value)
    return khmer_digits(text) if reader_language() == "km" else text


def riel(amount: int | Decimal) -> str:
    """Write a sum of riel, in the reader's digits."""
    return format_riel(amount, reader_language())


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
