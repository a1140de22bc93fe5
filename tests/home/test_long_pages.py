"""A page's text is found to its end, however long, and its snippet is soon cut."""

from time import process_time

import pytest

from home.models import StandardPage
from search.models import SearchEntry
from search.text import parse_query
from search.text.parts import LONGEST_PART, parts_of
from tests.home.test_found_pages import hits
from tracker.publication.refs import MOST_PARTS, number_of_part, whole_number

pytestmark = pytest.mark.django_db
SENTENCE = "The committee heard a witness. "
KHMER = "សាក្សីមនុស្សបានមក"


def long_page(add, text: str):
    return add(StandardPage, title="Long report", body=[("text", f"<p>{text}</p>")])


@pytest.mark.parametrize("typed", ["lantern", "long lantern", '"lantern bearer"'])
def test_words_at_the_end_of_a_long_text_are_found(client, add, typed):
    long_page(add, SENTENCE * 5_000 + "Then came the lantern bearer.")

    [hit] = hits(client, typed)
    assert hit["ref"] == "W00001"
    assert "<mark>" in hit["snippet"]
    assert "bearer" in hit["snippet"]


def test_a_text_that_becomes_short_leaves_no_part_behind(client, add):
    page = long_page(add, SENTENCE * 5_000 + "lantern")
    page.body = [("text", "<p>Short.</p>")]
    page.save()

    assert SearchEntry.objects.count() == 1
    assert not hits(client, "lantern")


def test_a_page_found_in_several_parts_is_one_hit(client, add):
    long_page(add, SENTENCE * 5_000)

    assert SearchEntry.objects.count() > 5
    assert len(hits(client, "witness")) == 1


@pytest.mark.parametrize(
    "text", [KHMER * 5_000, SENTENCE * 3_000, "x" * 50_000, f"{KHMER} " * 4_000]
)
def test_parts_are_short_enough_and_lose_nothing(text):
    parts = parts_of([text], MOST_PARTS)

    assert max(map(len, parts)) <= LONGEST_PART
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")


def test_khmer_is_parted_between_words():
    first, *_rest = parts_of([KHMER * 5_000], MOST_PARTS)

    assert parse_query(first[-len(KHMER) :]).terms
    assert not _rest[0].startswith(("្", "ា", "ី", "ុ"))


def test_no_more_parts_are_made_than_have_numbers():
    assert len(parts_of([SENTENCE * 100_000], MOST_PARTS)) == MOST_PARTS


def test_each_part_has_a_number_of_its_own_that_leads_to_the_page():
    numbers = [number_of_part(f"W{page:05}", part) for page in (1, 2, 63, 64) for part in range(64)]

    assert len(set(numbers)) == len(numbers)
    assert {whole_number(number) for number in numbers[:64]} == {numbers[0]}


def test_a_text_of_a_megabyte_is_shown_in_a_moment(client, add):
    long_page(add, SENTENCE * 33_000 + "lantern")
    hits(client, "lantern")

    began = process_time()
    assert hits(client, "lantern witness")
    assert process_time() - began < 2
