"""What a reader sees of a text that was found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.text import analyse, highlight, parse_query, snippet
from search.text.snippets import Part
from tests.search.text.khmer import PHRASES, any_text

LONG = "។ ".join(["សិទ្ធិមនុស្ស និងសេចក្ដីផ្សេងៗទៀត", "តុលាការកំពូលបានសម្រេច", "The court heard Kem Sokha"] * 9)


def marked(parts: list[Part]) -> str:
    """Write parts with brackets around what matches."""
    return "".join(f"[{part.text}]" if part.is_match else part.text for part in parts)


def plain(parts: list[Part]) -> str:
    return "".join(part.text for part in parts)


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("The Court of Appeal", "court appeal", "The [Court] of [Appeal]"),
        ("Kem Sokha", "sok", "Kem [Sokha]"),
        ("Kem Sokha", "sok ", "Kem Sokha"),
        ("Kem Sokha, Sokha Kem", '"kem sokha"', "[Kem Sokha], Sokha Kem"),
        ("តុលាការកំពូល", "តុលាការ", "[តុលាការ]កំពូល"),
        ("ពន្ធ\u200bនាគារ — Prey Sar", "ពន្ធនាគារ", "[ពន្ធនាគារ] — Prey Sar"),
        ("Case C00017", "c17", "Case [C00017]"),
        ("Café Sokhā", "cafe sokha", "[Café] [Sokhā]"),
        ("ឃុំខ្លួនបណ្ដោះអាសន្ន", "បណ្តោះ", "ឃុំខ្លួន[បណ្ដោះ]អាសន្ន"),
        ("Kem Sokha", "land -kem", "Kem Sokha"),
        ("", "kem", ""),
    ],
)
def test_a_title_is_shown_whole_with_what_matches_marked(text, typed, shown):
    assert marked(highlight(text, parse_query(typed))) == shown


def test_words_of_a_sentence_without_spaces_are_marked_wherever_they_stand():
    query = parse_query("តុលាការកំពូលជនសង្ស័យ ")

    assert marked(highlight("ជនសង្ស័យនៅតុលាការ", query)) == "[ជនសង្ស័យ]នៅ[តុលាការ]"


def test_a_syllable_alone_is_marked_where_it_is_a_word():
    assert marked(highlight("ក ការ", parse_query("ក "))) == "[ក] ការ"


def test_names_that_match_by_sound_are_marked_in_either_order():
    parts = highlight("Sokha Kem (កឹម សុខា)", parse_query("Kem Sokkha"), ["Kem Sokha", "កឹម សុខា"])

    assert marked(parts) == "[Sokha Kem] ([កឹម សុខា])"


def test_a_snippet_is_cut_where_most_of_what_was_asked_for_stands():
    text = f"court {LONG} Kem Sokha at the court {LONG}"

    assert "[Sokha] [at] the [court]" in marked(
        snippet(text, parse_query("court kem sokha at "), length=60)
    )


def test_a_cut_has_an_ellipsis_and_an_end_of_the_text_has_none():
    query = parse_query("sokha ")

    assert plain(snippet(f"{LONG} end", query, length=40)).startswith("…")
    assert plain(snippet(f"Sokha {LONG}", parse_query("xyz"), length=40)).startswith("Sokha")
    assert plain(snippet(f"Sokha {LONG}", parse_query("xyz"), length=40)).endswith("…")
    assert plain(snippet("“Kem Sokha.”", query)) == "“Kem Sokha.”"


def test_what_is_not_found_is_shown_from_its_beginning():
    assert marked(snippet(LONG, parse_query("xyz"), length=50)).startswith(PHRASES[5][:10])


@pytest.mark.parametrize(
    "text", ["a" * 9_000, "-" * 9_000 + "a", "a" + " " * 9_000 + "a", "ក្ក" * 9_000]
)
def test_a_snippet_is_short_whatever_the_text(text):
    assert len(plain(snippet(text, parse_query("a ក្ក"), length=50))) <= 150


def test_a_match_far_into_a_long_text_is_shown():
    text = "តុលាការកំពូល heard it. " * 400 + "Kem Sokha was there. " + "It rose. " * 400

    parts = snippet(text, parse_query("kem sokha there "), length=40)

    assert "[Kem] [Sokha] was [there]" in marked(parts)
    assert (parts[0].text, parts[-1].text) == ("…", "…")


def test_a_word_of_a_chunk_without_spaces_is_shown_far_into_a_long_text():
    text = "The court rose. " * 400 + "ជនសង្ស័យនៅតុលាការ"

    assert "[តុលាការ]" in marked(snippet(text, parse_query("កំពូលតុលាការ ")))


def test_a_name_that_matches_by_sound_is_shown_far_into_a_long_text():
    text = "The court rose. " * 400 + "Sokha Kem spoke."

    assert "[Sokha Kem]" in marked(snippet(text, parse_query("Kim Sokkha"), ["Kem Sokha"]))


@pytest.mark.parametrize("text", [" " * 60_000, "", "\u200b" * 3_000, "។" * 3_000])
def test_a_text_without_words_is_no_fault(text):
    assert not any(part.is_match for part in snippet(text, parse_query("kem")))


@pytest.mark.parametrize("length", range(30, 90, 7))
@pytest.mark.parametrize(("times", "more"), [(20, ""), (160, "ញុះញង់")])
def test_no_word_is_cut(length, times, more):
    text = "សិទ្ធិមនុស្សតុលាការកំពូលពន្ធនាគារខ្សាច់កណ្តាល" * times + more
    words = {"សិទ្ធិមនុស្ស", "តុលាការ", "កំពូល", "ពន្ធនាគារ", "ខ្សាច់", "កណ្តាល", "ញុះញង់"}

    shown = plain(snippet(text, parse_query(more or "កំពូល"), length=length)).strip("…")

    assert any(shown.startswith(word) for word in words)
    assert any(shown.endswith(word) for word in words)


@settings(max_examples=150)
@given(st.lists(any_text, max_size=8).map(" ".join), any_text, st.integers(20, 80))
def test_a_snippet_is_part_of_the_text_and_cuts_no_syllable(text, typed, length):
    unparted = text.replace("\u200b", "")

    shown = plain(snippet(text, parse_query(typed), length=length)).removeprefix("…")
    codes = " ".join(analyse(shown).codes)

    assert shown.removesuffix("…") in unparted
    assert f" {codes} " in f" {' '.join(analyse(unparted).codes)} " or not codes


@settings(max_examples=150)
@given(any_text, any_text)
def test_a_highlighted_text_is_the_text(text, typed):
    assert plain(highlight(text, parse_query(typed))) == text.replace("\u200b", "")
