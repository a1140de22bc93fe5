"""Keys by which a database finds names of like sound: names that share a key may be alike.

A key is looked up by equality. Three kinds stand in one table, told apart by their first letter:
- `n`: the skeleton of the whole name, which all spellings share that keep its consonants;
- `d`: the same, and the same with any one consonant left out, which two names share that differ
  in one or of which one has one more;
- `w`: one word with the classes of its vowels, for those who know but a part of the name.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from search.text.names.forms import forms_of, orders, word_forms
from search.text.names.sounds import Form
from search.text.names.words import words_of

LONGEST: Final = 80
WHOLE, LESS_ONE, WORD = "n", "d", "w"
_MOST_READINGS: Final = 4
_ENOUGH_CONSONANTS: Final = 3


def name_keys(name: str) -> frozenset[str]:
    """Give the keys under which a name is stored; none for a text without letters."""
    whole = _whole_keys(forms_of(words_of(name)))
    return _cut([*whole, *(key for word in words_of(name) for key in word_keys(word))])


def asked_keys(name: str) -> frozenset[str]:
    """Give the keys under which names like this one are stored, in whatever order their words."""
    return _cut(key for words in orders(words_of(name)) for key in _whole_keys(forms_of(words)))


def word_keys(word: str) -> frozenset[str]:
    """Give the keys of one word of a name."""
    return _cut(f"{WORD}{coarse}" for coarse in _distinct(form.coarse for form in word_forms(word)))


def words_keys(name: str) -> list[frozenset[str]]:
    """Give for each word of a name the keys that a name with this word in it has one of."""
    return [word_keys(word) for word in words_of(name)]


def _whole_keys(forms: Iterable[Form]) -> Iterator[str]:
    for skeleton in _distinct(map(_skeleton, forms)):
        yield f"{WHOLE}{skeleton}"
        yield f"{LESS_ONE}{skeleton}"
        if len(skeleton) > _ENOUGH_CONSONANTS:
            for place in range(len(skeleton)):
                yield f"{LESS_ONE}{skeleton[:place]}{skeleton[place + 1 :]}"


def _skeleton(form: Form) -> str:
    """Give the consonants of a form; with its vowels where they are too few to tell anything."""
    return form.skeleton if len(form.skeleton) >= _ENOUGH_CONSONANTS else form.coarse


def _distinct(keys: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(key for key in keys if key))[:_MOST_READINGS]


def _cut(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key[:LONGEST] for key in keys)
