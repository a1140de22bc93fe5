"""The vowels of Khmer spelling: which sound each may have in the two series of consonants.

Source: Huffman, Cambodian System of Writing (1970).
"""

from typing import Final

from search.text.names.clusters import (
    NIKAHIT,
    REAHMUK,
    SAMYOK,
    Cluster,
)

Options = tuple[tuple[str, float], ...]


def even(*sounds: str) -> Options:
    """Options of which the first is the likeliest and the others little less so."""
    return tuple((sound, 0.0 if place == 0 else 0.01) for place, sound in enumerate(sounds))


# For each vowel sign its sound in the first and in the second series.
_VOWELS: Final[dict[str, tuple[Options, Options]]] = {
    "ា": (even("a"), even("E")),
    "ិ": (even("e", "i"), even("i", "e")),
    "ី": (even("i"), even("i")),
    "ឹ": (even("ə", "i", "e"), even("ə", "i", "e", "u")),
    "ឺ": (even("ə"), even("ə")),
    "ុ": (even("o"), even("u")),
    "ូ": (even("u", "o"), even("u")),
    "ួ": (even("u"), even("u")),
    "ើ": (even("ə"), even("ə")),
    "ឿ": (even("ə"), even("ə")),
    "ៀ": (even("E"), even("E")),
    "េ": (even("e"), even("e")),
    "ែ": (even("e"), even("e")),
    "ៃ": (even("aʲ"), even("i", "aʲ")),
    "ោ": (even("ɔ", "o"), even("o", "ɔ")),
    "ៅ": (even("aʷ"), even("oʷ", "aʷ")),
}
BARE: Final = {
    (False, False): even("ɔ", "a"),
    (False, True): even("ɔ", "o", "u"),
    (True, False): even("a", "ɔ"),
    (True, True): even("o", "a", "E"),
}


def vowel_options(cluster: Cluster, following: Cluster | None = None) -> Options:
    """Give the sounds that a cluster's written vowel may have; bare clusters have none."""
    second = cluster.is_second_series
    if cluster.vowels == "ឹ" and following and following.base == "ម":
        return even("i", "e", "ə")
    if cluster.vowels:
        return _VOWELS[cluster.vowels[-1]][second]
    if SAMYOK in cluster.marks:
        return _of_samyok(second, following)
    if NIKAHIT in cluster.marks:
        return even("u", "o") if second else even("ɔ", "o", "a")
    if REAHMUK in cluster.marks:
        return even("E" if second else "a")
    return even("a")


def _of_samyok(second: bool, following: Cluster | None) -> Options:
    if following and following.base == "យ":
        return even("aʲ", "i")
    return even("a", "ɔ") if second else even("a")
