"""Two people for every publication of a page: who wrote what a revision would newly show."""

from datetime import datetime
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.log_actions import get_active_log_context
from wagtail.models import COMMENTS_RELATION_NAME, GroupPagePermission, Page, Revision
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationLog

from tracker.actions.substance import Content, content_of, substance

MOST_NAMED: Final = 5
# Where a page stands in the tree and in its review, and what is said about it beside it.
_ABOUT_IT: Final = frozenset(
    {"path", "depth", "numchild", "locale", "content_type", "latest_revision", "live_revision"}
    | {"live", "draft_title", "locked", COMMENTS_RELATION_NAME}
)


def refuse_own_work(page: Page, revision: Revision, user: Any = None) -> None:
    """Raise ValidationError, saying who may, where a user would publish what they wrote.

    Without a user, who is at work in the admin counts; a command that publishes what was approved
    for later is nobody's.
    """
    user = user or get_active_log_context().user
    if user is not None and user.pk in authors_of(page, revision):
        raise ValidationError(said_to_author(page, revision))


def authors_of(page: Page, revision: Revision) -> set[int]:
    """Give the keys of the users who changed the page since its last publication, to a revision.

    A revision that repeats the one before makes nobody an author, and one that the translation
    editor put together is its translators'.
    """
    page, known = page.specific, _published(page)
    authors, unpublished = set[int](), _unpublished(page, revision)
    assembled = _assembled(unpublished)
    for each in unpublished:
        stated = facts_of(page, each.content)
        if stated != known and each.user_id is not None and each.pk not in assembled:
            authors.add(each.user_id)
        known = stated
    return authors | (_translators(page, revision) if assembled else set())


def facts_of(page: Page, content: Content) -> Content:
    """Give what a revision's content states, without where the page stands."""
    stated = substance(type(page), content)
    return {name: value for name, value in stated.items() if name not in _ABOUT_IT}


def _published(page: Page) -> Content | None:
    """Give the facts that readers see, or saw last, of a page; None where they never saw it."""
    if page.live:
        row = type(page)._default_manager.get(pk=page.pk)
        return facts_of(row, content_of(row))
    if page.last_published_at is None:
        return None
    seen = page.revisions.filter(created_at__lte=page.last_published_at)
    last = seen.order_by("created_at", "pk").last()
    return facts_of(page, last.content) if last else None


def _unpublished(page: Page, revision: Revision) -> list[Revision]:
    """Give the revisions since the one that was published last, up to one, oldest first."""
    rows = page.revisions.filter(created_at__lte=revision.created_at)
    since = _last_published(page)
    rows = rows.filter(created_at__gt=since) if since else rows
    return list(rows.order_by("created_at", "pk"))


def _last_published(page: Page) -> datetime | None:
    live = page.live_revision
    moment: datetime | None = live.created_at if live else page.last_published_at
    return moment


def _assembled(revisions: list[Revision]) -> set[int]:
    """Give the keys of those revisions that were put together from translated sentences."""
    keys = [each.pk for each in revisions]
    rows = TranslationLog.objects.filter(revision__in=keys).values_list("revision_id", flat=True)
    return set(rows)


def _translators(page: Page, revision: Revision) -> set[int]:
    """Give who wrote the sentences of a translation since its last publication, to a revision."""
    written = Q(locale=page.locale_id, context__object=page.translation_key)
    since = _last_published(page)
    written &= Q(updated_at__lte=revision.created_at, last_translated_by__isnull=False)
    written &= Q(updated_at__gt=since) if since else Q()
    users = set[int]()
    for model in (StringTranslation, SegmentOverride):
        users |= set(model.objects.filter(written).values_list("last_translated_by", flat=True))
    return users


def said_to_author(page: Page, revision: Revision) -> str:
    """Say to an author that somebody else has to publish a page, and who may."""
    others = others_who_publish(page, authors_of(page, revision))
    names = [user.get_full_name() or user.get_username() for user in others[:MOST_NAMED]]
    if not names:
        return _(
            "You wrote part of this change, so somebody else has to publish it. Nobody else may"
            " yet: ask an administrator to add somebody to the reviewers."
        )
    return _("You wrote part of this change, so somebody else has to publish it: %(names)s.") % {
        "names": ", ".join(names)
    }


def others_who_publish(page: Page, authors: set[int]) -> QuerySet[Any]:
    """Give the active users, other than the authors, who may publish a page."""
    above = [*page.get_ancestors(inclusive=True).values_list("pk", flat=True)]
    groups = GroupPagePermission.objects.filter(
        page__in=above, permission__codename="publish_page"
    ).values("group")
    may = Q(is_superuser=True) | Q(groups__in=groups)
    users: QuerySet[Any] = get_user_model()._default_manager.filter(may, is_active=True)
    return users.exclude(pk__in=authors).order_by("pk").distinct()
