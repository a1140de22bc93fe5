"""How alike two names are, whatever scripts, spellings and orders they are written in."""

from enum import StrEnum
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from search.text.names.forms import asked_forms, forms_of, orders
from search.text.names.sounds import Form
from search.text.names.words import is_khmer, words_of

_SPELLING: Final = 0.25
"""How much the spelling counts, beside the sound, between two names of one script."""
_similarity = Indel.normalized_similarity


class Way(StrEnum):
    """In which way two names are alike, the closest first."""

    SPELLING = "spelling"
    SOUND = "sound"
    CONSONANTS = "consonants"
    ONE_SOUND_DIFFERS = "one_sound_differs"
    SOMEWHAT = "somewhat"


class Explanation(NamedTuple):
    """Why two names are held to be alike."""

    score: float
    way: Way
    is_other_order: bool
    is_other_script: bool


class _Match(NamedTuple):
    score: float
    ours: Form
    theirs: Form


_NONE: Final = _Match(0.0, Form("", "", "", 0.0), Form("", "", "", 0.0))


class WrittenName(NamedTuple):
    """A name as it stands on record: how it may sound in its own order, and how it is spelled."""

    forms: tuple[Form, ...]
    spelled: str
    is_khmer: bool


def written(name: str) -> WrittenName:
    """Read a name that others are to be compared with."""
    words = words_of(name)
    return WrittenName(forms_of(words), "".join(words), is_khmer(name))


class AskedName:
    """A name that those on record are compared with, in whatever order its words are."""

    def __init__(self, name: str) -> None:
        words = words_of(name)
        self.name = name
        self.forms = asked_forms(words)
        self.is_khmer = is_khmer(name)
        self.spellings = ["".join(turned) for turned in orders(words)]

    def likeness(self, other: str) -> float:
        """Give how alike another name is: 0 if they share nothing, 1 if they are the same."""
        return self.likeness_to(written(other))

    def likeness_to(self, other: WrittenName) -> float:
        """Give how alike a name is that was read before."""
        return self._with_spelling(self._best(other).score, other)

    def explain(self, name: str) -> Explanation:
        """Tell how alike another name is, and in which way."""
        other = written(name)
        best = self._best(other)
        is_spelled_so = other.spelled in self.spellings and bool(other.spelled)
        return Explanation(
            self._with_spelling(best.score, other),
            Way.SPELLING if is_spelled_so else _way(best.ours, best.theirs),
            best.ours.is_turned,
            self.is_khmer != other.is_khmer,
        )

    def _best(self, other: WrittenName) -> _Match:
        best = _NONE
        for theirs in other.forms:
            for ours in self.forms:
                least = best.score + ours.cost + theirs.cost
                if least >= 1.0:
                    continue
                near = _similarity(ours.features, theirs.features, score_cutoff=least)
                if near > least:
                    best = _Match(near - ours.cost - theirs.cost, ours, theirs)
        return best

    def _with_spelling(self, sound: float, other: WrittenName) -> float:
        """Let the spelling count too where both names are of one script."""
        if self.is_khmer != other.is_khmer or not sound:
            return sound
        alike = max(_similarity(spelling, other.spelled) for spelling in self.spellings)
        return sound + _SPELLING * (alike - sound)


def likeness(name: str, other: str) -> float:
    """Give how alike two names are: 0 if they share nothing, 1 if they are the same."""
    return AskedName(name).likeness(other)


def explain(name: str, other: str) -> Explanation:
    """Tell how alike two names are, and in which way."""
    return AskedName(name).explain(other)


def _way(ours: Form, theirs: Form) -> Way:
    if ours.coarse == theirs.coarse:
        return Way.SOUND
    if ours.skeleton == theirs.skeleton:
        return Way.CONSONANTS
    if Levenshtein.distance(ours.skeleton, theirs.skeleton) == 1:
        return Way.ONE_SOUND_DIFFERS
    return Way.SOMEWHAT
