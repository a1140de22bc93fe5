"""Things found by Elasticsearch in one request, by the best of the ways in which each fits."""

from collections.abc import Sequence
from typing import Any, Final

from search.engines.elasticsearch.asking import Query
from search.engines.elasticsearch.connection import (
    FAULTS,
    EngineDownError,
    readers_client,
    reason_of,
)
from search.engines.elasticsearch.indices import MOST_HITS, alias

Found = list[list[int]]
_LEAST: Final = 1
"""The score of the last way; a score of nothing would be no hit."""


def found_in_ways(ways: Sequence[Query], unwanted: Query) -> Found | None:
    """Give the things that fit each way and none before it, without those unwanted; one request.

    None where more are found than one answer may have. Raises EngineDownError.
    """
    try:
        answer = readers_client().search(
            index=alias(),
            query=ranked(ways, unwanted),
            size=MOST_HITS,
            sort=[{"_score": "desc"}, {"thing": "asc"}],
            source=False,
            track_total_hits=True,
            stored_fields="_none_",
            filter_path="timed_out,_shards.failed,hits.total,hits.hits.sort",
        )
        return _read(answer, len(ways))
    except FAULTS as fault:
        raise EngineDownError(reason_of(fault)) from None


def ranked(ways: Sequence[Query], unwanted: Query) -> Query:
    """Give the query whose score is the higher, the earlier the way that a thing fits."""
    scored = [
        {"constant_score": {"filter": way, "boost": len(ways) - place - 1 + _LEAST}}
        for place, way in enumerate(ways)
    ]
    return {"bool": {"must": {"dis_max": {"queries": scored}}, "must_not": unwanted}}


def _read(answer: Any, ways: int) -> Found | None:
    if answer["timed_out"] or answer["_shards"]["failed"]:
        raise EngineDownError("not all was searched")
    if answer["hits"]["total"]["value"] > MOST_HITS:
        return None
    by_score: dict[int, list[int]] = {ways - 1 + _LEAST - place: [] for place in range(ways)}
    for hit in answer["hits"].get("hits", ()):
        score, thing = hit["sort"]
        by_score[round(score)].append(thing)
    return list(by_score.values())
