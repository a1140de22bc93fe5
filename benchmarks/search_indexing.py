"""How fast records are entered into the search; prints a table.

    DATABASE_URL=sqlite:////tmp/scratch.sqlite3 python -m benchmarks.search_indexing

Writes made-up incidents of some 2 kB a language into an empty scratch database: many in one
transaction, then each in its own. A record has two entries.
"""

import random
import time

from benchmarks import scratch

MANY, ONES = 1_000, 100


def main() -> None:
    """Write records, and print how many entries a second were written."""
    scratch.begin()
    from search.models import SearchEntry
    from search.text import analyse

    documents = list(map(_incident, range(1, MANY + ONES + 1)))
    bulk = _seconds_for(documents[:MANY], MANY)
    single = _seconds_for(documents[MANY:], 1)
    text = "\n".join(documents[0]["summary"].values())
    began = time.perf_counter()
    analyse(text)
    analysis = (time.perf_counter() - began) * 1_000_000 / (len(text.encode()) / 1000)
    letters = sum(len(entry.text.encode()) for entry in SearchEntry.objects.all())
    print("| writing | entries/s |\n| --- | --: |")
    print(f"| {MANY:,} records in one transaction | {2 * MANY / bulk:.0f} |")
    print(f"| a record in its own | {2 * ONES / single:.0f} |")
    print(f"\nAnalysis {analysis:.0f} µs a kB; {letters / 1_000_000:.1f} MB of texts.")


def _seconds_for(documents: list[scratch.Document], at_once: int) -> float:
    began = time.perf_counter()
    for first in range(0, len(documents), at_once):
        scratch.fill(documents[first : first + at_once])
    return time.perf_counter() - began


def _incident(number: int) -> scratch.Document:
    from tracker.synthetic.texts import OBSERVED

    rng = random.Random(number)
    chosen = [rng.choice(OBSERVED) for _sentence in range(20)]
    return {
        "reference": f"I{number:05d}",
        "kind": "incident",
        "name": {"km": f"ហេតុការណ៍ {number}", "en": f"Made-up incident {number}"},
        "occurred_on": "2020-05-11",
        "summary": {
            language: "\n".join(f"{text[language]} {number}" for text in chosen)
            for language in ("km", "en")
        },
    }


if __name__ == "__main__":
    main()
