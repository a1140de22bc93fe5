"""The texts inside a block of a page, whatever it is made of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.html import escape
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText


def texts_of(value: Any) -> Iterator[str]:
    """Give as HTML each text of a block's value: of rich text, rows, cells and blocks within."""
    if isinstance(value, RichText):
        yield value.source
    elif isinstance(value, str):
        yield escape(value)
    else:
        for part in _parts_of(value):
            yield from texts_of(part)


def _parts_of(value: Any) -> Iterable[Any]:
    """Give what a value holds: of a struct, a list, a stream, or of what is neither, nothing."""
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, StreamValue):
        return (block.value for block in value)
    return value if isinstance(value, list | tuple | ListValue) else ()
