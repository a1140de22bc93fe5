"""Names held in memory and found by their sound: as a whole, or by some of their words.

All coarse sounds are compared, each once, however many names have them: keys looked up by equality
miss one name in twenty (benchmarks/README.md). The likest are then compared in full.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from threading import Lock
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from search.text.names.heard import heard, is_heard, read_heard
from search.text.names.likeness import AskedName, WrittenName
from search.text.names.words import words_of

_POOL: Final = 200
"""Names compared in full; a smaller pool loses none, a comparison takes some 10 µs."""
_LEAST_ALIKE: Final = 0.6
"""Of coarse sounds: below, no name is like another in full."""
_WORD_LEAST_ALIKE: Final = 0.7
_WORD_ALIKE: Final = 0.8
_WORDS: Final = 40
"""Words compared in full for each word that was typed."""


class Found(NamedTuple):
    """The place of a name among those that were given, and how alike it is."""

    place: int
    likeness: float


class _Sounds:
    """Coarse sounds, each once, with the places that have them.

    A sound is there with its place before it can be found: others search meanwhile.
    """

    def __init__(self) -> None:
        self.places: dict[str, list[int]] = {}
        self.coarse: list[str] = []

    def add(self, place: int, name: WrittenName) -> None:
        for coarse in dict.fromkeys(form.coarse for form in name.forms):
            if coarse in self.places:
                self.places[coarse].append(place)
            else:
                self.places[coarse] = [place]
                self.coarse.append(coarse)

    def near(self, asked: AskedName, most: int, least: float) -> list[int]:
        """Give the places that may be like a name, the likest first; some more than `most`."""
        nearest: dict[str, float] = {}
        for sounds in dict.fromkeys(form.coarse for form in asked.forms):
            for coarse, likeness, _at in process.extract(
                sounds,
                self.coarse,
                scorer=Indel.normalized_similarity,
                processor=None,
                limit=most,
                score_cutoff=least,
            ):
                nearest[coarse] = max(likeness, nearest.get(coarse, 0.0))
        likest = sorted(nearest, key=lambda coarse: -nearest[coarse])
        places = (place for coarse in likest for place in self.places[coarse])
        return list(islice(dict.fromkeys(places), most))


class NameIndex:
    """Names that are found by one of like sound, whatever its script, spelling or order."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: list[str] = []
        self._known: set[str] = set()
        self._whole = _Sounds()
        self._words: list[WrittenName] = []
        self._having: dict[str, list[int]] = {}
        self._by_word = _Sounds()
        self._one_at_a_time = Lock()
        for name in names:
            self._add(heard(name))

    def take_in(self, names: Iterable[str]) -> None:
        """Take in names as `heard` wrote them, leaving out those that were taken in before.

        Nothing is ever taken out: who asks knows which are in use. Other texts are left out, as a
        row that an older release wrote holds keys of names.
        """
        with self._one_at_a_time:
            for name in names:
                if is_heard(name) and name not in self._known:
                    self._add(name)

    def heard_at(self, place: int) -> str:
        """Give the name in a place, as `heard` wrote it."""
        return self._names[place]

    def _add(self, name: str) -> None:
        """Put a name in its place, then what points there: other threads search meanwhile."""
        found = read_heard(name) if name else None
        place = len(self._names)
        self._names.append(name)
        self._known.add(name)
        if found:
            self._whole.add(place, found.whole)
            for word, written in found.words.items():
                self._add_word(word, written, place)

    def _add_word(self, word: str, written: WrittenName, place: int) -> None:
        if word in self._having:
            self._having[word].append(place)
            return
        self._having[word] = [place]
        self._words.append(written)
        self._by_word.add(len(self._words) - 1, written)

    def search(self, name: str, most: int = 12) -> list[Found]:
        """Give the names most like this one, best first."""
        asked = AskedName(name)
        near = self._whole.near(asked, _POOL, _LEAST_ALIKE)
        return _likest(((place, self._likeness(asked, place)) for place in near), most)

    def with_words(self, typed: str, most: int = 12) -> list[Found]:
        """Give the names that have words like each of those typed, best first.

        A name is as alike as the least alike of them.
        """
        alike = [self._words_like(word) for word in words_of(typed)]
        places = set.intersection(*map(set, alike)) if alike else set()
        return _likest(((place, min(each[place] for each in alike)) for place in places), most)

    def _words_like(self, word: str) -> dict[int, float]:
        """Give the places of names that have a word like this one, with how alike it is."""
        asked, places = AskedName(word), dict[int, float]()
        for at in self._by_word.near(asked, _WORDS, _WORD_LEAST_ALIKE):
            written = self._words[at]
            likeness = asked.likeness_to(written)
            if likeness >= _WORD_ALIKE:
                for place in self._having[written.spelled]:
                    places[place] = max(likeness, places.get(place, 0.0))
        return places

    def _likeness(self, asked: AskedName, place: int) -> float:
        return asked.likeness_to(read_heard(self._names[place]).whole)


def _likest(found: Iterator[tuple[int, float]], most: int) -> list[Found]:
    ordered = sorted(found, key=lambda each: (-each[1], each[0]))
    return [Found(place, likeness) for place, likeness in ordered[:most]]
