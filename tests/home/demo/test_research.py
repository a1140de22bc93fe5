"""The demonstration's research pages: sound in both languages, and never to be taken for real."""

import pytest
from django.utils import translation

from home.blocks.data import DataBlock
from home.demo.research import research_pages
from home.models import ResearchPage

pytestmark = pytest.mark.django_db
LANGUAGES = pytest.mark.parametrize("language", ["km", "en"])


def pages(language: str) -> list[ResearchPage]:
    return [ResearchPage(**fields) for fields in research_pages(language)]


@LANGUAGES
def test_every_block_of_data_is_sound_and_marked_as_made_up(language):
    blocks = [one for page in pages(language) for one in page.body]

    with translation.override(language):
        cleaned = [one.block.clean(one.value) for one in blocks]

    made_up = [
        value["made_up"]
        for one, value in zip(blocks, cleaned, strict=True)
        if isinstance(one.block, DataBlock)
    ]
    assert len(made_up) == 4
    assert all(made_up)


@LANGUAGES
def test_no_text_is_cut_short(language):
    texts = [one.value for page in pages(language) for one in page.body if one.block_type == "text"]
    callouts = [
        one.value["text"]
        for page in pages(language)
        for one in page.body
        if one.block_type == "callout"
    ]

    assert all(text.source.endswith("</p>") for text in [*texts, *callouts])


def test_both_languages_hold_the_same_blocks():
    kinds = {
        language: [[one.block_type for one in page.body] for page in pages(language)]
        for language in ("km", "en")
    }

    assert kinds["km"] == kinds["en"]
