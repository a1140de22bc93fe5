"""Changes of pages that don't save one as what it is: a move, another privacy, a deletion."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from home.publicity.keeping import keep_public, keep_tree_public


def connect() -> None:
    """Listen; call it when the app is ready."""
    post_page_move.connect(_page_moved)
    page_unpublished.connect(_page_unpublished)
    post_delete.connect(_page_deleted, sender=Page)
    post_save.connect(_privacy_changed, sender=PageViewRestriction)
    post_delete.connect(_privacy_changed, sender=PageViewRestriction)


def _page_moved(instance: Page, **_told: Any) -> None:
    keep_tree_public(Page.objects.get(pk=instance.pk))


def _page_unpublished(instance: Page, **_told: Any) -> None:
    """One that was read as a plain `Page` is saved as that, past our own `save`."""
    keep_public([instance.translation_key])


def _page_deleted(instance: Page, **_told: Any) -> None:
    keep_public([instance.translation_key])


def _privacy_changed(instance: PageViewRestriction, **_told: Any) -> None:
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None:
        keep_tree_public(page)
