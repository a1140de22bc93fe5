"""The two research pages of the demo, whose figures are made up and say so."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from wagtail.blocks import CharBlock, StructBlock, TextBlock, URLBlock

from home.blocks.body import BODY
from home.demo.loader.drafts import Draft
from home.demo.loader.entries import Language, key_of
from home.demo.loader.texts import Block, remark, stream
from home.demo.research import research_pages
from home.models import ResearchPage

WORDS: Final = (CharBlock, TextBlock, URLBlock)


def research() -> Iterator[Draft]:
    """Give the research pages."""
    for place, fields in enumerate(research_pages("en")):
        yield Draft(fields["slug"], "research", partial(_research, place))


def _research(place: int, language: Language) -> Any:
    fields = dict(research_pages(language)[place])
    told = [_filled(block) for block in json.loads(fields.pop("body"))]
    blocks = [remark(language, is_told=False), *told]
    slug = fields["slug"]
    return ResearchPage(**fields, body=stream(slug, "body", blocks), translation_key=key_of(slug))


def _filled(block: Block) -> Block:
    """Give a block with "" for words that the file leaves out; wagtail-localize takes no None."""
    kind = dict(BODY)[block["type"]]
    if not isinstance(kind, StructBlock):
        return block
    words = {name: "" for name, child in kind.child_blocks.items() if isinstance(child, WORDS)}
    return {**block, "value": {**words, **block["value"]}}
