"""What was measured, as tables of Markdown."""

import os
import re
from pathlib import Path
from typing import Any

from benchmarks.rates import Rate

Found = dict[str, Any]


def pages(rows: list[str]) -> str:
    """Give the table of pages."""
    head = (
        "| page | to the bare view | requests/s | p50, ms | p99, ms | failed"
        " | queries, small and full | HTML, kB | sent, kB |\n"
        "| --- | --: | --: | --: | --: | --: | --: | --: | --: |\n"
    )
    return head + "\n".join(rows)


def page_row(name: str, rate: Rate, unit: Rate, page: Found | None, small: Found | None) -> str:
    """Give one row; the queries and bytes are the most that any address of it needed."""
    cells = [
        name,
        f"{rate.per_second / unit.per_second:.2f}",
        f"{rate.per_second:.0f}",
        f"{rate.p50:.1f}",
        f"{rate.p99:.1f}",
        str(rate.failed),
        f"{small['queries'] if small else '–'}, {page['queries']}" if page else "–",
        _kilobytes(page["html_bytes"]) if page else "–",
        _kilobytes(page["sent_bytes"]) if page else "–",
    ]
    return f"| {' | '.join(cells)} |"


def publishing(small: Found, full: Found) -> str:
    """Give the table of what publishing one hearing costs, small and full."""
    ratio = full["milliseconds"] / small["milliseconds"]
    return (
        "| publishing a changed hearing | ms, median | queries |\n| --- | --: | --: |\n"
        f"| among 1,000 | {small['milliseconds']:.0f} | {small['queries']} |\n"
        f"| among 50,000 | {full['milliseconds']:.0f} | {full['queries']} |\n"
        f"| ratio | {ratio:.2f} | {full['queries'] / small['queries']:.2f} |"
    )


def first_visits(found: dict[str, int]) -> str:
    """Give the table of bytes that an empty browser loads."""
    rows = "\n".join(f"| `{path}` | {_kilobytes(size)} |" for path, size in found.items())
    return f"| first visit | kB over the network |\n| --- | --: |\n{rows}"


def write(readme: Path, name: str, table: str) -> None:
    """Put a table between its marks in the README."""
    marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    text = readme.read_text("utf-8")
    if not marked.search(text):
        raise ValueError(f"The README has no place for the table {name!r}.")
    filled = f"{table}\n\nMeasured on {os.cpu_count()} cores.\n"
    readme.write_text(marked.sub(lambda match: match[1] + filled + match[2], text), "utf-8")


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}"
