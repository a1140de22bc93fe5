"""The alphabet of sounds that Khmer and Latin spellings share, and three grains of it.

A letter stands for a sound of Khmer as romanisations tell it apart. Capitals are aspirated (K for
kh, C for chh), but E is ea; ŋ is ng, ɲ is nh, ə is oe or eu, ɔ is what a bare consonant carries;
ʲ ʷ ʰ follow a vowel (ai, au, ah), and ʔ parts two.

Three grains, from fine to coarse:
*features* tell every sound by what it shares with its neighbours, so that kh is nearly k;
*coarse* has one letter for a class of consonants and one of three for a vowel;
*skeleton* is coarse without its vowels.
"""

import re
from typing import Final, NamedTuple

VOWELS: Final = "aeiouəɔE"
_COARSE: Final = str.maketrans(
    "kKcCtTdpPbnɲŋmrlsvfyhaEeiəouɔ", "KKCCTTTPPPNNGMRLSVFYHAAIIIOOO", "ʲʷʰʔ"
)
GLOTTAL_STOP: Final = "ʔ"
_AFTER_VOWEL: Final = "ʲʷʰʔ"
_CODA: Final = {"K": "k", "C": "c", "T": "t", "d": "t", "P": "p", "b": "p"}
_BEFORE_NO_VOWEL: Final = re.compile(f"[{''.join(_CODA)}](?![{VOWELS}yrlv])")
_COARSE_VOWELS: Final = str.maketrans("", "", "AIO")
_DOUBLED: Final = re.compile(r"(.)\1+")

# What a sound is made of; a feature that weighs more stands there more often. The weights come
# from the development sets: the class of a consonant tells most, its breath and the vowels little.
_FEATURES: Final = str.maketrans(
    {
        "k": "kkkk", "K": "kkkkh", "c": "cccc", "C": "cccch", "t": "tttt", "T": "tttth",
        "d": "tttd", "p": "pppp", "P": "pppph", "b": "pppb", "n": "nnnn", "ɲ": "nnny",
        "ŋ": "nŋŋŋ", "m": "mmmm", "r": "rrrr", "l": "llll", "s": "ssss", "v": "vvvv",
        "f": "phvf", "y": "yyy", "h": "hhh",
        " ": "", "a": "AA", "E": "AE", "e": "IE", "i": "II", "ə": "IU",
        "o": "OO", "u": "OU", "ɔ": "AO", "ʲ": "I", "ʷ": "U", "ʰ": "h", "ʔ": "q",
    }
)  # fmt: skip


class Form(NamedTuple):
    """One reading of a name in the three grains, and how far from the likeliest reading it is.

    `is_turned` says that the words are not in the order in which they were written.
    """

    features: str
    coarse: str
    skeleton: str
    cost: float
    is_turned: bool = False


def settled(sounds: str) -> str:
    """Give sounds as they are heard: no sound twice in a row, no breath at the end of a syllable.

    Of vowels in a row the first is kept; consonants of one class count as one; a glottal stop is
    heard between vowels only, a glide or a breath after one.
    """
    heard: list[str] = []
    for place, sound in enumerate(sounds):
        before = heard[-1] if heard else ""
        is_heard = (
            _is_heard_after_vowel(before, sound, sounds[place + 1 : place + 2])
            if sound in _AFTER_VOWEL
            else not (before and _is_same(before, sound))
        )
        if is_heard:
            heard.append(sound)
    return _BEFORE_NO_VOWEL.sub(lambda final: _CODA[final.group()], "".join(heard))


def _is_heard_after_vowel(before: str, sound: str, following: str) -> bool:
    if not before or before not in VOWELS:
        return False
    if sound == GLOTTAL_STOP:
        return bool(following) and following in VOWELS
    return (before, sound) != ("i", "ʲ")


def is_one_class(sound: str, other: str) -> bool:
    """Tell whether two consonants are of one class, as k and kh are."""
    return sound.translate(_COARSE) == other.translate(_COARSE)


def as_coda(sound: str) -> str:
    """Give a consonant as it is heard at the end of a syllable: without breath or voice."""
    return _CODA.get(sound, sound)


def _is_same(before: str, sound: str) -> bool:
    if sound in VOWELS:
        return before in VOWELS
    return is_one_class(before, sound)


def form_of(sounds: str, cost: float, is_turned: bool = False) -> Form:
    """Give the three grains of settled sounds."""
    coarse = _DOUBLED.sub(r"\1", sounds.translate(_COARSE))
    return Form(
        sounds.translate(_FEATURES), coarse, coarse.translate(_COARSE_VOWELS), cost, is_turned
    )
