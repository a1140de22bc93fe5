"""Things told as bits of blocks are the same things again."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from search.engines.elasticsearch.bitmaps import block_and_bit, blocks_in, things_in


def summed(things):
    """What Elasticsearch makes of things: a double for each block."""
    sums = defaultdict(float)
    for thing in things:
        told = block_and_bit(thing)
        sums[told["block"]] += told["bit"]
    buckets = [{"key": block, "bits": {"value": total}} for block, total in sums.items()]
    return {"blocks": {"buckets": buckets}}


@given(st.sets(st.integers(min_value=0, max_value=2**44)))
def test_any_things_come_back(things):
    assert sorted(things_in(blocks_in(summed(things)))) == sorted(things)


def test_all_things_of_many_blocks_come_back():
    assert sorted(things_in(blocks_in(summed(range(5_000))))) == list(range(5_000))


def test_things_of_one_kind_share_blocks():
    assert len(summed(range(2, 16 * 520, 16))["blocks"]["buckets"]) == 10
