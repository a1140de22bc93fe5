"""What editors type, without the signs that nobody sees: two names that look alike are alike."""

import re
import unicodedata

# Left by word processors and web pages: control signs, soft hyphens, marks and overrides of the
# direction of writing, variation selectors.
_NEVER_MEANT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff]"
)
# A joiner or non-joiner before a register shifter says how the shifter is drawn (The Unicode
# Standard, 16.4 Khmer); anywhere else in a name it stands by mistake.
_NOT_IN_A_NAME = re.compile("[\u17b4\u17b5\u200b]|[\u200c\u200d](?![\u17c9\u17ca])")
_SCRIPTS = ("LATIN", "KHMER", "CYRILLIC", "GREEK", "THAI", "LAO", "ARMENIAN", "CJK")


def without_unseen(text: str) -> str:
    """Take out signs that are never meant; breaks between Khmer words stay."""
    return _NEVER_MEANT.sub("", text)


def as_one_line(text: str) -> str:
    """Give a name or title without any unseen sign, in one line with single spaces."""
    return " ".join(_NOT_IN_A_NAME.sub("", without_unseen(text)).split())


def mixed_word(text: str) -> str:
    """Give the first word whose letters are of two scripts that never share a word, else "".

    A Latin acronym may touch a Khmer word, which has no spaces around it.
    """
    return next((word for word in text.split() if _is_mixed(word)), "")


def _is_mixed(word: str) -> bool:
    scripts = {_script_of(letter) for letter in word if letter.isalpha()} - {""}
    return len(scripts) > 1 and scripts != {"LATIN", "KHMER"}


def _script_of(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "")
