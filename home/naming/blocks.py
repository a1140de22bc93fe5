"""Every block in a page's texts, however deep."""

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page


def blocks_of(page: Page) -> Iterator[tuple[Any, Any]]:
    """Give each block of the page's texts with its value, those within others after them."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from _within(field.stream_block, getattr(page, field.name))


def _within(block: Any, value: Any) -> Iterator[tuple[Any, Any]]:
    yield block, value
    if isinstance(block, StreamBlock):
        for child in value or ():
            yield from _within(child.block, child.value)
    elif isinstance(block, ListBlock):
        for item in value or ():
            yield from _within(block.child_block, item)
    elif isinstance(block, StructBlock):
        for name, child_block in block.child_blocks.items():
            yield from _within(child_block, (value or {}).get(name))
