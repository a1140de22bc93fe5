"""Reading the HTML of a page of ours into blocks that can be set on paper.

What only a screen can use (forms, navigation, drawings) is left out; every drawing has its table
beside it. A template says more by `data-paper`: `skip` leaves an element out, `pairs` sets a list
as facts (the first element of a row beside the others), `numbered` numbers a list that a screen
shows plain. A block is a dictionary with its kind in `k`; the words of one are runs (`runs.py`).
`sheet.typ` sets them.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from bs4 import BeautifulSoup
from bs4.element import Tag

from tracker.public.paper.runs import Style, is_skipped, runs_of, styled, trimmed

Block = dict[str, Any]
_HEADINGS: Final = {"h1": 0, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 4, "summary": 4}
"""The levels of headings below the title of the sheet."""
_CONTAINERS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "details",
        "div",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "header",
        "hgroup",
        "html",
        "main",
        "section",
    ]
)
_BLOCKS: Final = (
    _CONTAINERS | _HEADINGS.keys() | frozenset(["p", "blockquote", "ul", "ol", "dl", "table", "hr"])
)
_BOXED: Final = frozenset({"callout", "notice", "synthetic"})


def blocks_of(html: str) -> list[Block]:
    """Give the blocks of a page's HTML, in their order; links inside lead only to what is there."""
    blocks = list(_within(BeautifulSoup(html, "html.parser"), Style()))
    _level_headings(blocks)
    _mend_links(blocks, set(_anchors(blocks)))
    return blocks


def _within(parent: Tag, style: Style) -> Iterator[Block]:
    """Give the blocks of an element; words that stand beside blocks become paragraphs."""
    loose: list[Any] = []
    for child in parent.children:
        if isinstance(child, Tag) and _is_block(child):
            yield from _paragraph(loose)
            loose = []
            yield from _block(child, style)
        else:
            loose += runs_of(child, style)
    yield from _paragraph(loose)


def _is_block(tag: Tag) -> bool:
    if is_skipped(tag):
        return False
    return tag.name in _BLOCKS or tag.find(list(_BLOCKS)) is not None


def _paragraph(runs: list[Any], anchor: str = "") -> Iterator[Block]:
    if words := trimmed(runs):
        yield {"k": "p", "r": words, "id": anchor}


def _block(tag: Tag, style: Style) -> Iterator[Block]:
    style = styled(tag, style)
    if tag.name == "h1":
        return  # the title of the sheet
    if tag.name in _HEADINGS:
        yield from _heading(tag, style)
    elif tag.name in _READERS:
        yield from _READERS[tag.name](tag, style)
    elif _BOXED & set(tag.get("class") or ()):
        yield {"k": "box", "b": list(_within(tag, style))}
    else:
        yield from _anchored(list(_within(tag, style)), str(tag.get("id") or ""))


def _heading(tag: Tag, style: Style) -> Iterator[Block]:
    if words := trimmed(runs_of(tag, style)):
        level = _HEADINGS[tag.name]
        yield {"k": "h", "l": level, "r": words, "id": str(tag.get("id") or "")}


def _quotation(tag: Tag, style: Style) -> Iterator[Block]:
    yield {"k": "quote", "b": list(_within(tag, style))}


def _rule(_tag: Tag, _style: Style) -> Iterator[Block]:
    yield {"k": "rule"}


def _anchored(blocks: list[Block], anchor: str) -> list[Block]:
    """Let the first block carry the anchor of what it stands in, where it has none itself."""
    if anchor and blocks and not blocks[0].get("id"):
        blocks[0]["id"] = anchor
    return blocks


def _list(tag: Tag, style: Style) -> Iterator[Block]:
    items = [item for item in tag.find_all("li", recursive=False) if not is_skipped(item)]
    if tag.get("data-paper") == "pairs":
        yield from _rows(_pair(item, style) for item in items)
        return
    rows = [
        {"id": str(item.get("id") or ""), "b": list(_within(item, styled(item, style)))}
        for item in items
    ]
    if rows := [row for row in rows if row["b"]]:
        yield {"k": "list", "mark": _mark_of(tag), "start": _start_of(tag), "items": rows}


