"""The part of an address that names a page: letters of any language, and one spelling of each.

Django's own rule keeps letters and digits only, and so takes the vowels and the subscripts out of
Khmer words: they are marks (Mn, Mc) in Unicode.
"""

import re
import unicodedata
from typing import Final

from search.text.letters import ZERO_WIDTH_SPACE

# Letters, the marks that stand on them, digits; no punctuation.
_KHMER: Final = "\u1780-\u17b3\u17b6-\u17d3\u17d7\u17dc\u17dd\u17e0-\u17e9"
_BETWEEN: Final = re.compile(rf"[^\w{_KHMER}]+")
_UNSEEN: Final = f"{ZERO_WIDTH_SPACE}\u200c\u200d\u2060\ufeff\u17b4\u17b5"
_INVISIBLE: Final = re.compile(f"[{_UNSEEN}]")
TYPED: Final = rf"[\w\-{_KHMER}{_UNSEEN}\u0300-\u036f]+"
"""What may stand in a part of an address that a reader typed or pasted: other spellings too."""


def address_part(text: str) -> str:
    """Give the part of an address for a title, or for an address as it was typed: small letters,
    hyphens for all that is no letter or digit, composed (NFC). "" where nothing is left.

    Doing it twice changes nothing.
    """
    composed = unicodedata.normalize("NFC", _INVISIBLE.sub("", text).lower())
    return _BETWEEN.sub("-", composed).strip("-")
