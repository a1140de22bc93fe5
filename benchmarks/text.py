"""How well Khmer words are found in sentences, and what analysing text costs; prints tables.

    python -m benchmarks.text --sets DIR

DIR holds `sentences.txt`: Khmer sentences, one a line, with a space between words and `~`, `_` or
`^` between the parts of one, as khPOS has them. It is not part of the project. The sentences are
searched as they are written, without spaces.
"""

import argparse
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean

from search.text import Term, analyse, normalise, parse_query, snippet, syllables
from search.text.letters import COENG, SYLLABLE

TOGETHER = (2, 3, 4)
UNITS = re.compile("\u17d2.|[^\u17d2]")
IN_TWO_PARTS = {"\u17be": "\u17c1\u17b8", "\u17c4": "\u17c1\u17b6"}


def main() -> None:
    """Ask for the words of the sentences, and print how well they are found, and how fast."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.text", description=__doc__)
    parser.add_argument("--sets", type=Path, required=True, help="the folder of the sets")
    sentences = Sentences((parser.parse_args().sets / "sentences.txt").read_text("utf-8"))
    # Before anything is kept of what was seen.
    print("| work | µs of processor a kB of UTF-8 |\n| --- | --: |")
    for name, work in works(sentences.texts):
        print(f"| {name} | {work:,.0f} |", flush=True)
    texts = Texts(sentences.texts)
    print("\n| asked for | queries | precision | recall | MAP |\n| --- | --: | --: | --: | --: |")
    for name, queries, find in tasks(sentences, texts):
        print(_quality(name, queries, find), flush=True)
    print(f"\nLook-alike encodings with the same canonical text: {look_alikes(sentences):.4f}")


Queries = list[tuple[str, set[int]]]
Find = Callable[[str], list[int]]


class Sentences:
    """Sentences with their words told."""

    def __init__(self, text: str) -> None:
        lines = [line.split() for line in text.splitlines() if line.strip()]
        self.words = [[re.sub("[~_^]", "", word) for word in line] for line in lines]
        self.texts = ["".join(words) for words in self.words]
        self._parts = [
            [part for word in line for part in re.split("[~_^]", word) if part] for line in lines
        ]
        self._with: defaultdict[str, set[int]] = defaultdict(set)
        for number, parts in enumerate(self._parts):
            for first in range(len(parts)):
                for after in range(first + 1, min(first + 12, len(parts)) + 1):
                    self._with["".join(parts[first:after])].add(number)

    def asked(self, is_asked: Callable[[str], bool]) -> Queries:
        """Give the Khmer words of a sort, each with the sentences that have it whole."""
        words = {word for line in self.words for word in line if _is_khmer(word) and is_asked(word)}
        return [(word, self._with[word]) for word in sorted(words)]

    def together(self, count: int) -> Queries:
        """Give from each sentence some words, typed without a space, and where all of them are."""
        rng = random.Random(3)
        queries = []
        for line in self.words:
            words = list(dict.fromkeys(filter(_is_khmer, line)))
            if len(words) >= count:
                picked = rng.sample(words, count)
                having = set.intersection(*(self._with[word] for word in picked))
                queries.append(("".join(picked), having))
        return queries


class Texts:
    """Texts in memory, searched as an engine searches them by their tokens."""

    def __init__(self, texts: Iterable[str]) -> None:
        analyses = [analyse(text) for text in texts]
        self._codes = [f" {' '.join(analysis.codes)} " for analysis in analyses]
        self._words = [f" {' '.join(analysis.word_codes)} " for analysis in analyses]

    def find(self, typed: str) -> list[int]:
        """Give the texts that a query finds: those with its words first, then its phrase."""
        (term,) = parse_query(f"{typed} ").terms
        worded = self._with(self._words, term.words)
        phrased = self._with(self._codes, term.tokens) if term.tokens else worded
        return list(dict.fromkeys([*worded, *phrased, *self._read(term)]))

    def by_words(self, typed: str) -> list[int]:
        """Give the texts that have the words as a phrase, as most engines would find them."""
        return self._with(self._words, parse_query(f"{typed} ").terms[0].words)

    def by_syllable(self, typed: str) -> list[int]:
        """Give the texts that have the syllables as a phrase, whatever the words."""
        return self._with(self._codes, analyse(typed).codes)

    def _read(self, term: Term) -> Iterator[int]:
        for reading in term.readings:
            found = [set(self._with(self._codes, codes)) for codes in reading]
            yield from sorted(set.intersection(*found))

    @staticmethod
    def _with(texts: Sequence[str], codes: Sequence[str]) -> list[int]:
        phrase = f" {' '.join(codes)} "
        return [number for number, text in enumerate(texts) if phrase in text]


def tasks(sentences: Sentences, texts: Texts) -> Iterator[tuple[str, Queries, Find]]:
    """Give what is asked for, and in which way."""
    long = sentences.asked(lambda word: len(syllables(word)) > 1)
    yield "a word of two syllables or more", long, texts.find
    yield "the same, by the syllables alone", long, texts.by_syllable
    yield "the same, by the words alone", long, texts.by_words
    short = sentences.asked(lambda word: len(syllables(word)) == 1)
    yield "a word of one syllable", short, texts.find
    yield "the same, by the syllable alone", short, texts.by_syllable
    for count in TOGETHER:
        queries = sentences.together(count)
        yield f"{count} words of a sentence, typed as one", queries, texts.find
        yield "the same, by the syllables alone", queries, texts.by_syllable


def look_alikes(sentences: Sentences) -> float:
    """Give the share of words whose signs, typed in another order, have one canonical text."""
    rng = random.Random(5)
    words = sorted({word for line in sentences.words for word in line})
    pairs = [
        (word, re.sub(SYLLABLE, lambda found: _shuffled(found.group(), rng), word))
        for word in words
        for _turn in range(3)
    ]
    others = [(word, typed) for word, typed in pairs if typed != word]
    return fmean(normalise(word) == normalise(typed) for word, typed in others)


def works(texts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Give each kind of work and what it costs."""
    document = " ".join(texts[:50])
    query = parse_query(texts[0][:60])
    yield "analysing Khmer, in a new process", _cost(_analyse_all, texts)
    yield "analysing Khmer", _cost(_analyse_all, texts)
    yield "canonical form", _cost(lambda each: list(map(normalise, each)), texts)
    yield "a snippet of a text of Khmer", _cost(lambda each: snippet(each[0], query), [document])
    yield "a query", _cost(lambda each: list(map(parse_query, each)), [*texts[:200]])


