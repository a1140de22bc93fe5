"""How well names are found across scripts and spellings; prints a table.

    python -m benchmarks.names --sets DIR

DIR holds sets of names as tab-separated files: `people.tsv` (km, latin, variants parted by ;),
`places.tsv` (km, latin), and pairs of Latin spellings in `people_spellings.tsv` and
`place_spellings.tsv` (latin_a, latin_b). The sets are not part of the project.
"""

import argparse
import csv
import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from search.text.names import AskedName, NameIndex, asked_keys, name_keys

Queries = list[tuple[str, set[str]]]
AMONG = 10_000
RANKS = (1, 5, 10)
HEAD = (
    "| task | names | queries | R@1 | R@5 | R@10 | shares a key | processor ms a query, median |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |"
)


def main() -> None:
    """Ask for every name of the sets among ten thousand, and print how often it is found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="the folder of the sets")
    parser.add_argument("--among", type=int, default=AMONG, help="how many names there are")
    options = parser.parse_args()
    sets = Sets(options.sets)
    print(HEAD)
    for task, column, queries in sets.tasks():
        print(_row(task, queries, sets.names(column, queries, options.among)), flush=True)
    print(f"\nOne comparison: {_comparison(sets):.0f} µs, names read before.")


class Sets:
    """The sets in a folder, and the tasks made of them."""

    def __init__(self, folder: Path) -> None:
        self.people = _rows(folder / "people.tsv")
        self.places = _rows(folder / "places.tsv")
        self.people_spellings = _rows(folder / "people_spellings.tsv")
        self.place_spellings = _rows(folder / "place_spellings.tsv")

    def tasks(self) -> Iterator[tuple[str, str, Queries]]:
        """Give each task: what it is, the script that is searched, names with right answers."""
        spelled = {
            row["km"]: [row["latin"], *filter(None, row["variants"].split(";"))]
            for row in self.people
        }
        yield "people, Khmer to Latin", "latin", [(km, {each[0]}) for km, each in spelled.items()]
        yield (
            "people, Latin to Khmer",
            "km",
            [(latin, {km}) for km, each in spelled.items() for latin in each],
        )
        yield "people, given name first, to Khmer", "km", list(_given_name_first(spelled))
        pairs = [(row["latin_a"], row["latin_b"]) for row in self.people_spellings]
        both_ways = pairs + [(right, left) for left, right in pairs]
        yield "people, spelling to spelling", "latin", [(a, {b}) for a, b in both_ways]
        yield "places, Khmer to Latin", "latin", self._places("km", "latin")
        yield "places, Latin to Khmer", "km", self._places("latin", "km")
        spellings = [(row["latin_b"], {row["latin_a"]}) for row in self.place_spellings]
        yield "places, spelling to spelling", "latin", spellings[::2]

    def names(self, column: str, queries: Queries, among: int) -> list[str]:
        """Give the right answers among others: places, and names put together from people's."""
        rng = random.Random(7)
        pool = {answer for _asked, answers in queries for answer in answers}
        asked = {name for name, _answers in queries}
        parts = [name for row in self.people if len(name := row[column].split()) == 2]
        others = [row[column] for row in self.places]
        others += [f"{rng.choice(parts)[0]} {rng.choice(parts)[1]}" for _ in range(2 * among)]
        for other in others:
            if len(pool) < among and other not in asked:
                pool.add(other)
        return rng.sample(sorted(pool), len(pool))

    def _places(self, asked: str, answer: str) -> Queries:
        answers: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.places:
            answers[row[asked]].add(row[answer])
        return sorted(answers.items())[::9]


def _given_name_first(spelled: dict[str, list[str]]) -> Iterator[tuple[str, set[str]]]:
    for km, (latin, *_others) in spelled.items():
        words = latin.split()
        if len(words) == 2:
            yield f"{words[1]} {words[0]}", {km}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _row(task: str, queries: Queries, names: list[str]) -> str:
    index = NameIndex(names)
    ranks, times = [], []
    for name, answers in queries:
        began = time.process_time()
        found = index.search(name)
        times.append((time.process_time() - began) * 1000)
        hits = [names[each.place] for each in found if names[each.place] != name][:10]
        ranks.append(next((rank for rank, hit in enumerate(hits, 1) if hit in answers), 0))
    recall = [_share(0 < rank <= most for rank in ranks) for most in RANKS]
    keyed = _share(
        any(asked_keys(name) & name_keys(answer) for answer in answers) for name, answers in queries
    )
    told = (task, len(names), len(queries), *recall, keyed, f"{median(times):.0f}")
    return f"| {' | '.join(map(str, told))} |"


def _share(found: Iterable[bool]) -> str:
    kept = list(found)
    return f"{sum(kept) / len(kept):.3f}"


def _comparison(sets: Sets) -> float:
    """Give the microseconds that it takes to compare a name with one that was read before."""
    asked = [AskedName(row["latin"]) for row in sets.people]
    names = [row["km"] for row in sets.people]
    for _turn in ("read", "compare"):
        began = time.process_time()
        for name in asked:
            for other in names:
                name.likeness(other)
    return (time.process_time() - began) * 1_000_000 / (len(asked) * len(names))


if __name__ == "__main__":
    main()
