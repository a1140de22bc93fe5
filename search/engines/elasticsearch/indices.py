"""The indices in Elasticsearch: their mapping, and the aliases under which they are reached.

An alias has the number of the mapping in its name, so that code never asks an index that was made
for another: it finds none, and the database answers until `search_index --rebuild` has run.
"""

from datetime import UTC, datetime
from typing import Any, Final

from django.conf import settings
from elasticsearch import Elasticsearch, NotFoundError

from search.engines.elasticsearch.bitmaps import PROPERTIES

MAPPING: Final = 1
"""Raise it whenever `_PROPERTIES`, or what a document holds (documents.py), changes."""
_TOKENS: Final[dict[str, Any]] = {"type": "text", "analyzer": "whitespace", "norms": False}
_PROPERTIES: Final[dict[str, Any]] = {
    "thing": {"type": "long"},
    "kind": {"type": "keyword"},
    "version": {"type": "integer", "index": False},
    "digest": {"type": "keyword", "index": False},
    **PROPERTIES,
    "names": _TOKENS,
    "km": _TOKENS,
    "en": _TOKENS,
}
_SETTINGS: Final = {
    # One shard: counts are exact, and a million entries are small.
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    # A late write must meet the version of what was deleted, or it would bring it back.
    "gc_deletes": "1h",
}


def alias() -> str:
    """Give the name under which readers' queries and all writes reach the index."""
    return f"{settings.ELASTICSEARCH_INDEX}-m{MAPPING}"


def building_alias() -> str:
    """Give the name under which writes reach the index that a rebuild is filling."""
    return f"{alias()}-building"


def make_index(client: Elasticsearch) -> str:
    """Make an empty index, reached by the alias of one that is being filled; give its name."""
    for left_over in names_behind(client, building_alias()):
        client.indices.delete(index=left_over)
    name = f"{alias()}-{datetime.now(UTC):%Y%m%d%H%M%S%f}"
    mappings = {"dynamic": "strict", "properties": _PROPERTIES, "_source": {"excludes": _BULKY}}
    client.indices.create(
        index=name,
        settings={"index": _SETTINGS},
        mappings=mappings,
        aliases={building_alias(): {}},
        wait_for_active_shards=1,
    )
    return name


_BULKY: Final = ["names", "km", "en"]
"""Never read back: the database holds them."""


def put_in_place(client: Elasticsearch, name: str) -> None:
    """Let the alias lead to a filled index, in one step, and delete all that were before."""
    older = {*names_behind(client, alias()), *other_mappings(client)} - {name}
    client.indices.refresh(index=name)
    client.indices.update_aliases(
        actions=[
            {"add": {"index": name, "alias": alias()}},
            {"remove": {"index": name, "alias": building_alias()}},
            *({"remove_index": {"index": each}} for each in sorted(older)),
        ]
    )


def names_behind(client: Elasticsearch, of_alias: str) -> list[str]:
    """Give the indices that an alias leads to."""
    try:
        return sorted(client.indices.get_alias(name=of_alias))
    except NotFoundError:
        return []


def other_mappings(client: Elasticsearch) -> list[str]:
    """Give the indices of this site that were made for another mapping."""
    found = client.indices.get_alias(index=f"{settings.ELASTICSEARCH_INDEX}-m*-*")
    prefix = f"{alias()}-"
    return sorted(name for name in found if not name.startswith(prefix))
