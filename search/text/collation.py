"""The alphabetical order of names: Khmer as its dictionaries have it, Latin without accents.

Source: the Khmer collation of Unicode's CLDR. A letter alone comes first, then with what follows
it, then its vowels, and its subscripts last. A robat sorts as រ before its letter, an independent
vowel as អ with that vowel; other signs count only between names that are otherwise equal. ICU's
own collator is not among what icu4py offers.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from search.text.letters import COENG, LETTERS
from search.text.normalise import normalise

_ROBAT: Final = "\u17cc"
_VOWELS: Final = [*"ាិីឹឺុូួើឿៀេែៃោៅ", *("ុំ", "ំ", "ាំ", "ះ", "ិះ", "ុះ", "េះ", "ោះ")]
_CONSONANTS: Final = "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរឫឬលឭឮវសហឡអ"
_INDEPENDENT: Final = {
    "ឥ": "អិ",
    "ឦ": "អី",
    "ឧ": "អុ",
    "ឩ": "អូ",
    "ឪ": "អុអ",
    "ឯ": "អែ",
    "ឰ": "អៃ",
    "ឱ": "អោ",
    "ឳ": "អៅ",
}
_KHMER: Final = 0x1000
"""Where the places of Khmer letters begin: behind every Latin one."""
_PLACES: Final = {
    sign: chr(_KHMER + place) for place, sign in enumerate([*_CONSONANTS, *_VOWELS, COENG])
}
_ROBAT_LETTER = re.compile(f"([{LETTERS}]){_ROBAT}")
_NUMBER = re.compile("[0-9]+")
_SORTED = re.compile("[ិុេោ]ះ|[ុា]ំ|[^\u17c7-\u17d1\u17d3-\u17dd]|ះ")
_DIGITS: Final = 8


@lru_cache(maxsize=32_768)
def collation_key(text: str) -> str:
    """Give what to sort a text by: numbers by their value, then Latin letters, then Khmer."""
    canonical = normalise(text)
    plain = _NUMBER.sub(lambda found: found.group().zfill(_DIGITS), canonical)
    if plain.isascii():
        return plain
    unaccented = "".join(
        sign for sign in unicodedata.normalize("NFD", plain) if not "\u0300" <= sign <= "\u036f"
    )
    spelt = _ROBAT_LETTER.sub(rf"រ{COENG}\1", unaccented)
    for vowel, letters in _INDEPENDENT.items():
        spelt = spelt.replace(vowel, letters)
    primary = "".join(_PLACES.get(sign, sign) for sign in _SORTED.findall(spelt))
    return f"{primary}\0{canonical}"
