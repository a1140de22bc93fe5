"""Fill a database with synthetic records, to measure and to try the site under load."""

from argparse import ArgumentParser
from collections import Counter
from datetime import date
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tracker.dates import phnom_penh_today
from tracker.synthetic.generation import Generator, Sizes
from tracker.synthetic.publishing import publish_synthetic


class Command(BaseCommand):
    """`manage.py generate_records --people 10000 --cases 5000 --hearings 50000 --seed 1`."""

    help = "Make and publish synthetic records, which say on every page that they describe nobody."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the sizes, the seed and the day that counts as today."""
        parser.add_argument("--people", type=_count, default=200)
        parser.add_argument("--cases", type=_count, default=100)
        parser.add_argument("--hearings", type=_count, default=1000)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument(
            "--today",
            type=date.fromisoformat,
            default=phnom_penh_today(),
            help="the day around which past and coming hearings lie, as 2026-11-01",
        )
        parser.add_argument(
            "--even-in-production",
            action="store_true",
            help="do it on a site that serves the public",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the records, publish them, and say what was made."""
        if settings.SECURE_SSL_REDIRECT and not options["even_in_production"]:
            raise CommandError(
                "These are production settings. Synthetic records would be public on this site, and"
                " a reference is never given twice. Add --even-in-production if you mean it."
            )
        began = monotonic()
        sizes = Sizes(options["people"], options["cases"], options["hearings"])
        self.stdout.write("Making synthetic records …")
        written = Generator(sizes, options["seed"], options["today"], self.stdout.write).make()
        self.stdout.write("Publishing them …")
        versions = publish_synthetic(self.stdout.write)
        self._sum_up(written, versions, monotonic() - began)

    def _sum_up(self, written: Counter[str], versions: int, seconds: float) -> None:
        told = ("person", "case", "hearing", "incident")
        counts = ", ".join(f"{written[model]} of {model}" for model in told)
        self.stdout.write(
            f"Made {counts} ({sum(written.values())} rows in all) and {versions} public documents"
            f" in {seconds:.0f} seconds.\n"
            "All are marked as synthetic: they describe nobody."
        )


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number
