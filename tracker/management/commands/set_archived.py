"""Adds archived copies to sources, from a list."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from tracker.actions.publish import republish_citing
from tracker.models import Source


class Command(BaseCommand):
    """Write every line of the list, or none: the first that is wrong is named."""

    help = "Reads a CSV with the columns reference and archived_url; documents that cite follow."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the list's path."""
        parser.add_argument("file", type=Path, help="the CSV")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the copies in one transaction; raises CommandError where a line is wrong."""
        with transaction.atomic():
            changed = [source for row in _rows_of(options["file"]) if (source := _archived(*row))]
            for source in changed:
                republish_citing(source)
        self.stdout.write(f"{len(changed)} sources have an archived copy now.")


def _rows_of(path: Path) -> Iterator[tuple[int, str, str]]:
    """Read number, reference and address of each line of the list."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                yield number, row["reference"] or "", row["archived_url"] or ""
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CommandError(f"{path} can't be read: {error}") from error
    except KeyError as error:
        raise CommandError("The list needs the columns reference and archived_url.") from error


def _archived(number: int, reference: str, address: str) -> Source | None:
    """Set a source's archived copy; None where it is known already."""
    try:
        source = Source.objects.get(pk=Source.key_of(reference.strip()))
        copy = forms.URLField(max_length=1000, assume_scheme="https").clean(address)
    except (ValueError, Source.DoesNotExist) as error:
        raise CommandError(f"Line {number}: no source {reference!r}.") from error
    except ValidationError as error:
        raise CommandError(f"Line {number}: {'; '.join(error.messages)}") from error
    if source.archived_url == copy:
        return None
    source.archived_url = copy
    if source.shown is not None:
        # The copy is of what readers see; other changes wait on.
        source.shown["told"]["archived_url"] = copy
    source.save(update_fields=["archived_url", "shown"])
    return source
