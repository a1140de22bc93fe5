"""How long a page of hits takes in the database, beside the engine's own query; prints a table.

    DATABASE_URL=sqlite:////tmp/scratch.sqlite3 python -m benchmarks.search_speed --entries 100000

Made-up entries are written into a scratch database, unless it holds them already. Each search
gives the first twenty of every kind with all counts of two facets. The engine's own query asks for
the numbers of all entries that have the same words, and nothing else.
"""

import argparse
import random
import time
from collections.abc import Callable
from statistics import median
from typing import Final

from benchmarks import scratch, search_rows

ASKED: Final = 60
FACETS: Final = ("court", "year")
COMMON: Final = ("court", "charges", "relatives", "lawyer", "judge", "file", "witnesses", "land")
KHMER: Final = ("សវនាការ", "ចៅក្រម", "ជនជាប់ចោទ", "សំណុំរឿង", "តុលាការ", "សាក្សី")


def main() -> None:
    """Fill a scratch database, ask for words and names, and print how long each took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=ASKED, help="queries of each sort")
    options = parser.parse_args()
    scratch.begin(kept=True)
    from search.models import SearchEntry

    if not SearchEntry.objects.exists():
        search_rows.write(options.entries)
    print(f"{SearchEntry.objects.count():,} entries\n")
    print("| query | p50, ms | p95, ms | engine's own, p50 | ratio | hits, median |")
    print("| --- | --: | --: | --: | --: | --: |")
    rng = random.Random(5)
    _search("warm up")
    for sort, draw in _sorts(options.entries).items():
        print(_row(sort, [draw(rng) for _ in range(options.rounds)]), flush=True)


def _sorts(entries: int) -> dict[str, Callable[[random.Random], str]]:
    """Give how to make up a query of each sort; few are asked for twice, as answers are kept."""

    def rare(rng: random.Random) -> str:
        number = rng.randrange(1, entries // 2)
        kind = search_rows.KINDS[number % len(search_rows.KINDS)]
        return f"rare{search_rows.THING_NUMBERS * number + search_rows.PLACE_OF_KIND[kind]}"

    def one_in_a_hundred(rng: random.Random) -> str:
        return f"uncommon{rng.randrange(100):02d}"

    def common(rng: random.Random) -> str:
        return f"{rng.choice(COMMON)} {'' if rng.random() < 0.3 else rng.choice(('the', 'a', 'was'))}"

    def three(rng: random.Random) -> str:
        return " ".join(rng.sample(COMMON, 2) + [f"uncommon{rng.randrange(100)}"])

    def khmer(rng: random.Random) -> str:
        return "".join(rng.sample(KHMER, rng.randrange(1, 3)))

    def latin_name(rng: random.Random) -> str:
        return search_rows.name(rng)[1]

    def khmer_name(rng: random.Random) -> str:
        return search_rows.name(rng)[0]

    return {
        "a rare word": rare,
        "a word in one text of a hundred": one_in_a_hundred,
        "common words": common,
        "three words": three,
        "common Khmer words": khmer,
        "a name in Latin letters": latin_name,
        "a name in Khmer": khmer_name,
    }


def _row(sort: str, queries: list[str]) -> str:
    ours, raw, hits = [], [], []
    for typed in queries:
        began = time.perf_counter()
        hits.append(_search(typed))
        between = time.perf_counter()
        _raw(typed)
        ours.append((between - began) * 1000)
        raw.append((time.perf_counter() - between) * 1000)
    p95 = sorted(ours)[int(0.95 * len(ours))]
    ratio = median(one / other for one, other in zip(ours, raw, strict=True))
    told = f"{median(ours):.1f} | {p95:.1f} | {median(raw):.1f} | {ratio:.1f}"
    return f"| {sort} | {told} | {median(hits):.0f} |"


def _search(typed: str) -> int:
    """Give how many there are, after making a page of each kind with the counts of its facets."""
    from tracker.public import looking
    from tracker.public.index import RELEVANCE, current_index

    looking.forget()
    index, found = current_index(), 0
    lookup = looking.look_up(typed, index)
    for kind in sorted(set(search_rows.KINDS)):
        selection = index.kind(kind).select({}, lookup.hits(kind))
        selection.page(RELEVANCE, 1, 20)
        found += selection.count + 0 * sum(len(selection.counts(facet)) for facet in FACETS)
    return found


def _raw(typed: str) -> None:
    """Ask the engine alone for all that has the words."""
    from search.engines import matching
    from search.finding.expressions import expressions_of
    from search.text import parse_query

    matching([expressions_of(parse_query(typed)).anywhere])


if __name__ == "__main__":
    main()
