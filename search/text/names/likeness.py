"""How alike two names are, whatever scripts, spellings and orders they are written in."""

from enum import StrEnum
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from search.text.names.forms import asked_forms, orders, written_forms
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


_NOTHING: Final = Form("", "", "", 0.0)


class AskedName:
    """A name that others are compared with; its own forms are made once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.forms = asked_forms(name)
        self.is_khmer = is_khmer(name)
        self.spellings = [" ".join(words) for words in orders(words_of(name))]

    def likeness(self, other: str) -> float:
        """Give how alike another name is: 0 if they share nothing, 1 if they are the same."""
        return self._with_spelling(self._best(other).score, other)

    def explain(self, other: str) -> Explanation:
        """Tell how alike another name is, and in which way."""
        best = self._best(other)
        spelled = " ".join(words_of(other))
        return Explanation(
            self._with_spelling(best.score, other),
            Way.SPELLING if spelled in self.spellings else _way(best.ours, best.theirs),
            best.ours.is_turned,
            self.is_khmer != is_khmer(other),
        )

    def _best(self, other: str) -> _Match:
        best = _Match(0.0, _NOTHING, _NOTHING)
        for theirs in written_forms(other):
            for ours in self.forms:
                least = best.score + ours.cost + theirs.cost
                if least >= 1.0:
                    continue
                near = _similarity(ours.features, theirs.features, score_cutoff=least)
                if near > least:
                    best = _Match(near - ours.cost - theirs.cost, ours, theirs)
        return best

    def _with_spelling(self, sound: float, other: str) -> float:
        """Let the spelling count too where both names are of one script."""
        if self.is_khmer != is_khmer(other) or not sound:
            return sound
        spelled = " ".join(words_of(other))
        alike = max(_similarity(spelling, spelled) for spelling in self.spellings)
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
