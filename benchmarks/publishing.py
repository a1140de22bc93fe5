"""What it costs to publish one changed hearing; runs inside a site, prints JSON.

    python -m benchmarks.publishing

The hearings are of cases of one shape, so that only the size of the database differs.
"""

import json
import time
from statistics import median
from typing import Any

import django

ROUNDS = 21
HEARINGS_OF_CASE = range(8, 13)
DEFENDANTS_OF_CASE = 2


def main() -> None:
    """Publish some hearings, one at a time, and print the median time and the most queries."""
    django.setup()
    costs = [_publish(hearing, turn) for turn, hearing in enumerate(_hearings())]
    print(
        json.dumps(
            {
                "milliseconds": median(milliseconds for milliseconds, _queries in costs[1:]),
                "queries": max(queries for _milliseconds, queries in costs[1:]),
                "measured": len(costs) - 1,
            }
        )
    )


def _hearings() -> list[Any]:
    from django.db.models import Count

    from tracker.models import Case, Hearing

    cases = (
        Case.objects.annotate(
            sittings=Count("hearings", distinct=True), accused=Count("defendants", distinct=True)
        )
        .filter(sittings__in=HEARINGS_OF_CASE, accused=DEFENDANTS_OF_CASE)
        .values("pk")
    )
    hearings = Hearing.objects.filter(case__in=cases, follows=None, followed_by=None)
    first_of_case = {hearing.case_id: hearing for hearing in hearings.order_by("-pk")}
    return sorted(first_of_case.values(), key=lambda hearing: hearing.pk)[: ROUNDS + 1]


def _publish(hearing: Any, turn: int) -> tuple[float, int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tracker.actions.publish import publish_records

    hearing.outcome_note_en = f"Measured for the {turn}th time, at {time.time():.3f}."
    hearing.save()
    began = time.perf_counter()
    versions = publish_records([hearing])
    milliseconds = (time.perf_counter() - began) * 1000
    if len(versions) < 2:
        raise RuntimeError("Publishing a changed hearing rebuilds its case too.")
    hearing.outcome_note_en += "."
    hearing.save()
    with CaptureQueriesContext(connection) as queries:
        publish_records([hearing])
    return milliseconds, len(queries)


if __name__ == "__main__":
    main()
