"""Making a page in both languages, once; what an editor has made of it since is left alone."""

from collections.abc import Iterator
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision, TranslatableMixin
from wagtail.signals import page_published

from home.demo.loader.drafts import Draft
from home.demo.loader.entries import LANGUAGES, key_of
from home.demo.loader.places import page_of
from home.demo.loader.stepping import keep_in_step

WRITER: Final = "editor"
"""The account of the first run that the pages belong to."""


def publish(draft: Draft) -> list[Page]:
    """Make and publish a page in both languages; give both, or none where either is there.

    One whose section an editor took away has no place, and is not made.
    """
    parents = [page_of(draft.below, language) for language in LANGUAGES]
    is_there = Page.objects.filter(translation_key=key_of(draft.id)).exists()
    if is_there or None in parents:
        return []
    made = [
        _published(draft.make(language), parent)
        for language, parent in zip(LANGUAGES, parents, strict=True)
    ]
    keep_in_step(*made)
    return made


def account(username: str) -> Any:
    """Give an account of the first run; None where the site has none of that name."""
    return get_user_model()._default_manager.filter(username=username).first()


def _published(page: Any, parent: Any) -> Any:
    """Make a page that is public from the start, with its first revision.

    A draft that is then published would be saved, and found anew for the search, three times.
    """
    page.locale_id, page.owner = parent.locale_id, account(WRITER)
    page.slug = find_available_slug(parent, page.slug)
    page.live, page.first_published_at = True, timezone.now()
    page.last_published_at = page.first_published_at
    for child in _translatable_children(page):
        child.locale_id = page.locale_id
    parent.add_child(instance=page)
    publish_anew(page, is_saved=True)
    return page


def publish_anew(page: Any, *, is_saved: bool = False) -> None:
    """Make what a page says now its published revision, and tell all who ask to be told."""
    if not is_saved:
        page.save(clean=False)
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        user=page.owner,
        object_str=str(page),
        content=page.serializable_data(),
    )
    page.live_revision = page.latest_revision = revision
    page.latest_revision_created_at = revision.created_at
    Page.objects.filter(pk=page.pk).update(
        live_revision=revision,
        latest_revision=revision,
        latest_revision_created_at=revision.created_at,
    )
    page_published.send(sender=type(page), instance=page, revision=revision)


def _translatable_children(page: Any) -> Iterator[Any]:
    for relation in get_all_child_relations(page):
        if issubclass(relation.related_model, TranslatableMixin):
            yield from getattr(page, relation.get_accessor_name()).all()
