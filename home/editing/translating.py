"""Translations written side by side: drafted, submitted and published as other pages are."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation, TranslationLog

from home.editing.views import say_why
from search.text.addresses import address_part


def translation_of(page: Page) -> Translation | None:
    """Give the translation that is kept in step with its source, of which a page is the outcome."""
    kept = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    )
    found: Translation | None = kept.select_related("source").first()
    return found


def draft_from(translation: Translation, user: Any) -> Revision:
    """Keep a draft of the page from what is translated by now; readers see nothing of it.

    The library would save the page itself, which readers of a published page would see at once.
    Raises ValidationError where the page can't be as it was translated.
    """
    source, locale = translation.source, translation.target_locale
    page = source.get_ephemeral_translated_instance(locale, fallback=True)
    page.slug = find_available_slug(
        page.get_parent(), address_part(page.slug), ignore_page_id=page.pk
    )
    with transaction.atomic():
        revision: Revision = page.save_revision(user=user, log_action=True)
        TranslationLog.objects.create(source=source, locale=locale, revision=revision)
    return revision


def act_on_translation(request: Any, page: Page) -> HttpResponseBase | None:
    """Take the translation editor's place where a translation is to be submitted or published."""
    act = _ACTS.get(request.POST.get("action", "")) if request.method == "POST" else None
    translation = translation_of(page) if act else None
    if act is None or translation is None:
        return None
    try:
        with transaction.atomic():
            revision = draft_from(translation, request.user)
    except ValidationError as error:
        say_why(request, error)
        return redirect(request.path)
    try:
        with transaction.atomic():
            act(request, page.specific_class._default_manager.get(pk=page.pk), revision)
    except ValidationError as error:
        say_why(request, error)
    return redirect(request.path)


def _publish(request: Any, page: Any, revision: Revision) -> None:
    if not page.permissions_for_user(request.user).has_right_to_publish():
        raise PermissionDenied
    page.publish(revision, user=request.user)
    messages.success(request, _("The translation is published."))


def _submit(request: Any, page: Any, _revision: Revision) -> None:
    workflow = page.get_workflow()
    if page.workflow_in_progress:
        messages.success(request, _("The translation in review now says what you wrote."))
    elif workflow is not None:
        workflow.start(page, request.user)
        messages.success(request, _("The translation waits for a review."))


_ACTS = {"publish": _publish, "submit": _submit}
