"""The words of a block: stretches of text in one style, which may be links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from bs4.element import Comment, NavigableString, PageElement, Tag

from tracker.public.chrome import absolute

Run = dict[str, Any]
_SKIPPED: Final = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "form",
        "iframe",
        "input",
        "nav",
        "noscript",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    ]
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_ADDRESS = re.compile(r"https?://[^\s]+\Z")


@dataclass(frozen=True)
class Style:
    """How words are set: weight, slope, height, language, and where a link leads."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    language: str = ""
    url: str = ""
    to: str = ""


def is_skipped(tag: Any) -> bool:
    """Whether an element has nothing for paper."""
    if isinstance(tag, Comment):
        return True
    if not isinstance(tag, Tag):
        return False
    classes = tag.get("class") or ()
    hidden = tag.has_attr("hidden") or "visually-hidden" in classes or "back" in classes
    return tag.name in _SKIPPED or hidden or tag.get("data-paper") == "skip"


def styled(tag: Tag, style: Style) -> Style:
    """Give the style of the words inside an element."""
    if language := tag.get("lang"):
        # Typst takes the language alone: "en" of "en-GB".
        style = replace(style, language=str(language).partition("-")[0])
    if tag.name in ("b", "strong", "th", "dt"):
        style = replace(style, bold=True)
    elif tag.name in ("i", "em", "cite"):
        style = replace(style, italic=True)
    elif tag.name == "sup" or "notes" in (tag.get("class") or ()):
        style = replace(style, raised=True)
    elif tag.name == "a":
        style = _linked(str(tag.get("href") or ""), style)
    return style


def _linked(href: str, style: Style) -> Style:
    if href.startswith("#"):
        return replace(style, to=href[1:])
    if href.startswith("/"):
        href = absolute(href)
    return replace(style, url=href) if _ADDRESS.match(href) else style


def runs_of(element: PageElement, style: Style) -> list[Run]:
    """Give the runs of an element or a text, spaces as they stand."""
    return list(_runs(element, style))


def _runs(element: Any, style: Style) -> Iterator[Run]:
    if is_skipped(element):
        return
    if isinstance(element, NavigableString):
        yield _run(str(element), style)
    elif element.name == "br":
        yield _run("\n", style) | {"br": True}
    elif element.name == "img":
        if alternative := str(element.get("alt") or ""):
            yield _run(f"[{alternative}]", replace(style, italic=True))
    else:
        inner = styled(element, style)
        for child in element.children:
            yield from _runs(child, inner)
        # An anchor inside a line, such as the place that cites a note.
        if anchor := element.get("id"):
            yield {"t": "", "id": str(anchor)}


def _run(text: str, style: Style) -> Run:
    run: Run = {"t": text}
    marks = {"b": style.bold, "i": style.italic, "sup": style.raised}
    run |= {name: True for name, is_set in marks.items() if is_set}
    given = {"lang": style.language, "u": style.url, "to": style.to}
    return run | {name: value for name, value in given.items() if value}


def trimmed(runs: list[Run]) -> list[Run]:
    """Collapse white space as HTML does; nothing where there are no words."""
    shown: list[Run] = []
    ends_with_space = True
    for run in runs:
        if run.get("br") or "id" in run:
            shown.append(run)
            ends_with_space = ends_with_space or bool(run.get("br"))
            continue
        text = _SPACES.sub(" ", run["t"])
        text = text[1:] if ends_with_space and text.startswith(" ") else text
        if text:
            ends_with_space = text.endswith(" ")
            shown.append({**run, "t": text})
    while shown and not shown[-1].get("id") and not shown[-1]["t"].strip(" \n"):
        shown.pop()
    return shown if any(run["t"].strip() for run in shown) else []
