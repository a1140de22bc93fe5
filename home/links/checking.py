"""Looking at all that published pages lead to, and keeping what was found."""

import time
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Page

from home.links.fetching import Answer, ask
from home.links.finding import Target, targets_of
from home.models.checked_links import CheckedLink
from tracker.publication.models import PublishedRecord, State

Kind, Problem = CheckedLink.Kind, CheckedLink.Problem
FINE: Final = Answer(0, Problem.NONE)
PAUSE: Final = 1.0
"""Seconds between two requests to one host."""


class Checker:
    """Looks at each target once, however many pages lead to it."""

    def __init__(self, fetch: Callable[[str], Answer] = ask, pause: float = PAUSE) -> None:
        self.fetch, self.pause = fetch, pause
        self.known: dict[Target, Answer] = {}
        self.asked: dict[str, float] = {}

    def check_page(self, page: Page) -> int:
        """Look at what a page leads to and keep the results; give how many are broken."""
        found = {target: self.look_at(target) for target in targets_of(page)}
        moment = timezone.now()
        with transaction.atomic():
            CheckedLink.objects.filter(page=page).delete()
            CheckedLink.objects.bulk_create(
                CheckedLink(
                    page=page,
                    kind=target.kind,
                    target=target.name,
                    status=answer.status,
                    problem=answer.problem,
                    checked_at=moment,
                )
                for target, answer in found.items()
            )
        return sum(1 for answer in found.values() if answer.problem)

    def look_at(self, target: Target) -> Answer:
        """Give what is at a target, looking only the first time."""
        if target not in self.known:
            look = {Kind.PAGE: _page, Kind.DOCUMENT: _document, Kind.RECORD: _record}
            known = look.get(Kind(target.kind))
            self.known[target] = known(target.name) if known else self._ask(target.name)
        return self.known[target]

    def _ask(self, url: str) -> Answer:
        try:
            host = urlsplit(url).netloc
        except ValueError:  # as in "http://[2001"
            return Answer(0, Problem.SILENT)
        wait = self.asked.get(host, 0.0) + self.pause - time.monotonic()
        if host in self.asked and wait > 0:
            time.sleep(wait)
        answer = self.fetch(url)
        self.asked[host] = time.monotonic()
        return answer


def _page(key: str) -> Answer:
    page = Page.objects.filter(pk=key).first()
    if page is None:
        return Answer(0, Problem.GONE)
    return FINE if page.live else Answer(0, Problem.HIDDEN)


def _document(key: str) -> Answer:
    is_there = get_document_model()._default_manager.filter(pk=key).exists()
    return FINE if is_there else Answer(0, Problem.GONE)


def _record(reference: str) -> Answer:
    """Tell of a record that is withdrawn or merged into another, or was never public."""
    state = PublishedRecord.objects.filter(pk=reference).values_list("state", flat=True).first()
    if state is None:
        return Answer(0, Problem.GONE)
    return FINE if state == State.LIVE else Answer(0, Problem.HIDDEN)
