"""Marks of footnotes found in HTML."""

import pytest

from home.footnotes.marks import key_of, marks_in, unfinished_in


def keys(html: str) -> list[str]:
    return [mark.key for mark in marks_in(html)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>One[^1] and two[^hrw-2020].</p>", ["1", "hrw-2020"]),
        ("<p>Again[^a] and again[^a]</p>", ["a", "a"]),
        ("<p>[^A]</p>", ["a"]),
        ("<p>ពាក្យ[^ចំណាំ១]។</p>", [key_of("ចំណាំ១")]),
        ("<p>no marks: [^] [^ ] [1] ^[a] [^two words]</p>", []),
    ],
)
def test_marks_are_found_in_their_order(html: str, found: list[str]) -> None:
    assert keys(html) == found


def test_a_mark_in_a_tag_or_an_attribute_is_none() -> None:
    assert keys('<a title="a > [^b]" href="/?q=[^c]">d</a><img alt=\'[^e]\'>') == []


def test_breaks_put_into_khmer_are_no_part_of_a_name() -> None:
    assert keys("[^ឯកសារ\u200bយោង]") == keys("[^ឯកសារយោង]")


def test_a_mark_tells_the_link_it_stands_in() -> None:
    inside = [mark.inside for mark in marks_in('<a href="/x">a <b>b</b>[^1]</a>[^1]')]

    assert inside == ["a", ""]


@pytest.mark.parametrize(
    "html", ["<p>begun [^", "<p>[^two words]</p>", "<p>[^<b>a</b>]</p>", "<p>[^a[^b]</p>"]
)
def test_what_begins_as_a_mark_and_is_none_is_told(html: str) -> None:
    assert unfinished_in(html)


def test_whole_marks_are_finished() -> None:
    assert unfinished_in("<p>a[^1], b[^2][^3]</p>") == []


def test_a_long_text_of_broken_tags_is_read_in_a_moment() -> None:
    assert keys("<a href='" * 5_000 + "[^1]" + "<" * 5_000) is not None
