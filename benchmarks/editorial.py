"""What readers of editorial pages wait for; runs inside a site with the demo's pages.

    python -m benchmarks.editorial            # prints two tables of Markdown

Pages are made (`editorial_pages.py`) in a transaction that is taken back: few, then many. Each page
is asked for in this process and timed by the processor; the bare view (`benchmarks/needs.py`)
is asked for in the same way right before. Ends with a fault where a page takes too many queries, or
more among many pages than among few.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any, Final

import django

from benchmarks.editorial_pages import LANGUAGES, SECTION, Pages
from benchmarks.recording import taken_back

FEW, MANY = 10, 2_000
MOST_QUERIES, ROUNDS, PAPERS = 12, 9, 3
_HEAD: Final = (
    "| page | queries, 10 and 2,000 pages | HTML, kB, en and km | ms, en and km"
    " | to the bare view | requests/s |\n| --- | --: | --: | --: | --: | --: |"
)
_PAPER_HEAD: Final = (
    "| PDF | pages | kB | ms | pages/s | to the bare view |\n| --- | --: | --: | --: | --: | --: |"
)
Addresses = dict[str, str]


@dataclass(frozen=True)
class Cost:
    """What one answer takes: milliseconds of processor and by the clock, and its bytes."""

    processor: float
    clock: float
    content: bytes

    @property
    def kilobytes(self) -> float:
        """Its size, not squeezed."""
        return len(self.content) / 1000


def main() -> None:
    """Measure, and print the tables; raises SystemExit where queries are too many or grow."""
    django.setup()
    with taken_back():
        pages = Pages()
        pages.make(FEW)
        few = {name: _most_queries(own) for name, own in _measured(pages)}
        pages.make(MANY)
        many = {name: _most_queries(own) for name, own in _measured(pages)}
        print(_HEAD)
        for name, own in _measured(pages):
            print(_row(name, f"{few[name]}, {many[name]}", own), flush=True)
    print(f"\n{_PAPER_HEAD}")
    for name, address in _papers():
        print(_paper_row(name, address), flush=True)
    grown = [name for name in many if many[name] > MOST_QUERIES or many[name] != few[name]]
    if grown:
        raise SystemExit(f"Too many queries, or not as many as among few: {', '.join(grown)}.")


def _measured(pages: Pages) -> Iterator[tuple[str, Addresses]]:
    """Give each page's name and its addresses by language."""
    own = pages.addresses
    yield "home", {language: f"/{language}/" for language in LANGUAGES}
    yield "statement, 60 signatories, 30 footnotes", own["statements"]
    yield "list of statements", _above(own["statements"])
    yield "event", own["events"]
    yield "list of events", _above(own["events"])
    yield "list of documents", _above(own["documents"])
    yield "research with tables, charts and a map", own["research"]
    yield "section index", _above(own[SECTION])


def _above(addresses: Addresses) -> Addresses:
    return {one: address.rsplit("/", 2)[0] + "/" for one, address in addresses.items()}


def _row(name: str, queries: str, own: Addresses) -> str:
    costs, bare = [_cost(own[language]) for language in LANGUAGES], _bare()
    cells = [
        name,
        queries,
        _pair(f"{cost.kilobytes:.0f}" for cost in costs),
        _pair(f"{cost.processor:.0f}" for cost in costs),
        _pair(f"{cost.processor / bare:.1f}" for cost in costs),
        _pair(f"{1000 / cost.clock:.0f}" for cost in costs),
    ]
    return f"| {' | '.join(cells)} |"


def _pair(values: Iterator[str]) -> str:
    return ", ".join(values)


def _papers() -> Iterator[tuple[str, str]]:
    from home.models import ReportPage
    from tracker.public.kinds import record_path
    from tracker.publication.models import PublishedRecord

    person = PublishedRecord.objects.of_kind("person").order_by("pk")[0]
    for language in LANGUAGES:
        path = record_path("person", person.reference, person.slug, language)
        yield f"fact sheet of a person, {language}", f"{path}sheet.pdf"
        report = ReportPage.objects.filter(locale__language_code=language)[0]
        yield f"the demo's report, {language}", f"{report.get_url()}pdf/"


def _paper_row(name: str, address: str) -> str:
    from io import BytesIO

    import pikepdf

    cost, bare = _cost(address, PAPERS), _bare()
    pages = len(pikepdf.open(BytesIO(cost.content)).pages)
    each_second = 1000 * pages / cost.processor
    return (
        f"| {name} | {pages} | {cost.kilobytes:.0f} | {cost.processor:.0f} | {each_second:.1f}"
        f" | {cost.processor / bare:.1f} |"
    )


def _cost(address: str, rounds: int = ROUNDS) -> Cost:
    """Ask for a page once to warm up, then some times; a PDF is set anew each time."""
    from django.core.cache import caches

    ask = _asking(address)
    ask()
    processor, clock, content = [], [], b""
    for _round in range(rounds):
        caches["papers"].clear()
        began, began_at = time.process_time(), time.perf_counter()
        content = ask()
        processor.append((time.process_time() - began) * 1000)
        clock.append((time.perf_counter() - began_at) * 1000)
    return Cost(median(processor), median(clock), content)


def _asking(address: str) -> Callable[[], bytes]:
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1")

    def ask() -> bytes:
        response: Any = client.get(address, secure=True)
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}.")
        return b"".join(response) if response.streaming else bytes(response.content)

    return ask


def _most_queries(own: Addresses) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    most = 0
    for address in own.values():
        ask = _asking(address)
        ask()
        with CaptureQueriesContext(connection) as queries:
            ask()
        most = max(most, len(queries))
    return most


def _bare() -> float:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "benchmarks.bare.settings"}
    command = [sys.executable, "-m", "benchmarks.needs", "--bare"]
    ran = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return float(ran.stdout)


if __name__ == "__main__":
    main()
