"""Makes anew the keys by which people are found whatever the spelling of their names."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from tracker.models import NameKey, Person


class Command(BaseCommand):
    help = "Make the keys of people's names anew; needed after a change in how names are read."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rebuild", action="store_true", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring every person's keys in step with their names, some hundred people at a time."""
        people = list(Person.objects.order_by("pk").values_list("pk", flat=True))
        NameKey.objects.keep(people)
        self.stdout.write(f"{NameKey.objects.count()} keys of {len(people)} people.")
