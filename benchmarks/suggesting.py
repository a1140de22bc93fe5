"""What a suggestion takes of the processor while somebody types; prints a table.

    DATABASE_URL=sqlite:////tmp/scratch.sqlite3 python -m benchmarks.suggesting

The database is one that `benchmarks.search_speed` filled. Each name is cut where somebody may have
stopped typing.
"""

import argparse
import random
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import django


def main() -> None:
    """Ask for suggestions of each sort and print how much of the processor they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200, help="names of each sort")
    options = parser.parse_args()
    django.setup()
    from search.models import SearchEntry
    from tracker.public.index import current_index
    from tracker.public.suggesting import suggestions_for

    index = current_index()
    began = time.process_time()
    suggestions_for("warm up", index)
    print(f"{SearchEntry.objects.count():,} entries")
    print(f"the first suggestion of a process: {time.process_time() - began:.1f} s\n")
    print("| processor ms | p50 | p95 |")
    print("| --- | --: | --: |")
    rng = random.Random(7)
    pairs = (pair for kind in index.kinds.values() for pair in kind.titles)
    names = [title for pair in pairs for title in pair if title]
    for sort, draw in _SORTS.items():
        typed = [draw(rng, rng.choice(names)) for _ in range(options.rounds)]
        print(_row(sort, typed, lambda each: suggestions_for(each, current_index())), flush=True)


def _begun(rng: random.Random, name: str) -> str:
    return name[: rng.randint(1, len(name))]


def _misspelt(rng: random.Random, name: str) -> str:
    place = rng.randrange(len(name))
    return name[:place] + name[place + 1 :]


def _one_letter(rng: random.Random, name: str) -> str:
    return name[:1]


_SORTS: dict[str, Callable[[random.Random, str], str]] = {
    "the beginning of a name": _begun,
    "a name without one of its letters": _misspelt,
    "one letter": _one_letter,
}


def _row(sort: str, typed: list[str], suggest: Callable[[str], Any]) -> str:
    taken = []
    for each in typed:
        began = time.process_time()
        suggest(each)
        taken.append((time.process_time() - began) * 1000)
    return f"| {sort} | {median(taken):.1f} | {sorted(taken)[int(0.95 * len(taken))]:.1f} |"


if __name__ == "__main__":
    main()
