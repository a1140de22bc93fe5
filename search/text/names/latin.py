"""How a name in Latin letters may be read, as Khmer names are romanised in many ways.

Sources: the transliteration of the Geographic Department of Cambodia (1995), the French-based
romanisations of older names (Tioulong, Sisowath), and how people spell their own names in English.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from search.text.names.readings import LESS_LIKELY, Reading, likeliest
from search.text.names.sounds import settled

_CONSONANTS: Final = {
    "chh": "C", "tch": "c", "tj": "c", "ch": "c", "sh": "s", "kh": "K",
    "gh": "k", "ck": "k", "th": "T", "dh": "T", "ph": "P", "bh": "P", "nh": "ɲ", "gn": "ɲ",
    "ng": "ŋ", "hv": "f", "hw": "f", "hs": "s", "hz": "s", "rh": "r", "k": "k", "g": "k",
    "q": "k", "c": "k", "x": "s", "t": "t", "d": "d", "p": "p", "b": "b", "n": "n", "m": "m",
    "r": "r", "l": "l", "s": "s", "z": "s", "j": "c", "h": "h", "v": "v", "w": "v", "f": "f",
    "Y": "y", "χ": "c/K",
}  # fmt: skip
# Where a spelling stands for several sounds, the likeliest first.
_VOWELS: Final = {
    "oeu": "ə", "aeu": "ə", "eou": "ə", "ueu": "ə", "oea": "ə", "uea": "ə", "oue": "u",
    "ieu": "Eʷ", "aa": "a", "ea": "E", "ia": "E", "ie": "E", "eo": "eʷ", "ae": "e", "oe": "ə",
    "eu": "ə", "ue": "ə", "uo": "u", "ou": "u", "oo": "u", "au": "aʷ", "ao": "ɔ/aʷ", "oa": "o",
    "ai": "aʲ", "ei": "i", "eʲ": "i", "ee": "i", "oi": "oʲ", "ui": "uʲ", "iu": "i", "io": "E",
    "ua": "u", "oʰ": "ɔʰ/oʰ", "aɹ": "a/ɔ", "oɹ": "ɔ",
    "a": "a", "e": "e", "i": "i", "o": "o", "u": "u",
}  # fmt: skip
_SOUNDS: Final = {
    spelled: sounds.split("/")
    for spelled, sounds in {**_CONSONANTS, **_VOWELS, "ʲ": "ʲ", "ʷ": "ʷ", "ʰ": "ʰ"}.items()
}
_SPELLED: Final = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_UNLIKE_ENGLISH: Final = (
    ("[^a-z]", ""),
    # Tioulong is also written Choulong.
    ("tio(?=u)", "cho"),
    # Between vowels ch may be the letters of two syllables: Sochua is សុខ-ហួរ.
    ("(?<=[aeiou])ch(?=[aou])", "χ"),
    # Taing is តាំង, Rainsy is រង្ស៊ី: French writes a nasal so.
    ("ai(?=n)", "a"),
    # An r before no vowel is not heard; it tells of a long vowel (Thorn, Sar).
    ("(?<=[ao])r(?![aeiouyh])", "ɹ"),
    ("(?<=.)r(?![aeiouyh])", ""),
    ("(?<=[aeiou])[vw](?![aeiouy])", "ʷ"),
    ("(?<=[aeiouy])h(?![aeiouy])", "ʰ"),
    # Angk is អង្គ, whose last letter is not heard; that of Sangkae, សង្កែ, is.
    ("(?<=ng)[kg](?![aeiouyhlr])", ""),
    ("y(?=[aeiou])", "Y"),
    ("(?<=[aeiou])y", "ʲ"),
    ("y", "i"),
)


@lru_cache(maxsize=8_192)
def latin_readings(word: str) -> tuple[Reading, ...]:
    """Give the ways to read one word of Latin letters, the likeliest first."""
    readings: tuple[Reading, ...] = (Reading(""),)
    for spelled in _SPELLED.findall(_respelled(word)):
        readings = likeliest(
            Reading(before.sounds + sound, before.cost + rank * LESS_LIKELY)
            for before in readings
            for rank, sound in enumerate(_SOUNDS[spelled])
        )
    return likeliest(Reading(settled(each.sounds), each.cost) for each in readings)


def _respelled(word: str) -> str:
    """Take accents off, and mark the letters that sound otherwise in their place."""
    text = unicodedata.normalize("NFKD", word.replace("œ", "oe"))
    for pattern, replacement in _UNLIKE_ENGLISH:
        text = re.sub(pattern, replacement, text)
    return text
