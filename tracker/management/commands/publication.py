"""Checks that readers see what the records say, and mends it where they don't."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tracker.actions import audit

QUESTIONS: dict[str, Callable[[], Iterator[audit.Finding]]] = {
    "check": audit.check,
    "verify": audit.verify,
}


class Command(BaseCommand):
    help = "Compare the public documents with the records, and mend what differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument(
            "--check",
            action="store_const",
            const="check",
            dest="what",
            help="build every document again and report what differs; exits with 1 if any does",
        )
        what.add_argument(
            "--verify",
            action="store_const",
            const="verify",
            dest="what",
            help="check the stored versions against their SHA-256; exits with 1 if any is wrong",
        )
        what.add_argument(
            "--repair",
            action="store_const",
            const="repair",
            dest="what",
            help="write anew what differs, and bring people's status to the day; run it nightly",
        )

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        """Report findings one a line; raise CommandError, which exits with 1, if there are any."""
        if what == "repair":
            audit.repair()
            what = "check"
        found = 0
        for finding in QUESTIONS[what]():
            found += 1
            self.stdout.write(f"{finding.reference}: {finding.problem}")
        if found:
            raise CommandError(f"{found} found.")
        self.stdout.write("Nothing differs.")
