"""What an engine is asked: phrases of tokens, joined by and, or, without.

Each engine writes an expression in its own language; all get the same one, so all find the same.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import Final

from search.backends.tokens import codes_by_word, word_code
from search.text.tokens import is_khmer_code

_LETTERS: Final = 300
"""Read of what was typed; nobody looks for more, and each engine has a limit of its own."""
_TERMS: Final = 24
_QUOTED: Final = re.compile(r'"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|(\S+)')


@dataclass(frozen=True)
class Tokens:
    """Tokens that stand one after the other; the last may be the beginning of one."""

    codes: tuple[str, ...]
    is_prefix: bool = False


@dataclass(frozen=True)
class Every:
    """All of its parts."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Either:
    """At least one of its parts; the more of them, the higher it ranks."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Without:
    """What is wanted where the other is not."""

    wanted: "Expression"
    unwanted: "Expression"


@dataclass(frozen=True)
class Weighted:
    """A part that ranks by a factor higher, where the engine can do that."""

    part: "Expression"
    boost: float


Expression = Tokens | Every | Either | Without | Weighted
Join = Callable[[Iterable[Expression]], Expression | None]


def every(parts: Iterable[Expression]) -> Expression | None:
    """Join parts by and; None where there is none."""
    return _joined(Every, parts)


def either(parts: Iterable[Expression]) -> Expression | None:
    """Join parts by or; None where there is none."""
    return _joined(Either, parts)


def _joined(join: type[Every | Either], parts: Iterable[Expression]) -> Expression | None:
    different = tuple(dict.fromkeys(parts))
    return join(different) if len(different) > 1 else next(iter(different), None)


def phrase(text: str, *, is_prefix: bool = False) -> Expression | None:
    """Ask for a text as it stands; None for one that holds no word."""
    codes = [code for word in codes_by_word(text[:_LETTERS]) for code in word]
    return Tokens(tuple(codes), is_prefix) if codes else None


def words(text: str, join: Join = every, *, is_prefix: bool = False) -> Expression | None:
    """Ask for the words and the quoted phrases of a text, the last word as a beginning if so told.

    None for a text that holds no word.
    """
    chunks = list(islice(_QUOTED.finditer(text[:_LETTERS]), _TERMS))
    terms = [_term(found, is_prefix=is_prefix and found is chunks[-1]) for found in chunks]
    return join(term for term in terms if term is not None)


def typed_terms(text: str) -> list[str]:
    """Cut what was typed into words and quoted phrases, those left out that hold no letter."""
    chunks = islice(_QUOTED.finditer(text[:_LETTERS]), _TERMS)
    return [found.group() for found in chunks if codes_by_word(found.group())]


def _term(found: re.Match[str], *, is_prefix: bool) -> Expression | None:
    typed = found[4]
    if typed is None:
        return phrase(found[found.lastindex or 0])
    return _chunk(codes_by_word(typed), is_prefix=is_prefix)


def _chunk(found: list[list[str]], *, is_prefix: bool) -> Expression | None:
    """Ask for what was typed without a space.

    People write Khmer without spaces, so a run of words also matches where they stand apart.
    """
    if not found:
        return None
    whole = Tokens(tuple(code for codes in found for code in codes), is_prefix)
    if not any(is_khmer_code(codes[0]) for codes in found):
        return whole
    last = len(found) - 1
    apart = every(
        _word(codes, is_prefix=is_prefix and place == last) for place, codes in enumerate(found)
    )
    return either([whole, apart] if len(found) > 1 and apart else [_word(found[0], is_prefix)])


def _word(codes: list[str], is_prefix: bool) -> Expression:
    """Ask for the syllables of a word; where they are a word of the text too, they rank higher."""
    syllables = Tokens(tuple(codes), is_prefix)
    if not is_khmer_code(codes[0]):
        return syllables
    return Either((syllables, Tokens((word_code(codes),), is_prefix)))


@dataclass(frozen=True)
class Selection:
    """What an expression finds, or everything else; None finds nothing."""

    expression: Expression | None
    is_complement: bool = False

    def inverted(self) -> "Selection":
        """Select what this does not."""
        return Selection(self.expression, not self.is_complement)

    def __and__(self, other: "Selection") -> "Selection":
        if self.is_complement and other.is_complement:
            return (self.inverted() | other.inverted()).inverted()
        if self.is_complement:
            return other & self
        if other.is_complement:
            return Selection(_without(self.expression, other.expression))
        both = (self.expression, other.expression)
        return Selection(None if None in both else every(part for part in both if part))

    def __or__(self, other: "Selection") -> "Selection":
        if self.is_complement or other.is_complement:
            return (self.inverted() & other.inverted()).inverted()
        return Selection(either(part for part in (self.expression, other.expression) if part))


NOTHING: Final = Selection(None)
EVERYTHING: Final = NOTHING.inverted()


def _without(wanted: Expression | None, unwanted: Expression | None) -> Expression | None:
    return Without(wanted, unwanted) if wanted and unwanted else wanted


def all_of(selections: Iterable[Selection]) -> Selection:
    """Select what each of them selects."""
    return reduce(lambda one, other: one & other, selections, EVERYTHING)


def any_of(selections: Iterable[Selection]) -> Selection:
    """Select what any of them selects."""
    return reduce(lambda one, other: one | other, selections, NOTHING)
