"""How well the public search finds names and words, as a reader gets them; prints tables.

    DATABASE_URL=sqlite:////tmp/scratch.sqlite3 python -m benchmarks.search_quality --sets DIR

DIR holds the sets of names that benchmarks/names.py tells of, and `sentences.txt`: Khmer sentences,
a line each, with a space between words and `~`, `_` or `^` between parts of one. Each task's texts
are written into the scratch database as public records and looked up there.
"""

import argparse
import random
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import mean, median

from benchmarks import scratch
from benchmarks.names import AMONG, RANKS, Queries, Sets

WORDS_ASKED = 1_500
_PARTS = re.compile("[~_^]")
_LETTER = "\u1780-\u17a2\u17a5-\u17b3"
_SYLLABLE = re.compile(f"[{_LETTER}](?:\u17d2[{_LETTER}]|[\u17b6-\u17d1\u17dd])*")


def main() -> None:
    """Fill a scratch database with each set, and print how well its texts are found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="the folder of the sets")
    parser.add_argument("--among", type=int, default=AMONG, help="how many names there are")
    parser.add_argument("--only", default="", help="tasks with this in their name")
    options = parser.parse_args()
    scratch.begin()
    _names(Sets(options.sets), options.among, options.only)
    if options.only in "words of sentences":
        _words((options.sets / "sentences.txt").read_text("utf-8").splitlines())


def _names(sets: Sets, among: int, only: str) -> None:
    print("| task | people | queries | R@1 | R@5 | R@10 | ms, median |")
    print("| --- | --: | --: | --: | --: | --: | --: |")
    for task, column, queries in sets.tasks():
        if only not in task:
            continue
        names = sets.names(column, queries, among)
        scratch.empty()
        scratch.fill(_person(number, name, column) for number, name in enumerate(names, 1))
        print(_row(task, names, queries), flush=True)


def _person(number: int, name: str, column: str) -> scratch.Document:
    from tracker.publication.facets import sounds_of

    written = {"km": "", "en": "", column.replace("latin", "en"): name}
    document = {
        "reference": f"P{number:05d}",
        "kind": "person",
        "name": written,
        "other_names": [],
    }
    return {**document, "facets": {"sound": sounds_of(document)}}


def _row(task: str, names: list[str], queries: Queries) -> str:
    ranks, times = [], []
    found_by_reader("warm up", "person", 10)
    for asked, answers in queries:
        began = time.perf_counter()
        found = found_by_reader(asked, "person", 11)
        times.append((time.perf_counter() - began) * 1000)
        hits = [name for each in found if (name := names[int(each[1:]) - 1]) != asked][:10]
        ranks.append(next((rank for rank, hit in enumerate(hits, 1) if hit in answers), 0))
    recall = [f"{mean(0 < rank <= most for rank in ranks):.3f}" for most in RANKS]
    told = (task, len(names), len(queries), *recall, f"{median(times):.0f}")
    return f"| {' | '.join(map(str, told))} |"


def found_by_reader(typed: str, kind: str, most: int) -> list[str]:
    """Give the references on a reader's list of a kind for what was typed, the best first."""
    from tracker.public.index import RELEVANCE, current_index
    from tracker.public.looking import look_up

    index = current_index()
    hits = look_up(typed, index).hits(kind)
    return index.kind(kind).select({}, hits).page(RELEVANCE, 1, most)


def _words(lines: list[str]) -> None:
    parts = [[part for part in _PARTS.sub(" ", line).split() if part] for line in lines if line]
    scratch.empty()
    scratch.fill(_incident(number, "".join(line)) for number, line in enumerate(parts, 1))
    wanted = sorted(_whole_words(lines))
    asked = random.Random(7).sample(wanted, min(WORDS_ASKED, len(wanted)))
    scores = [_word_scores(word, parts) for word in asked]
    told = (f"{mean(each):.3f}" for each in zip(*scores, strict=True))
    print("\n| words of sentences | queries | precision | recall | MAP |")
    print("| --- | --: | --: | --: | --: |")
    print(f"| among {len(parts)} sentences | {len(asked)} | {' | '.join(told)} |")
    _look_alikes(asked)


def _incident(number: int, sentence: str) -> scratch.Document:
    return {
        "reference": f"I{number:05d}",
        "kind": "incident",
        "name": {"km": "", "en": ""},
        "description": {"km": sentence, "en": ""},
    }


def _whole_words(lines: Iterable[str]) -> set[str]:
    """Give the words of two syllables or more that are Khmer throughout."""
    words = {_PARTS.sub("", word) for line in lines for word in line.split()}
    return {w for w in words if len(_SYLLABLE.findall(w)) >= 2 and not _SYLLABLE.sub("", w)}


def _word_scores(word: str, parts: list[list[str]]) -> tuple[float, float, float]:
    right = {number for number, line in enumerate(parts, 1) if _spells(line, word)}
    found = [int(each[1:]) for each in found_by_reader(word, "incident", len(parts))]
    hits = right.intersection(found)
    ranks = [rank for rank, number in enumerate(found, 1) if number in hits]
    precise = [place / rank for place, rank in enumerate(ranks, 1)]
    return (
        len(hits) / len(found) if found else 0.0,
        len(hits) / len(right) if right else 1.0,
        sum(precise) / len(right) if right else 1.0,
    )


def _spells(parts: list[str], word: str) -> bool:
    """Tell whether some run of whole parts spells the word."""
    for start in range(len(parts)):
        text = ""
        for part in parts[start:]:
            text += part
            if text == word:
                return True
            if not word.startswith(text):
                break
    return False


def _look_alikes(words: list[str]) -> None:
    pairs = [(word, other) for word in words for other in _other_encodings(word)]
    same = [_hits(word) == _hits(other) for word, other in pairs]
    print(f"\n{len(pairs)} look-alike encodings: {mean(same):.4f} with the same hits.")


def _hits(word: str) -> list[str]:
    return found_by_reader(word, "incident", 10_000)


def _other_encodings(word: str) -> Iterator[str]:
    """Give the same word as it may be typed: a split vowel, another coeng, unseen characters."""
    for one, other in (
        ("\u17be", "\u17c1\u17b8"),
        ("\u17c4", "\u17c1\u17b6"),
        ("\u17d2\u178f", "\u17d2\u178a"),
    ):
        if one in word:
            yield word.replace(one, other)
    coeng_and_vowel = re.sub("(\u17d2.)([\u17b6-\u17c5])", r"\2\1", word)
    if coeng_and_vowel != word:
        yield coeng_and_vowel
    yield "\u200c".join((word[:1], word[1:]))


if __name__ == "__main__":
    main()
