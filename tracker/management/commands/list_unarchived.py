"""Lists the sources of whose address no archived copy is known."""

import csv
from typing import Any

from django.core.management.base import BaseCommand

from tracker.models import Source


class Command(BaseCommand):
    """Print them as CSV, to be given to whoever makes the copies."""

    help = "Prints reference, address and title of each source that lacks an archived copy."

    def handle(self, **options: Any) -> None:
        """Print a line of CSV for each."""
        rows = csv.writer(self.stdout)
        rows.writerow(["reference", "url", "title"])
        # The list leaves the house, so what is confidential is not on it.
        sources = Source.objects.without_archived_copy().filter(is_confidential=False)
        for source in sources.order_by("pk").iterator():
            rows.writerow([source.reference, source.url, source.title])