def _analyse_all(texts: Sequence[str]) -> None:
    for text in texts:
        analysis = analyse(text)
        _kept = analysis.codes, analysis.word_codes


def _cost(work: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    began = time.process_time()
    work(texts)
    return (time.process_time() - began) * 1e9 / sum(len(text.encode()) for text in texts)


def _quality(name: str, queries: Queries, find: Find) -> str:
    precision, recall, average = [], [], []
    for asked, right in queries:
        found = find(asked)
        hits = [place for place, number in enumerate(found, start=1) if number in right]
        precision.append(len(hits) / len(found) if found else 0.0)
        recall.append(len(hits) / len(right))
        ranks = enumerate(hits, start=1)
        average.append(sum(rank / place for rank, place in ranks) / len(right))
    shares = [f"{fmean(each):.3f}" for each in (precision, recall, average)]
    return f"| {name} | {len(queries):,} | {' | '.join(shares)} |"


def _shuffled(syllable: str, rng: random.Random) -> str:
    """Type a syllable in another order, vowels in two parts; subscripts keep theirs."""
    signs = UNITS.findall("".join(IN_TWO_PARTS.get(sign, sign) for sign in syllable[1:]))
    subscripts = iter([sign for sign in signs if sign[0] == COENG])
    rng.shuffle(signs)
    return syllable[0] + "".join(next(subscripts) if sign[0] == COENG else sign for sign in signs)


def _is_khmer(word: str) -> bool:
    return not re.sub(SYLLABLE, "", word)


if __name__ == "__main__":
    main()
