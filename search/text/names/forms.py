"""The forms of a name: its words' readings put together, as written and in other orders."""

from functools import lru_cache
from typing import Final

from search.text.names.khmer import khmer_readings
from search.text.names.latin import latin_readings
from search.text.names.readings import Reading, likeliest
from search.text.names.sounds import GLOTTAL_STOP, Form, form_of, settled
from search.text.names.words import is_khmer

_MOST: Final = 8
_OTHER_ORDER: Final = 0.02
"""What another order of the words costs a likeness."""

Words = tuple[str, ...]


def asked_forms(words: Words) -> tuple[Form, ...]:
    """Give the forms of a name in every order in which it may be on record."""
    return tuple(
        form
        for place, turned in enumerate(orders(words))
        for form in forms_of(turned, is_turned=place > 0)
    )


def orders(words: Words) -> list[Words]:
    """Give the words as written, then with the first one last, then with the last one first.

    A family name is one word, before the given name in Khmer and after it in the West.
    """
    turned = [words, words[1:] + words[:1], words[-1:] + words[:-1]]
    return list(dict.fromkeys(turned))


def word_forms(word: str) -> tuple[Form, ...]:
    """Give the forms of one word of a name, the likeliest first."""
    return tuple(form_of(each.sounds, each.cost) for each in word_readings(word))


def word_readings(word: str) -> tuple[Reading, ...]:
    """Give the ways to read one word of a name, the likeliest first."""
    return khmer_readings(word) if is_khmer(word) else latin_readings(word)


def forms_of(words: Words, *, is_turned: bool = False) -> tuple[Form, ...]:
    """Give the forms of words in their order, which costs more if it is not the written one."""
    cost = _OTHER_ORDER if is_turned else 0.0
    return tuple(form_of(each.sounds, each.cost + cost, is_turned) for each in readings_of(words))


@lru_cache(maxsize=8_192)
def readings_of(words: Words) -> tuple[Reading, ...]:
    """Give the ways to read words in their order as one name, the likeliest first."""
    names: tuple[Reading, ...] = (Reading(""),)
    for word in words:
        names = likeliest(
            (
                Reading(f"{before.sounds}{GLOTTAL_STOP}{after.sounds}", before.cost + after.cost)
                for before in names
                for after in word_readings(word)
            ),
            _MOST,
        )
    return likeliest((Reading(settled(each.sounds), each.cost) for each in names), _MOST)
