"""Pure functions on Khmer and Latin text: canonical form, syllables, words, line breaks."""

from search.text.asked import Term
from search.text.linebreaks import with_line_breaks
from search.text.normalise import normalise
from search.text.queries import Query, parse_query
from search.text.segment import syllables, words
from search.text.snippets import Part, highlight, snippet
from search.text.termlist import BUILT_IN, TermList
from search.text.tokens import Analysis, Token, analyse

__all__ = [
    "BUILT_IN",
    "Analysis",
    "Part",
    "Query",
    "Term",
    "TermList",
    "Token",
    "analyse",
    "highlight",
    "normalise",
    "parse_query",
    "snippet",
    "syllables",
    "with_line_breaks",
    "words",
]