def _mark_of(tag: Tag) -> str:
    """Tell what stands before the items of a list: a number, a dot or nothing."""
    if tag.get("data-paper") == "numbered":
        return "number"
    if "plain" in (tag.get("class") or ()):
        return "none"
    return "number" if tag.name == "ol" else "dot"


def _start_of(tag: Tag) -> int:
    first = str(tag.get("start") or "1")
    return int(first) if first.isdecimal() else 1


def _pair(item: Tag, style: Style) -> dict[str, list[Block]]:
    """Part a row of a list into its first element and the others."""
    blocks = list(_within(item, styled(item, style)))
    return {"term": blocks[:1], "said": blocks[1:]}


def _rows(rows: Iterable[dict[str, list[Block]]]) -> Iterator[Block]:
    """Set rows as facts, without those of which nothing is said."""
    if said := [row for row in rows if row["said"]]:
        yield {"k": "facts", "rows": said}


def _facts(tag: Tag, style: Style) -> Iterator[Block]:
    """Read a list of terms with what is said of each; rows may be wrapped in `div`."""
    rows: list[dict[str, Any]] = []
    for part in tag.find_all(["dt", "dd"]):
        if is_skipped(part):
            continue
        blocks = list(_within(part, styled(part, style)))
        if part.name == "dt":
            rows.append({"term": blocks, "said": []})
        elif rows:
            rows[-1]["said"] += blocks
    yield from _rows(rows)


def _table(tag: Tag, style: Style) -> Iterator[Block]:
    caption = tag.find("caption")
    rows = [_row(row, style) for row in tag.find_all("tr") if not is_skipped(row)]
    rows = [row for row in rows if row]
    if not rows:
        return
    in_head = len(tag.select("thead tr"))
    columns = max(sum(cell["span"] for cell in row) for row in rows)
    words = trimmed(runs_of(caption, style)) if isinstance(caption, Tag) else []
    body = [_filled(row, columns) for row in rows]
    yield {
        "k": "table",
        "caption": words,
        "columns": columns,
        "head": body[:in_head],
        "rows": body[in_head:],
    }


def _row(row: Tag, style: Style) -> list[dict[str, Any]]:
    cells = [cell for cell in row.find_all(["th", "td"], recursive=False) if not is_skipped(cell)]
    return [_cell(cell, styled(cell, style)) for cell in cells]


def _cell(cell: Tag, style: Style) -> dict[str, Any]:
    span = str(cell.get("colspan") or "1")
    return {
        "b": list(_within(cell, style)),
        "span": max(1, int(span)) if span.isdecimal() else 1,
        "head": cell.name == "th",
        "numeric": "numeric" in (cell.get("class") or ()),
    }


def _filled(row: list[dict[str, Any]], columns: int) -> list[dict[str, Any]]:
    """Let the last cell of a short row reach to the edge."""
    row[-1]["span"] += columns - sum(cell["span"] for cell in row)
    return row


_READERS: Final[dict[str, Callable[[Tag, Style], Iterator[Block]]]] = {
    "ul": _list,
    "ol": _list,
    "dl": _facts,
    "table": _table,
    "hr": _rule,
    "blockquote": _quotation,
}


def _nodes(part: Any) -> Iterator[dict[str, Any]]:
    """Give every dictionary of blocks and runs, at any depth."""
    if isinstance(part, dict):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _nodes(inner)


def _anchors(blocks: list[Block]) -> Iterator[str]:
    """Give the anchors that links may lead to; one that stands twice keeps its first place."""
    seen: set[str] = set()
    for node in _nodes(blocks):
        anchor = node.get("id")
        if anchor and anchor in seen:
            node["id"] = ""
        elif anchor:
            seen.add(anchor)
            yield anchor


def _level_headings(blocks: list[Block]) -> None:
    """Let no heading stand more than one level below the one it is under.

    PDF/UA-1 wants it so, and Typst refuses the rest; a chart's heading may stand under none.
    """
    above: list[int] = []
    for node in _nodes(blocks):
        if node.get("k") == "h":
            while above and above[-1] >= node["l"]:
                above.pop()
            above.append(node["l"])
            node["l"] = len(above)


def _mend_links(blocks: list[Block], anchors: set[str]) -> None:
    for node in _nodes(blocks):
        if "to" in node and node["to"] not in anchors:
            del node["to"]
