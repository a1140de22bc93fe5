"""Load the demo records into an empty database."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand

from tracker.demo.loader import load_demo


class Command(BaseCommand):
    """`manage.py load_demo`: real people and cases from published sources, for a first look."""

    help = "Load the demo records into an empty database; one that holds records is left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say how many records of each kind, or that there was nothing to do."""
        records = load_demo()
        if not records:
            self.stdout.write("There are records here already: the demo was not loaded.")
            return
        counts = Counter(str(type(record)._meta.verbose_name_plural) for record in records)
        listed = ", ".join(f"{number} {name}" for name, number in counts.items())
        self.stdout.write(f"Loaded and published {len(records)} records: {listed}.")
