"""Look at everything that published pages lead to, for the report of broken links."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from home.links.checking import Checker
from home.models import CheckedLink


class Command(BaseCommand):
    help = "Check the links of published pages, inside and outside; run it weekly, at night."

    def handle(self, *args: Any, **options: Any) -> None:
        checker, broken = Checker(), 0
        CheckedLink.objects.filter(page__live=False).delete()
        for page in Page.objects.live().filter(depth__gt=1, alias_of=None).iterator():
            broken += checker.check_page(page)
        self.stdout.write(f"{len(checker.known)} links looked at, {broken} of them broken.")
