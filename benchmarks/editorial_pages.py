"""Plainly synthetic pages to measure among, in both languages, below the sections of the demo."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final
from unittest.mock import patch
from uuid import NAMESPACE_URL, UUID, uuid5

LANGUAGES: Final = ("en", "km")
SIGNATORIES, NOTES, PARAGRAPHS = 60, 30, 6
FIRST_DAY: Final = date(2016, 1, 1)
TITLES: Final = {"en": "Synthetic page", "km": "ទំព័រសាកល្បង"}
SECTION: Final = "synthetic"
Made = Iterator[tuple[str, Any, Any]]


class Pages:
    """Makes pages, in equal parts by type, and knows where the measured ones are."""

    def __init__(self) -> None:
        self._made = 0
        self.addresses: dict[str, dict[str, str]] = {}
        self._parents = {language: _parents(language) for language in LANGUAGES}

    def make(self, count: int) -> None:
        """Add pages until there are `count` in each language, and let readers find them."""
        from home.publicity.keeping import keep_public

        # What readers find is written at once for all: one page at a time reads its group twice.
        with patch("home.publicity.keeping.keep_public"):
            for language in LANGUAGES:
                for number in range(self._made, count):
                    self._add(number, language)
        keep_public(_key(number) for number in range(self._made, count))
        self._made = count

    def _add(self, number: int, language: str) -> None:
        name, make = list(_MAKERS.items())[number % len(_MAKERS)]
        page = make(number, language)
        page.slug = f"{SECTION}-{number}"
        page.translation_key = _key(number)
        self._parents[language][name].add_child(instance=page)
        if number < len(_MAKERS):
            _full(page, language)
            self.addresses.setdefault(name, {})[language] = page.get_url()


def _key(number: int) -> UUID:
    return uuid5(NAMESPACE_URL, f"{SECTION}:{number}")


def _parents(language: str) -> dict[str, Any]:
    from home.demo.loader.places import HOME, page_of
    from home.models import SectionIndex

    section = SectionIndex(title=TITLES[language], slug=SECTION, order="newest")
    section.translation_key = uuid5(NAMESPACE_URL, SECTION)
    page_of(HOME, language).add_child(instance=section)
    named = ("statements", "events", "documents", "research")
    parents = {name: page_of(name, language) for name in named}
    return {**parents, SECTION: section}


def _words(number: int, language: str, **fields: Any) -> dict[str, Any]:
    """Give the title, the summary and a body of some 2 kB that no two pages have alike."""
    from home.demo.loader.texts import DRAFT, TOLD

    told = f"{number}: {TOLD[language]} {DRAFT[language]}"
    text = f"<p>{told}</p>" * PARAGRAPHS
    body = json.dumps([{"type": "text", "value": text}])
    title = f"{TITLES[language]} {number}"
    return {"title": title, "summary": TOLD[language], "body": body, **fields}


def _day(number: int) -> str:
    """Give a day: spread over 4,000 of them, so that some events are still to come."""
    return str(FIRST_DAY + timedelta(days=number * 37 % 5_000))


def _statement(number: int, language: str) -> Any:
    from home.models import StatementPage

    return StatementPage(**_words(number, language, issued_on=_day(number)))


def _event(number: int, language: str) -> Any:
    from home.models import EventPage

    return EventPage(**_words(number, language, kind="meeting", starts_on=_day(number)))


def _document(number: int, language: str) -> Any:
    from home.models import DocumentPage

    fields = {"kind": "report", "publisher": "Synthetic", "published_on": _day(number)}
    return DocumentPage(**_words(number, language, **fields))


def _research(number: int, language: str) -> Any:
    from home.models import ResearchPage

    return ResearchPage(**_words(number, language, issued_on=_day(number)))


def _standard(number: int, language: str) -> Any:
    from home.models import StandardPage

    return StandardPage(**_words(number, language))


_MAKERS: Final[dict[str, Callable[[int, str], Any]]] = {
    "statements": _statement,
    "events": _event,
    "documents": _document,
    "research": _research,
    SECTION: _standard,
}


def _full(page: Any, language: str) -> None:
    """Give the first page of a type all that such pages have at most."""
    from home.models import ResearchPage, StatementPage

    if isinstance(page, StatementPage):
        _sign(page, language)
    elif isinstance(page, ResearchPage):
        _draw(page, language)


def _sign(page: Any, language: str) -> None:
    from home.demo.loader.texts import TOLD
    from home.models import Footnote, Signatory

    own = {"page": page, "locale": page.locale}
    for number in range(SIGNATORIES):
        fields = {"name": f"Synthetic organisation {number}", "acronym": f"SO{number}"}
        Signatory.objects.create(**own, **fields, country="KH", sort_order=number)
    for number in range(NOTES):
        note = {"text": TOLD[language], "url": f"https://example.org/{number}"}
        Footnote.objects.create(**own, **note, mark=str(number), sort_order=number)
    text = "".join(f"<p>{TOLD[language]}[^{number}]</p>" for number in range(NOTES))
    page.body = json.dumps([{"type": "text", "value": text}])
    page.save()


def _draw(page: Any, language: str) -> None:
    """Let a page have the tables, the charts and the map of the demo's research."""
    from home.demo.research import research_pages

    bodies = [json.loads(fields["body"]) for fields in research_pages(language)]
    page.body = json.dumps([block for body in bodies for block in body])
    page.save()
