"""Changes of pages that don't save one as what it is: a move, another privacy, a deletion."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from home.models.documents import DocumentPage
from home.publicity.keeping import keep_public, keep_tree_public


def connect() -> None:
    """Listen; call it when the app is ready."""
    post_page_move.connect(_page_moved)
    page_unpublished.connect(_page_unpublished)
    post_delete.connect(_page_deleted, sender=Page)
    post_save.connect(_privacy_changed, sender=PageViewRestriction)
    post_delete.connect(_privacy_changed, sender=PageViewRestriction)
    post_save.connect(_file_changed, sender=Document)
    pre_delete.connect(_file_leaves, sender=Document)
    post_delete.connect(_file_left, sender=Document)
    post_save.connect(_collection_changed, sender=CollectionViewRestriction)
    post_delete.connect(_collection_changed, sender=CollectionViewRestriction)


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


def _file_changed(instance: Document, created: bool = False, **_told: Any) -> None:
    """It may stand in another collection now, which is kept from the public or is not."""
    if not created:
        keep_public(_keys_of(DocumentPage.objects.filter(document=instance)))


def _file_leaves(instance: Any, **_told: Any) -> None:
    instance.pages_that_showed_it = _keys_of(DocumentPage.objects.filter(document=instance))


def _file_left(instance: Any, **_told: Any) -> None:
    keep_public(instance.pages_that_showed_it)


def _collection_changed(instance: CollectionViewRestriction, **_told: Any) -> None:
    collection = Collection.objects.filter(pk=instance.collection_id).first()
    if collection is not None:
        inside = Collection.objects.descendant_of(collection, inclusive=True)
        keep_public(_keys_of(DocumentPage.objects.filter(document__collection__in=inside)))


def _keys_of(pages: "QuerySet[DocumentPage]") -> list[UUID]:
    return list(pages.values_list("translation_key", flat=True))
