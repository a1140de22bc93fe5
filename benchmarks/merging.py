"""What it costs to merge two records and to undo that; runs inside a site, prints JSON.

    python -m benchmarks.merging

Each pair is merged and the merge undone, so that the site ends as it began, with more versions. One
changed hearing is published before each, and what a merge costs is told as a ratio to that.
"""

import json
import time
from collections.abc import Callable, Iterator
from itertools import islice
from statistics import median
from typing import Any

import django

PAIRS = 7
ASKED = 60
BECAUSE = {"km": "ដើម្បីវាស់", "en": "To measure."}
Pair = tuple[Any, Any]


def main() -> None:
    """Merge some pairs of each kind and print what that took, and what rests on each."""
    django.setup()
    from tracker.models import Case, Hearing, Organisation, Person, Source

    print(json.dumps({"records": {m.__name__: m.objects.count() for m in (Person, Case, Hearing)}}))
    for model in (Person, Case, Organisation, Source):
        costs = list(islice(_costs(model), PAIRS))
        print(json.dumps({"kind": model.__name__, "pairs": len(costs), **_medians(costs)}))


def _medians(costs: list[dict[str, float]]) -> dict[str, float]:
    return {name: round(median(cost[name] for cost in costs), 2) for name in costs[0]}


def _costs(model: Any) -> Iterator[dict[str, float]]:
    """Measure pair after pair; those whose facts contradict each other are passed over."""
    from django.core.exceptions import ValidationError

    from tracker.actions.merge import merge
    from tracker.actions.undo_merge import undo_merge
    from tracker.publication.models import PublishedVersion

    for kept, dropped in _pairs(model):
        publishing, _queries = _timed(_publish_a_hearing)
        before = PublishedVersion.objects.count()
        try:
            merging, queries = _timed(lambda: merge(kept, dropped, BECAUSE))  # noqa: B023
        except ValidationError:
            continue
        versions = PublishedVersion.objects.count() - before
        done = _last_merge()
        undoing, queries_back = _timed(lambda: undo_merge(done, BECAUSE))  # noqa: B023
        yield {
            "documents": versions,
            "ms": merging,
            "to_a_hearing": merging / publishing,
            "queries": queries,
            "undo_ms": undoing,
            "undo_to_a_hearing": undoing / publishing,
            "undo_queries": queries_back,
        }


def _pairs(model: Any) -> Iterator[Pair]:
    """Give records of ordinary size, two by two, from the newest on."""
    rows = model.objects.order_by("-pk")
    if hasattr(model, "visibility"):
        rows = rows.filter(live=True, visibility="public")
    if model.__name__ == "Case":
        rows = rows.filter(defendants__isnull=False).distinct()
    found = list(rows[:ASKED])
    yield from zip(found[::2], found[1::2], strict=False)


def _publish_a_hearing() -> None:
    from tracker.actions.publish import publish_records
    from tracker.models import Hearing

    hearing = Hearing.objects.filter(live=True, case__live=True).order_by("-pk").first()
    Hearing.objects.filter(pk=hearing.pk).update(outcome_note_en=f"Measured at {time.time():.6f}.")
    publish_records([hearing], BECAUSE)


def _last_merge() -> Any:
    from tracker.models import Merge

    return Merge.objects.latest("pk")


def _timed(work: Callable[[], Any]) -> tuple[float, int]:
    """Give the milliseconds and queries of some work."""
    from django.db import connection

    count = 0

    def counting(execute: Any, *arguments: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*arguments)

    began = time.perf_counter()
    with connection.execute_wrapper(counting):
        work()
    return (time.perf_counter() - began) * 1000, count


if __name__ == "__main__":
    main()
