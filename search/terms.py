"""The terms by which texts and queries are cut into words: the built-in ones and the editors'."""

from collections.abc import Iterable
from threading import Lock
from typing import Any

from django.db import transaction
from django.db.models import Count, Max, QuerySet

from search.engines import Clause, matching
from search.models import SearchEntry, SearchTerm
from search.outbox import note_changes
from search.text import analyse
from search.text.termlist import BUILT_IN, TermList, built_in_terms
from search.tokens import BETWEEN, name_tokens, syllable_token, text_tokens

_AT_ONCE = 500
_one_at_a_time = Lock()
_held: tuple[Any, TermList] = (None, BUILT_IN)


def term_list() -> TermList:
    """Give the terms as they are now; one query, two where they changed."""
    global _held
    state = SearchTerm.objects.aggregate(Count("pk"), Max("changed_at"))
    held = _held
    if held[0] != state:
        with _one_at_a_time:
            own = SearchTerm.objects.values_list("text", flat=True)
            held = _held = (state, TermList([*built_in_terms(), *own]) if own else BUILT_IN)
    return held[1]


@transaction.atomic
def cut_anew(term: str) -> int:
    """Cut the entries that have a term into words again, after it came or went; give how many."""
    codes = analyse(term).codes
    (numbers,) = matching([(((Clause(tuple(map(syllable_token, codes))),),),)])
    terms = term_list()
    for start in range(0, len(numbers), _AT_ONCE):
        _cut(SearchEntry.objects.filter(pk__in=numbers[start : start + _AT_ONCE]), terms)
    return len(numbers)


def _cut(entries: "QuerySet[SearchEntry]", terms: TermList) -> None:
    # Locked: what is read here must not be written over a redaction that came meanwhile.
    changed: Iterable[SearchEntry] = list(entries.select_for_update().order_by("pk"))
    for entry in changed:
        dated, _gap, _rest = entry.text_tokens.partition(BETWEEN)
        entry.name_tokens = name_tokens(entry.names, terms)
        entry.text_tokens = text_tokens(entry.text, f"{dated}{BETWEEN}", terms)
    SearchEntry.objects.bulk_update(changed, ["name_tokens", "text_tokens"])
    note_changes(entry.number >> 1 for entry in changed)
