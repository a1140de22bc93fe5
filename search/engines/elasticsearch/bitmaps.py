"""Many things in one small answer: each block of them as a number, one bit a thing.

Elasticsearch takes some 30 µs to give a hit, which is seconds for a common word; it adds up numbers
far faster. The sum of the bits of the things in a block tells which they are.
"""

from collections.abc import Iterator
from itertools import chain, compress
from typing import Any, Final

_BITS: Final = 52
"""The bits that a sum of doubles keeps exactly, with one to spare."""
_STRIDE: Final = 16
"""Things of a kind are so far apart: they share a block, or few bits of a block would be used."""
_MOST_BLOCKS: Final = 65_535
"""The buckets that Elasticsearch gives at the most: at two millions of hits it refuses."""
Blocks = dict[int, int]
"""The bits of the things in each block."""
PROPERTIES: Final = {"block": {"type": "long"}, "bit": {"type": "double", "index": False}}
AGGREGATIONS: Final[dict[str, Any]] = {
    "blocks": {
        "terms": {"field": "block", "size": _MOST_BLOCKS, "order": {"_key": "asc"}},
        "aggs": {"bits": {"sum": {"field": "bit"}}},
    }
}


def block_and_bit(thing: int) -> dict[str, int]:
    """Give the two fields by which a thing is told."""
    row, lane = divmod(thing, _STRIDE)
    rows, place = divmod(row, _BITS)
    return {"block": rows * _STRIDE + lane, "bit": 1 << place}


def blocks_in(aggregation: Any) -> Blocks:
    """Give the blocks of what `AGGREGATIONS` found."""
    buckets = aggregation["blocks"]["buckets"]
    return {bucket["key"]: int(bucket["bits"]["value"]) for bucket in buckets}


def things_in(blocks: Blocks) -> Iterator[int]:
    """Give the things of blocks."""
    return chain.from_iterable(_things(block, bits) for block, bits in blocks.items() if bits)


def _things(block: int, bits: int) -> Iterator[int]:
    rows, lane = divmod(block, _STRIDE)
    first = rows * _BITS * _STRIDE + lane
    places = range(first, first + _BITS * _STRIDE, _STRIDE)
    return compress(places, map("1".__eq__, reversed(f"{bits:b}")))
