"""The Khmer signs that the text functions reason about, by Unicode code point.

Source: The Unicode Standard, chapter 16.4 (Khmer), and the order of signs within a syllable in
SIL's "Khmer Character Specification" (2022).
"""

COENG = "\u17d2"
LETTERS = "\u1780-\u17b3"
"""Consonants and independent vowels, as the inside of a character class."""
MARKS = "\u17b4-\u17d1\u17d3\u17dd"
"""Vowels and signs that stand on a letter; coeng apart, as it takes a letter with it."""
SYLLABLE = f"[{LETTERS}](?:{COENG}+[{LETTERS}]|[{MARKS}])*"
"""Pattern of one orthographic syllable (a Khmer character cluster)."""
RUN = f"[{LETTERS}{MARKS}{COENG}]+"
"""Pattern of a stretch of Khmer letters and signs, without digits and punctuation."""
DIGITS = "\u17e0-\u17e9"
ZERO_WIDTH_SPACE = "\u200b"
WORD_JOINER = "\u2060"
BEYAL = "\u17d8"
"""The sign ៘, which is read and normalised as ។ល។."""
