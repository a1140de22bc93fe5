"""The canonical order of the signs in one Khmer syllable.

Source: the encoding order of The Unicode Standard, chapter 16.4, and SIL's "Khmer Character
Specification" (2022), which says which look-alike sequences to bring together.
"""

from search.text.letters import COENG

_ROBAT = "\u17cc"
_SHIFTERS = "\u17c9\u17ca"
_SIGNS_ABOVE = "\u17c6\u17cb\u17cd\u17ce\u17cf\u17d0\u17d1"
_SIGNS_AFTER = "\u17c7\u17c8"
_U = "\u17bb"
_COENG_RO = COENG + "រ"
_LOOK_ALIKE_SUBSCRIPT = {"ដ": "ត"}
_ONE_VOWEL = {("\u17c1", "\u17b8"): "\u17be", ("\u17c1", "\u17b6"): "\u17c4"}
"""Vowels typed in two parts, and the vowel that looks the same."""
_SHOWS_SHIFTER_BELOW = frozenset("\u17b7\u17b8\u17b9\u17ba\u17be\u17bf\u17d0")
"""What stands above the letter, so that a shifter moves below it and looks like the vowel ុ."""
_TAKES_TRIISAP = frozenset("កខគឃចឆជឈដឋឌឍតថទធផពភសហអ")
"""Letters whose shifter is ៊; the others take ៉."""
_NEVER_TRIISAP = "ប"
_TAKES_EITHER = "បណឡ"
"""Letters on which the two shifters are two sounds, so that the one that was typed is kept."""


def in_canonical_order(syllable: str) -> str:
    """Reorder a syllable: letter, robat, coengs (ro last), shifter, vowel, signs above, ះ or ៈ.

    Takes text that matches `letters.SYLLABLE`. No sign is kept twice; vowels typed in parts become
    one; a ុ that can only be a shifter shown below becomes ៊ or ៉, and so does either of these there.
    """
    coengs, marks = _parted(syllable[1:])
    shifters = _among(_SHIFTERS, marks)[:1]
    vowels = _composed({mark for mark in marks if "\u17b6" <= mark <= "\u17c5"})
    above = _among(_SIGNS_ABOVE, marks)
    if _shows_shifter_below(vowels, above):
        letters = {syllable[0], *(coeng[-1] for coeng in coengs)}
        shifters, vowels = _shown_below(shifters, vowels, letters)
    return "".join(
        [
            syllable[0],
            *_among(_ROBAT, marks),
            *coengs,
            *shifters,
            *sorted(vowels, key=lambda vowel: (vowel != _U, vowel)),
            *above,
            *_among(_SIGNS_AFTER, marks),
        ]
    )


def _parted(signs: str) -> tuple[list[str], set[str]]:
    """Part what follows a letter into its coengs, in order and each once, and its other marks."""
    coengs: dict[str, None] = {}
    marks = set()
    after_coeng = False
    for sign in signs:
        if sign != COENG and after_coeng:
            coengs[COENG + _LOOK_ALIKE_SUBSCRIPT.get(sign, sign)] = None
        elif sign != COENG:
            marks.add(sign)
        after_coeng = sign == COENG
    return sorted(coengs, key=lambda coeng: coeng == _COENG_RO), marks


def _among(signs: str, marks: set[str]) -> list[str]:
    return [sign for sign in signs if sign in marks]


def _composed(vowels: set[str]) -> set[str]:
    for parts, whole in _ONE_VOWEL.items():
        if vowels.issuperset(parts):
            vowels = vowels.difference(parts) | {whole}
    return vowels


def _shows_shifter_below(vowels: set[str], above: list[str]) -> bool:
    """Tell whether something stands above the letter, so that a shifter moves below it."""
    is_am = "\u17b6" in vowels and "\u17c6" in above
    return is_am or not _SHOWS_SHIFTER_BELOW.isdisjoint(vowels.union(above))


def _shown_below(
    shifters: list[str], vowels: set[str], letters: set[str]
) -> tuple[list[str], set[str]]:
    """Give the shifter that shows as ុ, whichever sign was typed for it, and the other vowels."""
    if not shifters and _U in vowels:
        return [_shifter_of(letters)], vowels - {_U}
    if shifters and letters.isdisjoint(_TAKES_EITHER):
        return [_shifter_of(letters)], vowels
    return shifters, vowels


def _shifter_of(letters: set[str]) -> str:
    strong = _NEVER_TRIISAP not in letters and not _TAKES_TRIISAP.isdisjoint(letters)
    return "\u17ca" if strong else "\u17c9"
