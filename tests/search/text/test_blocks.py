"""A long text in blocks."""

import pytest

from search.text.blocks import block_with_most

WORDS = ["សិទ្ធិមនុស្ស", "តុលាការ", "កំពូល", "ពន្ធនាគារ", "ខ្សាច់", "កណ្តាល"]


def test_a_short_text_is_one_block():
    assert block_with_most("Kem Sokha", {"kem"}) == (0, 9)


@pytest.mark.parametrize("filling", ["The court rose. ", "តុលាការ ", "".join(WORDS)])
@pytest.mark.parametrize("before", [20, 90, 150, 400])
def test_the_block_that_has_most_is_given(filling, before):
    text = f"kem {filling * before} kem sokha {filling * 400}"

    start, end = block_with_most(text, {"kem", "sokha"})

    assert "kem sokha" in text[start:end]
    assert end - start <= 1_200


@pytest.mark.parametrize("times", [30, 60, 90])
def test_a_block_of_khmer_without_spaces_begins_and_ends_between_words(times):
    text = f"{''.join(WORDS) * times}គ្រួសារ{''.join(WORDS) * 40}"

    start, end = block_with_most(text, {"គ្រួសារ"})

    assert any(text.startswith(word, start) for word in (*WORDS, "គ្រួសារ"))
    assert any(text.endswith(word, 0, end) for word in (*WORDS, "គ្រួសារ"))


def test_the_first_block_is_given_where_none_has_anything():
    assert block_with_most("a b " * 1_000, {"kem"})[0] == 0
