"""Things found by Elasticsearch in one request, by the best of the ways in which each fits."""

import logging
from collections.abc import Sequence
from typing import Any

from elasticsearch import BadRequestError

from search.engines.elasticsearch.asking import Query
from search.engines.elasticsearch.bitmaps import AGGREGATIONS, Blocks, blocks_in, things_in
from search.engines.elasticsearch.connection import (
    FAULTS,
    EngineDownError,
    readers_client,
    reason_of,
)
from search.engines.elasticsearch.indices import alias

logger = logging.getLogger(__name__)
Found = list[list[int]]


def found_in_ways(ways: Sequence[Query], unwanted: Query) -> Found | None:
    """Give the things that fit each way and none before it, without those unwanted; one request.

    None where it refuses, as for more things than one answer may have. Raises EngineDownError.
    """
    try:
        return _read(_asked(ways, unwanted), len(ways))
    except BadRequestError:
        # One query that is too much for it says nothing of the next reader's.
        logger.info("Elasticsearch refused a query: the database answers it.")
        return None
    except FAULTS as fault:
        raise EngineDownError(reason_of(fault)) from None


def _asked(ways: Sequence[Query], unwanted: Query) -> Any:
    return readers_client().search(
        index=alias(),
        query={"bool": {"filter": {"bool": {"should": list(ways)}}, "must_not": unwanted}},
        aggs={str(place): {"filter": way, "aggs": AGGREGATIONS} for place, way in enumerate(ways)},
        size=0,
        track_total_hits=False,
        filter_path="timed_out,_shards.failed,aggregations.*.blocks.buckets",
    )


def _read(answer: Any, ways: int) -> Found:
    if answer["timed_out"] or answer["_shards"]["failed"]:
        raise EngineDownError("not all was searched")
    found: Found = []
    seen: Blocks = {}
    for place in range(ways):
        blocks = blocks_in(answer["aggregations"][str(place)])
        fresh = {block: bits & ~seen.get(block, 0) for block, bits in blocks.items()}
        seen |= {block: bits | seen.get(block, 0) for block, bits in blocks.items()}
        found.append(list(things_in(fresh)))
    return found
