"""How a Khmer word may be read.

Sources: Huffman, Cambodian System of Writing (1970), on series, shifters, bantak, final letters and
the letters that are not heard; The Unicode Standard, chapter 16.4, on how a syllable is encoded.
Where writing leaves it open how a word is read, the readings branch: a bare letter in a word ends
the syllable before it or begins one; a final ិ or ុ is mostly silent.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from search.text.names.clusters import (
    BANTAK,
    INDEPENDENT,
    NIKAHIT,
    REAHMUK,
    SAMYOK,
    YUUKALEAPINTU,
    Cluster,
    heard_clusters,
)
from search.text.names.readings import LESS_LIKELY, Reading, likeliest
from search.text.names.sounds import as_coda, is_one_class, settled
from search.text.names.vowels import BARE, Options, vowel_options


class _Branch(NamedTuple):
    """What was read so far; `opened` tells whether its last syllable can still take a coda."""

    sounds: str
    cost: float
    opened: int


_CLOSED, _AFTER_BARE, _AFTER_VOWEL = 0, 1, 2
_GLIDES: Final = {"y": "ʲ", "v": "ʷ"}
_STOPS: Final = frozenset("kKcCdtTbpPs")
_NASALS: Final = frozenset("nɲŋm")
_SONORANTS: Final = frozenset("nɲŋml")


@lru_cache(maxsize=8_192)
def khmer_readings(word: str) -> tuple[Reading, ...]:
    """Give the ways to read one Khmer word in its canonical form, the likeliest first."""
    clusters = heard_clusters(word)
    branches = [_Branch("", 0.0, _CLOSED)]
    for place in range(len(clusters)):
        grown = (
            _Branch(branch.sounds + sounds, branch.cost + cost, opened)
            for branch in branches
            for sounds, cost, opened in _continuations(clusters, place, branch.opened)
        )
        branches = _fewest(grown)
    return likeliest(Reading(settled(sounds), cost) for sounds, cost, _opened in branches)


def _fewest(branches: Iterable[_Branch]) -> list[_Branch]:
    known: dict[tuple[str, int], _Branch] = {}
    for branch in branches:
        key = (branch.sounds, branch.opened)
        if key not in known or branch.cost < known[key].cost:
            known[key] = branch
    return sorted(known.values(), key=lambda branch: branch.cost)[:18]


def _continuations(
    clusters: list[Cluster], place: int, opened: int
) -> Iterator[tuple[str, float, int]]:
    """Give what the cluster in a place may add: sounds, their cost, what it leaves open."""
    cluster = clusters[place]
    if cluster.base in INDEPENDENT:
        yield INDEPENDENT[cluster.base], 0.0, _AFTER_VOWEL
    elif place and place == len(clusters) - 1 and (cluster.is_bare or cluster.is_weak):
        yield from _at_the_end(cluster, opened)
    elif place and cluster.is_bare:
        yield from _within(clusters, place, opened)
    else:
        yield from _whole_syllable(clusters, place)


def _at_the_end(cluster: Cluster, opened: int) -> Iterator[tuple[str, float, int]]:
    """The last letters of a word, on which nothing is heard: mostly the coda of a syllable."""
    sounds, coda = cluster.consonants, as_coda(cluster.consonants[:1])
    if not opened and cluster.is_bare and len(sounds) < 2:
        yield sounds + "ɔ", 0.0, _AFTER_BARE
    elif sounds == "r":
        yield "", 0.0, _CLOSED
    elif sounds in {"y", "v"}:
        yield _GLIDES[sounds], 0.0, _CLOSED
    else:
        yield coda, 0.0, _CLOSED
        if cluster.is_weak and len(sounds) < 2:
            for vowel, cost in vowel_options(cluster):
                yield sounds + vowel, cost + LESS_LIKELY, _AFTER_VOWEL
        elif len(sounds) > 1 and not is_one_class(sounds[0], sounds[1]):
            yield from _second_final(sounds, coda)


def _second_final(sounds: str, coda: str) -> Iterator[tuple[str, float, int]]:
    """The letter below the last one, which a careful reading lets be heard."""
    if sounds.endswith("r"):
        yield coda + ("r" if sounds[0] in _STOPS else "rɔ"), LESS_LIKELY, _CLOSED
    elif sounds[1] in _STOPS and sounds[0] not in _SONORANTS:
        yield coda + sounds[1], LESS_LIKELY, _CLOSED


def _within(clusters: list[Cluster], place: int, opened: int) -> Iterator[tuple[str, float, int]]:
    """A bare letter in a word: the coda of what is before it, or a syllable of its own."""
    cluster = clusters[place]
    sounds, coda = cluster.consonants, as_coda(cluster.consonants[:1])
    alone = not cluster.subscripts
    own = [(sounds + vowel, cost, _AFTER_BARE) for vowel, cost in _bare(clusters, place)]
    if alone and opened and sounds in {"y", "v"}:
        yield sounds + "ɔ", 0.0, _AFTER_BARE
        yield _GLIDES[sounds], 0.0, _CLOSED
    elif alone and opened and sounds == "r":
        yield "", 0.0, _CLOSED
        yield "rɔ", 0.0, _AFTER_BARE
    elif len(sounds) == 2 and sounds[0] in _NASALS and sounds[1] in _STOPS:
        yield coda, 0.0, _CLOSED
        yield from own
    elif alone and BANTAK in cluster.marks:
        yield coda, 0.0, _CLOSED
    elif alone and opened and not _is_doubled(sounds, clusters[place + 1]):
        yield coda, 0.0, _CLOSED
        if opened == _AFTER_BARE:
            yield from own
    else:
        yield from _whole_syllable(clusters, place)


def _is_doubled(sounds: str, following: Cluster) -> bool:
    """Whether the next cluster begins with the same sound and closes the syllable itself."""
    return bool(following.subscripts) and is_one_class(sounds, following.consonants[:1])


def _whole_syllable(clusters: list[Cluster], place: int) -> Iterator[tuple[str, float, int]]:
    cluster = clusters[place]
    following = clusters[place + 1] if place + 1 < len(clusters) else None
    opened = _AFTER_BARE if cluster.is_bare else _CLOSED
    if cluster.vowels or SAMYOK in cluster.marks:
        opened = _AFTER_VOWEL
    onsets = [cluster.consonants or "ʔ"]
    if place and cluster.base == "ស" and cluster.subscripts[:1] == "ម":
        onsets.insert(0, "ksm")  # រស្មី is said Raksmey
    breath = "ʰ" if REAHMUK in cluster.marks else ""
    hum = "m" if NIKAHIT in cluster.marks and not _takes_ng(following) else ""
    options = _bare(clusters, place) if cluster.is_bare else vowel_options(cluster, following)
    for onset in onsets:
        for vowel, cost in options:
            yield onset + vowel + hum + breath, cost, opened
            if YUUKALEAPINTU in cluster.marks:
                yield onset + vowel + "k", cost, _CLOSED


def _takes_ng(following: Cluster | None) -> bool:
    """Whether ំ and a final ង are one sound: តាំង is said tang."""
    if following is None or following.base != "ង" or following.subscripts:
        return False
    return set(following.marks) <= {BANTAK}


def _bare(clusters: list[Cluster], place: int) -> Options:
    """The vowel that is heard where none is written."""
    following = clusters[place + 1] if place + 1 < len(clusters) else None
    is_closed = following is not None and (bool(following.subscripts) or BANTAK in following.marks)
    return BARE[is_closed, clusters[place].is_second_series]
