"""Lists of pages of any type: what is published below a page, by date or in the editors' order."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import F
from django.utils import translation
from django.utils.text import capfirst
from wagtail.models import Page, get_page_models

from home.models.editorial import EditorialPage
from home.models.listed_pages import ListedPage
from home.restrictions import is_restricted

COLUMNS: Final = (
    "title",
    "url_path",
    "path",
    "translation_key",
    "first_published_at",
    "last_published_at",
    "listed",
)
NEWEST_FIRST: Final = (F("listed__listed_on").desc(nulls_last=True), "-pk")


@dataclass(frozen=True, slots=True)
class Line:
    """A published page in a list: `dated_on` is EDTF or "", `tree` its place among pages."""

    title: str
    path: str
    label: str
    summary: str
    dated_on: str
    key: UUID
    tree: str
    published_at: datetime | None
    changed_at: datetime | None
    language: str


def keep_listed(
    sender: type[Any],
    instance: Any,
    update_fields: Collection[str] | None = None,
    raw: bool = False,
    **kwargs: Any,
) -> None:
    """Keep what lists say of a page that was saved; nothing for a draft beside a live page.

    A draft is saved with `update_fields`; what is published, taken back or copied, as a whole.
    """
    is_page = isinstance(instance, EditorialPage) and not raw
    if not is_page or update_fields is not None or not instance.live:
        return
    with translation.override(instance.locale.language_code):
        label = capfirst(str(instance.kind_label))
    said = {"listed_on": instance.dated_on, "label": label[:100], "summary": instance.summary}
    ListedPage.objects.update_or_create(page_id=instance.pk, defaults=said)


def published() -> Any:
    """Give the pages that anybody may read and lists may name, with what lists say of them."""
    pages = Page.objects.live().filter(~is_restricted(), listed__isnull=False)
    return pages.select_related("listed").only(*COLUMNS)


def news_below(page: Page) -> Any:
    """Give what is published below a page but for sections and pages that tell nothing new."""
    return published().descendant_of(page).not_exact_type(*_not_news())


def _not_news() -> list[type[Page]]:
    return [model for model in get_page_models() if not getattr(model, "is_news", False)]


def line_of(page: Page) -> Line:
    """Give the line of a page that `published` gave."""
    listed: ListedPage = page.listed
    path = page.get_url() or ""
    return Line(
        title=page.title,
        path=path,
        label=listed.label,
        summary=listed.summary,
        dated_on=listed.listed_on.isoformat() if listed.listed_on else "",
        key=page.translation_key,
        tree=page.path,
        published_at=page.first_published_at,
        changed_at=page.last_published_at or page.first_published_at,
        language=path[1:3],
    )
