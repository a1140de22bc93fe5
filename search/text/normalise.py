"""One canonical form for text that looks the same, for comparison and search; never shown or stored
in place of what was written.

Khmer can be typed in several orders and with several code points that look alike: 4 % of the words
of the khPOS corpus are not in canonical order.
"""

import re
import unicodedata
from functools import lru_cache

from search.text.letters import SYLLABLE
from search.text.syllable_order import in_canonical_order

_IGNORED = re.compile("[\u00ad\u17b4\u17b5\u200b-\u200f\u2060-\u2064\ufeff]")
_SYLLABLE = re.compile(SYLLABLE)
_LOOK_ALIKE = str.maketrans(
    {
        "ឣ": "អ",
        "ឤ": "អា",
        "ឨ": "ឧក",
        "ឲ": "ឱ",
        "\u17d3": "\u17c6",
        "៘": "។ល។",
        "\u17dd": "\u17d1",
        "ឝ": "ស",
        "ឞ": "ស",
        "ៗ": " ",
        **{chr(0x17E0 + digit): str(digit) for digit in range(10)},
    }
)


def normalise(text: str) -> str:
    """Give the canonical form of text: signs in order, look-alikes as one, small letters.

    Invisible characters go, Khmer digits become 0-9, ៗ and any stretch of white space one space.
    Doing it twice changes nothing.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    folded = _IGNORED.sub("", _compatibility_casefold(text)).translate(_LOOK_ALIKE)
    ordered = _SYLLABLE.sub(lambda match: _ordered(match.group()), folded)
    return " ".join(unicodedata.normalize("NFC", ordered).split())


def _compatibility_casefold(text: str) -> str:
    """Apply Unicode's NFKC casefold (The Unicode Standard, definition D146)."""
    folded = unicodedata.normalize("NFD", _IGNORED.sub("", text)).casefold()
    folded = unicodedata.normalize("NFKC", folded).casefold()
    return unicodedata.normalize("NFKC", folded)


@lru_cache(maxsize=65_536)
def _ordered(syllable: str) -> str:
    return in_canonical_order(syllable)
