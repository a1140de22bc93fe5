"""Search what is public from the command line: the same hits as the page and the API."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.http import QueryDict
from django.utils import translation

from tracker.public.finding import UnsoundSearchError, read_search, results_of
from tracker.public.finding.asked import LANGUAGES
from tracker.public.finding.payload import payload
from tracker.public.index import current_index
from tracker.public.kinds import KINDS

_PARAMETERS = ("q", "kind", "lang", "page", "page_size")


class Command(BaseCommand):
    help = "Search what is public: a line for each hit, or with --json what the API answers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("q", metavar="words")
        parser.add_argument("--kind", choices=list(KINDS))
        parser.add_argument("--lang", choices=LANGUAGES, default="en")
        parser.add_argument("--page", default="1")
        parser.add_argument("--page-size", default="25")
        parser.add_argument("--json", action="store_true", help="print what the API answers")

    def handle(self, *args: Any, **options: Any) -> None:
        query = QueryDict(mutable=True)
        query.update({name: options[name] for name in _PARAMETERS if options[name]})
        try:
            asked = read_search(query, is_strict=True)
        except UnsoundSearchError as error:
            raise CommandError(f"{error.name}: {error.reason}") from error
        with translation.override(asked.lang):
            found = payload(results_of(asked, current_index()))
        self.stdout.write(_json(found) if options["json"] else _lines(found))


def _json(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False)


def _lines(found: dict[str, Any]) -> str:
    """A line for each hit: its reference, how well it matches, its names."""
    lines = [
        f"{hit['ref']}  {hit['score']:.2f}  {hit['title']['km']}  {hit['title']['en']}"
        for hit in found["hits"]
    ]
    return "\n".join([*lines, f"{found['total']} in all"])
