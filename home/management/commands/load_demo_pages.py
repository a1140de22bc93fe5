"""Load the demo's pages, in both languages."""

from typing import Any

from django.core.management.base import BaseCommand

from home.demo.loader import load_pages


class Command(BaseCommand):
    """`manage.py load_demo_pages`: statements, letters, events and more. Safe to run again."""

    help = "Load the demo's pages that are not there yet; those that are there are left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say how many pages were made."""
        made = load_pages()
        self.stdout.write(f"Loaded and published {len(made)} pages, half of them in Khmer.")
