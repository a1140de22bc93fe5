"""Gather every sentence that wants translating into the Khmer catalogue."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

NOT_OURS = [".venv", "var", "tests", "benchmarks", "site/locale", "site/docs"]


class Command(BaseCommand):
    """`manage.py gather_messages`: Django's `makemessages` with this project's folders."""

    help = "Gather the sentences of Python and templates into site/locale/km (needs gettext)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--into", type=Path, default=settings.LOCALE_PATHS[0])

    def handle(self, *args: Any, into: Path, **options: Any) -> None:
        """Write `km/LC_MESSAGES/django.po` in the folder given, keeping what it holds."""
        (into / "km" / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
        kept = settings.LOCALE_PATHS
        settings.LOCALE_PATHS = [into]
        try:
            call_command(
                "makemessages",
                locale=["km"],
                ignore_patterns=NOT_OURS,
                add_location="file",
                no_obsolete=True,
                no_wrap=True,
                verbosity=options["verbosity"] - 1,
            )
        finally:
            settings.LOCALE_PATHS = kept
