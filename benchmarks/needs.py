"""What it costs to say what needs doing; runs inside a site, prints a table of Markdown.

    python -m benchmarks.needs

Each page is asked for in this process, by a reviewer who may see confidential records, and timed by
the processor, so that other work on the machine counts little. The bare view is asked for in the
same way, in a process with its own settings.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import django

ROUNDS = 9
BARE = "--bare"
GROUPS = ("Reviewers", "Confidential readers")


def main() -> None:
    """Print the table; with `--bare`, the milliseconds of the bare view alone."""
    django.setup()
    if BARE in sys.argv:
        print(_milliseconds(_asking("/")))
        return
    bare = float(_bare())
    print("| page | lines | queries | ms | to the bare view |\n| --- | --: | --: | --: | --: |")
    print(f"| bare view of fifty rows | 50 | 0 | {bare:.1f} | 1.0 |")
    for name, lines, address, browser in _pages():
        ask = _asking(address, browser)
        queries, milliseconds = _queries(ask), _milliseconds(ask)
        ratio = milliseconds / bare
        print(f"| {name} | {lines:,} | {queries} | {milliseconds:.0f} | {ratio:.1f} |", flush=True)


def _pages() -> Iterator[tuple[str, int, str, Any]]:
    """Give each page with how many lines it counts or lists, and the browser of who asks."""
    from django.test import Client
    from django.test.utils import override_settings
    from django.urls import reverse

    from tracker.editing.needs.registry import needs_for

    with override_settings(SECOND_FACTOR_REQUIRED=False):
        user = _reviewer()
        browser = Client(SERVER_NAME="127.0.0.1")
        browser.force_login(user)
        needs = [(need, need.count(user)) for need in needs_for(user)]
        dashboard = sum(count for _need, count in needs)
        yield "dashboard", dashboard, reverse("wagtailadmin_home"), browser
        for need, count in needs:
            yield need.slug, count, reverse("tracker_need", args=[need.slug]), browser
        user.delete()


def _reviewer() -> Any:
    from django.contrib.auth.models import Group, User

    user = User.objects.create_user("measured-reviewer")
    user.groups.set(Group.objects.filter(name__in=GROUPS))
    return user


def _asking(address: str, browser: Any = None) -> Callable[[], None]:
    from django.test import Client

    client = browser or Client(SERVER_NAME="127.0.0.1")

    def ask() -> None:
        response = client.get(address, secure=True)
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}.")

    return ask


def _milliseconds(ask: Callable[[], None]) -> float:
    ask()
    times = []
    for _round in range(ROUNDS):
        began = time.process_time()
        ask()
        times.append((time.process_time() - began) * 1000)
    return median(times)


def _queries(ask: Callable[[], None]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ask()
    with CaptureQueriesContext(connection) as queries:
        ask()
    return len(queries)


def _bare() -> str:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "benchmarks.bare.settings"}
    command = [sys.executable, "-m", "benchmarks.needs", BARE]
    ran = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return ran.stdout


if __name__ == "__main__":
    main()
