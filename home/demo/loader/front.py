"""The parts of the first page, the navigation and the foot, where editors have set none yet."""

from typing import Any

import yaml

from home.demo.loader.entries import DATA, LANGUAGES, Entry, Language, said
from home.demo.loader.links import page_link, place_link
from home.demo.loader.places import HOME, page_of
from home.demo.loader.publishing import publish_anew
from home.demo.loader.references import references
from home.demo.loader.stepping import keep_in_step
from home.demo.loader.texts import Block, keyed, stream
from home.models import SiteFrame


def load_front() -> None:
    """Fill the first pages and the frame; what editors have set stays as it is."""
    text = (DATA / "front.yaml").read_text("utf-8")
    front: Entry = yaml.safe_load(text)
    _fill_first_pages(front["parts"])
    if not SiteFrame.objects.exists():
        SiteFrame.objects.create(**_frame(front))


def _fill_first_pages(parts: list[Entry]) -> None:
    pages = {language: page_of(HOME, language) for language in LANGUAGES}
    if any(page is None or page.sections or page.latest_revision for page in pages.values()):
        return
    for language, page in pages.items():
        page.sections = stream("front", "sections", [_part(part, language) for part in parts])
        publish_anew(page)
    keep_in_step(*pages.values())


def _part(part: Entry, language: Language) -> Block:
    """Give a part as its block stores it; those of the tracker have nothing to set."""
    value: dict[str, Any] | None = None
    if "title" in part:
        value = {
            "title": said(part["title"], language),
            "is_wide": False,
            **_chosen(part, language),
        }
    return {"type": part["kind"], "value": value}


def _chosen(part: Entry, language: Language) -> dict[str, Any]:
    if "records" in part:
        return {"references": _items(references(part["records"]))}
    if "pages" in part:
        found = [page_of(each, language) for each in part["pages"]]
        return {"pages": _items([page.pk for page in found if page])}
    section = page_of(part["section"], language)
    return {"section": section and section.pk, "many": part["many"]}


def _items(values: list[Any]) -> list[Block]:
    """Give the items of a list with keys, by which wagtail-localize knows each again."""
    return keyed(({"type": "item", "value": value} for value in values), "front")


def _frame(front: Entry) -> dict[str, Any]:
    fields = {}
    for language in LANGUAGES:
        links = [_link(each, language) for each in front["navigation"]]
        parts = [_foot_part(part, language) for part in front["foot"]]
        fields[f"navigation_{language}"] = stream("navigation", language, links)
        fields[f"foot_{language}"] = stream("foot", language, parts)
    return fields


def _foot_part(part: Entry, language: Language) -> Block:
    links = [_link(each, language) for each in part["links"]]
    value = {"title": said(part["title"], language), "text": "", "links": links}
    return {"type": "part", "value": value}


def _link(each: Entry, language: Language) -> Block:
    return page_link(each["page"], language) if "page" in each else place_link(each["list"])
