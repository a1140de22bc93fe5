"""Names by their sound: one name is found by every spelling, in both scripts, in any order.

Khmer and Latin spellings are read into one alphabet of sounds (`sounds`), by branching readings
where writing leaves the sound open (`khmer`, `latin`). Two names are as alike as their likeliest
readings (`likeness`); a database finds candidates by keys (`keys`). Nothing is merged by this:
a name of the same sound may be another person's.
"""

from search.text.names.heard import heard
from search.text.names.index import Found, NameIndex
from search.text.names.keys import WHOLE, asked_keys, name_keys, words_keys
from search.text.names.likeness import AskedName, Explanation, Way, explain, likeness
from search.text.names.words import is_khmer

__all__ = [
    "WHOLE",
    "AskedName",
    "Explanation",
    "Found",
    "NameIndex",
    "Way",
    "asked_keys",
    "explain",
    "heard",
    "is_khmer",
    "likeness",
    "name_keys",
    "words_keys",
]
