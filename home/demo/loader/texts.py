"""From an entry's texts to the blocks of a page's body."""

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, Final

from home.demo.loader.entries import Entry, Language, key_of, said
from home.demo.loader.places import page_of
from home.demo.loader.references import references
from home.demo.loader.sources import mentioned, written_as_item

Block = dict[str, Any]

MARK: Final = re.compile(r"\[\^[\w.-]+\]")
TOLD: Final = {
    "en": "Told in our own words, for a demonstration, from the sources named on this page.",
    "km": "សរសេរជាពាក្យរបស់យើងផ្ទាល់ សម្រាប់ការបង្ហាញ ពីប្រភពដែលមានឈ្មោះលើទំព័រនេះ។",
}
DRAFT: Final = {
    "en": "The Khmer version is a draft that wants a native reader's review.",
    "km": "ការបកប្រែជាភាសាខ្មែរនេះជាសេចក្តីព្រាង ដែលត្រូវការការពិនិត្យពីអ្នកអានជាជនជាតិខ្មែរ។",
}
READ: Final = {"en": "Read the statement", "km": "អានសេចក្តីថ្លែងការណ៍"}
SOURCES: Final = {"en": "Sources", "km": "ប្រភព"}


def body(entry: Entry, language: Language, *, has_notes: bool = False) -> str:
    """Give a page's body as its field stores it: a remark on whose words these are, then the text.

    A page without footnotes gets its marks as a list of sources at the end. The first page of a
    section without a text of its own gets neither.
    """
    is_bare = "page_type" in entry and "body" not in entry
    made = [] if is_bare else [remark(language, is_told=bool(mentioned(entry)))]
    made += blocks(entry.get("body", []), language, has_notes=has_notes)
    if not has_notes:
        made += _listed_sources(entry, language)
    return stream(entry["id"], "body", made)


def stream(entry_id: str, field: str, made: Iterable[Block]) -> str:
    """Give blocks as a StreamField stores them."""
    return json.dumps(keyed(made, entry_id, field))


def keyed(made: Iterable[Block], *where: object) -> list[Block]:
    """Give blocks with keys that both languages share, by which they are kept in step."""
    return [{**block, "id": str(key_of(*where, place))} for place, block in enumerate(made)]


def blocks(parts: list[Entry], language: Language, *, has_notes: bool) -> list[Block]:
    """Make the blocks of a text, in its order."""
    return [block for part in parts for block in _blocks(part, language, has_notes)]


def remark(language: Language, *, is_told: bool) -> Block:
    """Give what stands at the top of each page: whose words these are, and that the Khmer is new.

    Both languages have it, so that they stay in step; an editor takes it away when it is reviewed.
    """
    text = f"{TOLD[language]} {DRAFT[language]}" if is_told else DRAFT[language]
    return {"type": "callout", "value": {"title": "", "text": paragraphs(text)}}


def paragraphs(text: str) -> str:
    """Give plain text as rich text: a paragraph for each that an empty line sets apart."""
    parts = [" ".join(part.split()) for part in text.split("\n\n")]
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in parts if part)


def _blocks(part: Entry, language: Language, has_notes: bool) -> Iterator[Block]:
    """Make the blocks of one part; a record that is not published here makes none."""
    if "record" in part:
        yield from ({"type": "record", "value": each} for each in references([part["record"]]))
        return
    kind = next((kind for kind in _MAKERS if kind in part), None)
    made = _MAKERS[kind](part[kind], language) if kind else _text(part, language)
    yield made if has_notes else json.loads(MARK.sub("", json.dumps(made)))


def _text(part: Entry, language: Language) -> Block:
    return {"type": "text", "value": paragraphs(said(part, language))}


def _heading(part: Entry, language: Language) -> Block:
    return {"type": "heading", "value": {"text": said(part, language), "level": "2"}}


def _callout(part: Entry, language: Language) -> Block:
    text = paragraphs(said(part["text"], language))
    return {"type": "callout", "value": {"title": said(part["title"], language), "text": text}}


def _link(entry_id: str, language: Language) -> Block:
    page = page_of(entry_id, language)
    value = {"text": READ[language], "page": page and page.pk, "url": ""}
    return {"type": "call_to_action", "value": value}


def _list(items: list[Entry], language: Language) -> Block:
    lines = "".join(f"<li>{escape(said(item, language), quote=False)}</li>" for item in items)
    return {"type": "text", "value": f"<ul>{lines}</ul>"}


def _listed_sources(entry: Entry, language: Language) -> list[Block]:
    cited = mentioned(entry)
    if not cited:
        return []
    items = "".join(f"<li>{written_as_item(source, language)}</li>" for source in cited)
    heading = {"type": "heading", "value": {"text": SOURCES[language], "level": "2"}}
    return [heading, {"type": "text", "value": f"<ul>{items}</ul>"}]


_MAKERS: Final[dict[str, Any]] = {
    "heading": _heading,
    "callout": _callout,
    "list": _list,
    "statement": _link,
}
