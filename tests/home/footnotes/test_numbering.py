"""Footnotes numbered as a page's texts cite them."""

from types import SimpleNamespace

from django.utils import translation

from home.footnotes.numbering import Notes


def note(mark: str) -> SimpleNamespace:
    return SimpleNamespace(mark=mark, text=f"note {mark}", url="", archived_url="")


def numbers(notes: Notes) -> list[tuple[int, str]]:
    return [(each.number, each.note.mark) for each in notes.listed()]


def test_numbers_follow_the_text_and_not_the_rows() -> None:
    notes = Notes([note("a"), note("b")])

    notes.drawn("<p>first[^b] then[^a] and[^b]</p>")

    assert numbers(notes) == [(1, "b"), (2, "a")]


def test_numbers_go_on_from_text_to_text() -> None:
    notes = Notes([note("a"), note("b")])

    notes.drawn("<p>one[^b]</p>")
    second = notes.drawn("<p>two[^a]</p>")

    assert 'href="#note-2"' in second


def test_a_note_cited_twice_leads_back_twice() -> None:
    notes = Notes([note("a")])

    html = notes.drawn("x[^a] y[^a]")

    assert notes.places.of(1) == ["cited-1-1", "cited-1-2"]
    assert all(f'id="{place}"' in html for place in notes.places.of(1))


def test_a_mark_without_a_note_stays_as_it_was_typed() -> None:
    assert Notes([]).drawn("<p>x[^a]</p>") == "<p>x[^a]</p>"


def test_a_note_that_nothing_cites_is_listed_after_the_others() -> None:
    notes = Notes([note("idle"), note("a"), note("a")])

    notes.drawn("x[^a]")

    assert numbers(notes) == [(1, "a"), (2, "idle"), (3, "a")]


def test_a_mark_in_a_link_is_numbered_and_makes_no_link_within_the_link() -> None:
    html = Notes([note("a")]).drawn('<a href="/x">y[^a]</a>')

    assert html == '<a href="/x">y<sup class="note-mark">1</sup></a>'


def test_scripts_and_drawings_are_left_as_they_are() -> None:
    html = "<script>a='[^a]'</script><svg><text>[^a]</text></svg>"

    assert Notes([note("a")]).drawn(html) == html


def test_khmer_pages_number_in_khmer_digits() -> None:
    with translation.override("km"):
        html = Notes([note("a")]).drawn("x[^a]")

    assert ">១</a>" in html
    assert 'href="#note-1"' in html
