"""The sources that the demo's pages cite, by the marks in their texts."""

import re
from functools import cache
from html import escape
from typing import Final

from home.demo.loader.entries import Entry, Language, read
from tracker.dates.written import format_date
from tracker.demo.loader.entries import read as read_of_tracker

_MARK: Final = re.compile(r"\[\^([\w.-]+)\]")


def source(source_id: str) -> Entry:
    """Give a source that pages or records cite; raises KeyError for one that is not there."""
    return _sources()[source_id]


@cache
def _sources() -> dict[str, Entry]:
    return {each["id"]: each for each in [*read_of_tracker("sources"), *read("sources")]}


def mentioned(entry: Entry) -> list[Entry]:
    """Give the sources that an entry cites, each once, in the order of its text."""
    own = [entry["source"]] if "source" in entry else []
    marks = _MARK.findall(str(entry.get("body", [])))
    return [source(each) for each in dict.fromkeys([*own, *marks])]


def written(cited: Entry, language: Language) -> str:
    """Write a source in plain words; its title stays in the language it was published in."""
    parts = [cited["publisher"]]
    if cited.get("published_on"):
        parts.append(format_date(str(cited["published_on"]), language))
    said_by = ", ".join(parts) if language == "en" else " ".join(parts)
    end = "." if language == "en" else "។"
    return f"{cited['title'].rstrip('.')}. {said_by}{end}"


def written_as_item(cited: Entry, language: Language) -> str:
    """Write a source in rich text, its words linked to where it can be read."""
    text = escape(written(cited, language), quote=False)
    return f'<a href="{escape(cited["url"])}">{text}</a>' if cited.get("url") else text
