"""Measure the site among generated records: `make bench`, or `python -m benchmarks --help`."""

import argparse
import json
import os
import sys
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
    costs = (json.loads(site.ask("publishing")) for site in (small, full))
    return tables.publishing(*costs)


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
    with served(full, "benchmarks.bare.wsgi") as port:
        rates.warm_up(port, ["/"] * 40)
        unit = rates.measure(port, ["/"], options.seconds)
    rows = [tables.page_row("bare view of fifty rows", unit, unit, None, None)]
    with served(full) as port:
        for page in pages:
            rows += _measured(port, page, inspected.get(page["name"]), unit, options.seconds)
            print(rows[-1], file=sys.stderr, flush=True)
    with served(full, "benchmarks.bare.wsgi") as port:
        rates.warm_up(port, ["/"] * 40)
        again = rates.measure(port, ["/"], options.seconds)
    rows.append(tables.page_row("bare view, again at the end", again, unit, None, None))
    return tables.pages(rows)


def _measured(
    port: int, page: dict, small: dict | None, unit: rates.Rate, seconds: float
) -> list[str]:
    rows = []
    if page["name"] in FIRST_TIMES:
        first = rates.measure_once(port, page["paths"])
        rows.append(tables.page_row(f"{page['name']}, first time", first, unit, page, small))
    rates.warm_up(port, page["paths"])
    rate = rates.measure(port, page["paths"], seconds)
    return [*rows, tables.page_row(page["name"], rate, unit, page, small)]


def _first_visit(_options: argparse.Namespace, _small: Site, full: Site) -> str:
    with served(full) as port:
        return tables.first_visits(first_visits(port, VISITED))


TABLES = {"publishing": _publishing, "pages": _pages, "first-visit": _first_visit}

if __name__ == "__main__":
    main()
