"""Making a page in both languages, once; what an editor has made of it since is left alone."""

from typing import Any, Final, get_args

from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail.signals import page_published

from home.demo.loader.drafts import HOME, Draft
from home.demo.loader.entries import Language, key_of
from home.demo.loader.stepping import keep_in_step
from home.models import HomePage

LANGUAGES: Final = get_args(Language)
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


def page_of(entry_id: str, language: Language) -> Any:
    """Give the page of an entry in a language, or None; the home page for no entry."""
    pages: models.QuerySet[Any] = HomePage.objects.all()
    if entry_id != HOME:
        pages = Page.objects.filter(translation_key=key_of(entry_id))
    return pages.filter(locale__language_code=language).first()


def account(username: str) -> Any:
    """Give an account of the first run; None where the site has none of that name."""
    return get_user_model()._default_manager.filter(username=username).first()


def _published(page: Any, parent: Any) -> Any:
    """Make a page that is public from the start, with its first revision, and say so to all who
    ask to be told; a draft that is then published would be saved, and indexed, three times.
    """
    now = timezone.now()
    page.locale_id, page.owner = parent.locale_id, account(WRITER)
    page.live, page.first_published_at, page.last_published_at = True, now, now
    page.slug = find_available_slug(parent, page.slug)
    parent.add_child(instance=page)
    revision = page.save_revision(user=page.owner, changed=False, clean=False)
    page.live_revision = revision
    Page.objects.filter(pk=page.pk).update(live_revision=revision)
    page_published.send(sender=type(page), instance=page, revision=revision)
    return page
