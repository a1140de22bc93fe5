"""What editors wait for: the admin's lists and the forms of cases; runs inside a site, prints JSON.

    python -m benchmarks.recording            # prints the table too, for README.md

Times are told as ratios to the form of a case with one defendant and no hearing, in the same run.
The cases are made for it, in a transaction that is taken back.
"""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any, Final

import django

ROUNDS = 5
LISTS: Final = ("person", "case", "hearing", "incident", "source", "court", "organisation")
_TOLD: Final = ("milliseconds", "queries", "kB")
# Defendants, each with a decision, and hearings.
FORMS: Final = {"one defendant": (1, 0), "100 defendants, 60 hearings": (100, 60)}


def main() -> None:
    """Measure, and print as JSON and as a table."""
    django.setup()
    from django.conf import settings

    settings.ALLOWED_HOSTS, settings.SECOND_FACTOR_REQUIRED = ["*"], False
    settings.DEBUG = False
    with taken_back():
        rows = [{"page": name, **_cost(get)} for name, get in _pages()]
    first = next(row for row in rows if row["page"] == f"form of a case, {next(iter(FORMS))}")
    for row in rows:
        row["ratio"] = round(row["milliseconds"] / first["milliseconds"], 2)
    print(json.dumps(rows, indent=1))
    print(_table(rows))


def _table(rows: list[dict[str, Any]]) -> str:
    head = "| page | to the form of a case with one defendant | ms of processor | queries | kB |\n"
    cells = ((row["page"], row["ratio"], *(row[name] for name in _TOLD)) for row in rows)
    return head + "\n".join(
        ["| --- | --: | --: | --: | --: |", *(f"| {' | '.join(map(str, row))} |" for row in cells)]
    )


@contextmanager
def taken_back() -> Iterator[None]:
    """Take back at the end whatever is written inside."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _pages() -> Iterator[tuple[str, Callable[[], Any]]]:
    from django.urls import reverse

    browser = _editor()
    for kind in LISTS:
        address = reverse(f"wagtailsnippets_tracker_{kind}:list")
        yield f"list of {kind}", lambda address=address: browser.get(address)
    for name, (defendants, hearings) in FORMS.items():
        case = _case(defendants, hearings)
        address = reverse("wagtailsnippets_tracker_case:edit", args=[case.pk])
        yield f"form of a case, {name}", lambda address=address: browser.get(address)


def _editor() -> Any:
    from django.contrib.auth.models import Group, User
    from django.test import Client

    user = User.objects.create_user("benchmarks.recording")
    user.groups.add(Group.objects.get(name="Editors"))
    browser = Client(HTTP_X_FORWARDED_PROTO="https")
    browser.force_login(user)
    return browser


def _case(defendants: int, hearings: int) -> Any:
    from tracker.models import (
        Case,
        Decision,
        DecisionCitation,
        Defendant,
        Hearing,
        Person,
        SentencePart,
        Source,
    )

    case = Case.objects.create(title_en="Measured", live=False)
    sources = list(Source.objects.all()[:10])
    for turn, person in enumerate(Person.objects.order_by("pk")[:defendants]):
        Defendant.objects.create(case=case, person=person, sort_order=turn)
        decision = Decision.objects.create(
            case=case, person=person, verdict="convicted", sort_order=turn
        )
        SentencePart.objects.create(decision=decision, part="term", months=18)
        source = sources[turn % len(sources)]
        DecisionCitation.objects.create(decision=decision, source=source)
    for day in range(hearings):
        held_on = f"2021-01-{day % 28 + 1:02}"
        Hearing.objects.create(case=case, held_on=held_on, hearing_kind="trial", live=False)
    case.save_revision()
    return case


def _cost(get: Callable[[], Any]) -> dict[str, Any]:
    """Ask for a page once to warm up, then some times; give the median and what came back."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = get()
    if answer.status_code != 200:
        raise RuntimeError(f"The page answers {answer.status_code}.")
    asked, times = len(queries), []  # counted now: the next request forgets them
    for _round in range(ROUNDS):
        began = time.process_time()
        get()
        times.append((time.process_time() - began) * 1000)
    kilobytes = round(len(answer.content) / 1000)
    return {"milliseconds": round(median(times)), "queries": asked, "kB": kilobytes}


if __name__ == "__main__":
    main()
