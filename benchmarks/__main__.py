"""Measure the site among generated records: `make bench`, or `python -m benchmarks --help`."""

import argparse
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks import rates, tables
from benchmarks.first_visit import first_visits
from benchmarks.servers import served
from benchmarks.sites import FULL, ROOT, SMALL, Site

README = Path(__file__).with_name("README.md")
# Distinct records asked for once each, so that nothing kept can help.
FIRST_TIMES = ("person detail", "case detail", "hearing detail")
VISITED = ("/en/", "/km/", "/en/hearings/", "/km/hearings/")


def main() -> None:
    """Make what is measured, measure, print the tables, and write them down if told to."""
    options = _options()
    full = Site(options.data / "full", FULL, options.database)
    small = Site(options.data / "small", SMALL, options.small_database)
    for site in (small, full):
        site.make()
    for name, measure in TABLES.items():
        table = measure(options, small, full)
        print(f"\n{table}\n", flush=True)
        if options.write:
            tables.write(README, name, table)


def _publishing(_options: argparse.Namespace, small: Site, full: Site) -> str:
    """Publish in both databases at the same time, so that a busy machine slows both."""
    with ThreadPoolExecutor(2) as at_once:
        told = at_once.map(lambda site: site.ask("publishing"), (small, full))
    return tables.publishing(*map(json.loads, told))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT / "var" / "benchmarks")
    parser.add_argument("--seconds", type=float, default=5, help="how long each page is asked for")
    parser.add_argument("--only", default="", help="measure pages whose name has this in it")
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""))
    parser.add_argument("--small-database", default="", help="where 1,000 hearings are kept")
    parser.add_argument("--write", action="store_true", help="put the tables into the README")
    return parser.parse_args()


def _pages(options: argparse.Namespace, small: Site, full: Site) -> str:
    inspected = {page["name"]: page for page in json.loads(small.ask("pages"))}
    pages = [
        page
        for page in json.loads(full.ask("pages"))
        if options.only in page["name"] and page["paths"]
    ]
    with served(full, "benchmarks.bare.wsgi") as bare, served(full) as port:
        run = Run(port, bare, options.seconds)
        for page in pages:
            run.measure(page, inspected.get(page["name"]))
    return tables.pages([run.bare_row(), *run.rows])


class Run:
    """The site and the bare view side by side: each page is measured right after the bare view.

    So a machine that is slower for some minutes slows both of what a ratio is made of.
    """

    def __init__(self, port: int, bare: int, seconds: float) -> None:
        self.port = port
        self.bare = bare
        self.seconds = seconds
        self.rows: list[str] = []
        self.units: list[rates.Rate] = []
        rates.warm_up(bare, ["/"] * 40)

    def measure(self, page: tables.Found, small: tables.Found | None) -> None:
        """Add the row of a page; for records, one of their first time before it."""
        name, paths = page["name"], page["paths"]
        if name in FIRST_TIMES:
            unit = rates.measure_once(self.bare, ["/"] * len(paths))
            first = rates.measure_once(self.port, paths)
            self._add(tables.page_row(f"{name}, first time", first, unit, page, small))
        rates.warm_up(self.port, paths)
        self.units.append(rates.measure(self.bare, ["/"], max(self.seconds / 2, 1)))
        rate = rates.measure(self.port, paths, self.seconds)
        self._add(tables.page_row(name, rate, self.units[-1], page, small))

    def bare_row(self) -> str:
        """Give the row of the bare view: its median over the run."""
        ordered = sorted(self.units, key=lambda unit: unit.per_second)
        unit = ordered[len(ordered) // 2]
        return tables.page_row("bare view of fifty rows (median)", unit, unit, None, None)

    def _add(self, row: str) -> None:
        self.rows.append(row)
        print(row, file=sys.stderr, flush=True)


def _first_visit(_options: argparse.Namespace, _small: Site, full: Site) -> str:
    with served(full) as port:
        return tables.first_visits(first_visits(port, VISITED))


TABLES = {"publishing": _publishing, "pages": _pages, "first-visit": _first_visit}

if __name__ == "__main__":
    main()
