"""Pure functions on Khmer and Latin text: canonical form, syllables, words, line breaks."""

from search.text.asked import Term
from search.text.linebreaks import with_line_breaks
from search.text.normalise import normalise
from search.text.queries import Query, parse_query
from search.text.segment import syllables, words
from search.text.tokens import Analysis, Token, analyse

__all__ = [
    "Analysis",
    "Query",
    "Term",
    "Token",
    "analyse",
    "normalise",
    "parse_query",
    "syllables",
    "with_line_breaks",
    "words",
]
