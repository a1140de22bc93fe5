"""Address and rank that stand before a name in Cambodian court lists and newspapers.

They are no part of the name: one source writes them and another does not.
"""

import re
from typing import Final

from search.text.letters import LETTERS
from search.text.normalise import normalise

_KHMER: Final = tuple(
    normalise(title)
    for title in (
        "លោកជំទាវ", "លោកស្រី", "លោក", "អ្នកស្រី", "អ្នកនាង", "អ្នកឧកញ៉ា", "ឧកញ៉ា", "កញ្ញា", "ឯកឧត្តម", "សម្តេច",
        "ព្រះតេជព្រះគុណ", "ព្រះតេជគុណ", "ព្រះភិក្ខុ", "ភិក្ខុ", "វេជ្ជបណ្ឌិត", "បណ្ឌិត", "មេធាវី", "ឧត្តមសេនីយ៍",
    )
)  # fmt: skip
_LATIN: Final = frozenset(
    {
        "mr", "mrs", "ms", "miss", "mme", "mlle", "madam", "dr", "prof", "professor", "ven",
        "venerable", "hon", "excellency", "oknha", "samdech", "chumteav", "gen", "general",
    }
)  # fmt: skip
_OF_TWO_WORDS: Final = frozenset(
    {
        ("lok", "srey"), ("neak", "srey"), ("lok", "chumteav"), ("neak", "oknha"),
        ("his", "excellency"), ("her", "excellency"),
    }
)  # fmt: skip
_EXCELLENCY: Final = "he"
_LETTER: Final = re.compile(f"[{LETTERS}]")


def without_titles(words: list[str]) -> list[str]:
    """Take the titles off the front of a name in canonical form, unless nothing would be left."""
    rest = words
    while len(shorter := _shortened(rest)) and shorter != rest:
        rest = shorter
    return [word.replace(".", "") for word in rest]


def _shortened(words: list[str]) -> list[str]:
    """Take one title off, if one is there; gives an empty list where it was all there was."""
    if tuple(words[:2]) in _OF_TWO_WORDS:
        return words[2:]
    if words and _is_title(words):
        return words[1:]
    return _without_joined_title(words)


def _is_title(words: list[str]) -> bool:
    plain = words[0].replace(".", "")
    if plain == _EXCELLENCY:
        # He is a family name too, so two words must follow where it stands without its dots.
        return "." in words[0] or len(words) > 2
    return plain in _LATIN or plain in _KHMER


def _without_joined_title(words: list[str]) -> list[str]:
    """Take a title off that is written together with the name: លោកសុខា, Dr.Sokha."""
    if not words:
        return words
    latin, _dot, name = words[0].partition(".")
    if latin in _LATIN and name:
        return [name, *words[1:]]
    for title in _KHMER:
        name = words[0].removeprefix(title)
        if name != words[0] and _LETTER.match(name):
            return [name, *words[1:]]
    return words
