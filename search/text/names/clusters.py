"""The letters and signs of a Khmer word, one orthographic syllable at a time, and their sounds.

Sources: Huffman, Cambodian System of Writing (1970), on the series of consonants, shifters and
vowels; The Unicode Standard, chapter 16.4, on how a syllable is encoded.
"""

import re
from dataclasses import dataclass
from typing import Final

from search.text.letters import LETTERS

_CLUSTER: Final = re.compile(f"([{LETTERS}])((?:\u17d2[{LETTERS}])*)([\u17b6-\u17d1]*)")
_CONSONANTS: Final = dict(
    zip("កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ", "kKkKŋcCcCɲdTdTntTtTnbPpPmyrlvshl ", strict=True)
)
_SECOND_SERIES: Final = frozenset("គឃងជឈញឌឍទធនពភមយរលវ")
_STOPS: Final = frozenset("kKcCdtTbpPs")
INDEPENDENT: Final = {
    "ឥ": "e", "ឦ": "i", "ឧ": "o", "ឩ": "u", "ឪ": "oʷ", "ឫ": "rə", "ឬ": "rə", "ឭ": "lə", "ឮ": "lə",
    "ឯ": "e", "ឰ": "aʲ", "ឱ": "o", "ឳ": "aʷ",
}  # fmt: skip
BANTAK, ROBAT, SILENCED, SAMYOK = "\u17cb", "\u17cc", "\u17cd", "\u17d0"
MUUSIKATOAN, TRIISAP = "\u17c9", "\u17ca"
NIKAHIT, REAHMUK, YUUKALEAPINTU = "\u17c6", "\u17c7", "\u17c8"
_ENDINGS: Final = frozenset(NIKAHIT + REAHMUK + YUUKALEAPINTU + SAMYOK)


@dataclass(frozen=True)
class Cluster:
    """One orthographic syllable: its letters, and the signs on them."""

    base: str
    subscripts: str
    marks: str

    @property
    def vowels(self) -> str:
        """The vowel signs."""
        return "".join(mark for mark in self.marks if "\u17b6" <= mark <= "\u17c5")

    @property
    def is_bare(self) -> bool:
        """Whether nothing is written on the letters that would be a vowel."""
        return not self.vowels and _ENDINGS.isdisjoint(self.marks)

    @property
    def is_weak(self) -> bool:
        """Whether it bears but a ិ or a ុ, which is silent at the end of most words (ជាតិ)."""
        return self.vowels in {"ិ", "ុ"} and _ENDINGS.isdisjoint(self.marks)

    @property
    def consonants(self) -> str:
        """The sounds of the letters; nothing for the letter that only carries a vowel."""
        if self.base in INDEPENDENT:
            return ""
        if self.base == "ហ" and self.subscripts:
            return "f" if self.subscripts[0] == "វ" else _spoken(self.subscripts)
        sounds = _spoken(self.base + self.subscripts)
        is_p = self.base == "ប" and (MUUSIKATOAN in self.marks or bool(self.subscripts))
        return ("p" + sounds[1:] if is_p else sounds).strip()

    @property
    def is_second_series(self) -> bool:
        """Whether vowels are read as in the second series; a stop below a letter decides."""
        if TRIISAP in self.marks:
            return True
        if MUUSIKATOAN in self.marks:
            return False
        if self.base == "ហ":
            return False
        deciding = self.base
        for letter in self.subscripts:
            if _CONSONANTS.get(letter, "") in _STOPS:
                deciding = letter
        return deciding in _SECOND_SERIES


def heard_clusters(word: str) -> list[Cluster]:
    """Part a word into clusters without the letters that ៍ or ៌ silences."""
    clusters = [
        Cluster(base, coengs.replace("\u17d2", ""), marks)
        for base, coengs, marks in _CLUSTER.findall(word)
    ]
    return [each for each in clusters if SILENCED not in each.marks and each.marks != ROBAT]


def _spoken(letters: str) -> str:
    return "".join(_CONSONANTS.get(letter, "") for letter in letters)
