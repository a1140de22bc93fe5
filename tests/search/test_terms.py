"""Terms that editors add part texts and queries into words."""

import pytest
from django.core.exceptions import ValidationError

from search.models import SearchEntry, SearchTerm
from search.terms import cut_anew, term_list
from search.text import analyse
from tests.factories import CourtFactory, published

pytestmark = pytest.mark.django_db
# Letters put together: no word of any dictionary.
TERM = "កាគាចា ជាតា"


def words_of(text: str) -> int:
    return len(analyse(text, term_list().cut).word_codes)


def test_a_term_of_an_editor_is_cut_as_it_is_written():
    before = words_of(TERM.replace(" ", ""))
    SearchTerm.objects.create(text=TERM)

    assert words_of(TERM.replace(" ", "")) == 2 != before


def test_a_term_that_was_taken_away_counts_no_more():
    before = words_of(TERM.replace(" ", ""))
    term = SearchTerm.objects.create(text=TERM)
    term_list()
    term.delete()

    assert words_of(TERM.replace(" ", "")) == before


def test_entries_that_have_a_new_term_are_cut_anew():
    joined = TERM.replace(" ", "")
    court = published(CourtFactory(name_km=f"សាលា{joined}", note_km=joined, note_en="Of 2020."))
    published(CourtFactory(name_km="តុលាការកំពូល"))
    before = dict(SearchEntry.objects.values_list("number", "name_tokens"))
    SearchTerm.objects.create(text=TERM)

    assert cut_anew(TERM) == 2
    after = dict(SearchEntry.objects.values_list("number", "name_tokens"))
    changed = {number for number in after if after[number] != before[number]}
    entries = SearchEntry.objects.filter(reference=court.reference)
    assert changed == set(entries.values_list("number", flat=True))


@pytest.mark.parametrize("text", ["court", "ក", "តុលាការ court", "១២", "", "្"])
def test_what_could_part_no_word_is_refused(text):
    with pytest.raises(ValidationError):
        SearchTerm(text=text).full_clean()
