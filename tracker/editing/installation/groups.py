"""The groups of an installation, and what each may do with records, pages and files."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Model, QuerySet
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.snippets.models import create_extra_permissions

from tracker.editing.record_models import record_models
from tracker.models import DetentionLimit, Source

ADMINISTRATORS: Final = "Administrators"
EDITORS: Final = "Editors"
REVIEWERS: Final = "Reviewers"
COURT_MONITORS: Final = "Court monitors"
CONFIDENTIAL_READERS: Final = "Confidential readers"
GROUPS: Final = (ADMINISTRATORS, EDITORS, REVIEWERS, COURT_MONITORS, CONFIDENTIAL_READERS)
# Who enters the admin; confidential readers do so as members of another group.
ENTERING: Final = frozenset({EDITORS, REVIEWERS, COURT_MONITORS})
WRITING: Final = ("add", "change", "view")
CHECKING: Final = (*WRITING, "delete", "publish", "lock", "unlock")
RIGHTS_ON_RECORDS: Final = {
    EDITORS: WRITING,
    REVIEWERS: CHECKING,
    CONFIDENTIAL_READERS: ("view_confidential",),
}
# Which of those who record may do what beside the records.
RIGHTS_BESIDE: Final = {
    REVIEWERS: ("add_assignment", "change_assignment", "delete_assignment", "view_assignment"),
    COURT_MONITORS: ("monitor_hearing",),
}
# Wagtail gives these rights on a tree of pages or of files, from its root down.
RIGHTS_ON_PAGES: Final = {
    EDITORS: ("add", "change"),
    REVIEWERS: ("add", "change", "publish", "lock", "unlock"),
    ADMINISTRATORS: ("add", "change", "publish", "lock", "unlock", "bulk_delete"),
}
RIGHTS_ON_FILES: Final = {
    EDITORS: ("add", "change", "choose"),
    REVIEWERS: ("add", "change", "choose", "delete"),
    ADMINISTRATORS: ("add", "change", "choose", "delete"),
}


def make_groups() -> None:
    """Make the groups, with their rights, that hold no right on records yet.

    A group that holds some is left alone: what an administrator took away from it does not come
    back with the next migration.
    """
    lacking = [name for name in GROUPS if not _holds_rights(name)]
    if not lacking:
        return
    _make_permissions()
    for name in lacking:
        group = Group.objects.get_or_create(name=name)[0]
        group.permissions.add(*_rights_of(name))
        _open_pages(group)
        _open_files(group)


def _holds_rights(name: str) -> bool:
    return Permission.objects.filter(group__name=name, content_type__app_label="tracker").exists()


def _make_permissions() -> None:
    """Make the rows of all rights, which would else come one app after another."""
    for app in apps.get_app_configs():
        create_permissions(app, verbosity=0)
    create_extra_permissions(apps.get_app_config("wagtailsnippets"))


def _rights_of(name: str) -> QuerySet[Permission]:
    if name == ADMINISTRATORS:
        return Permission.objects.all()
    rights = _rights_on("tracker", RIGHTS_ON_RECORDS.get(name, ()), _recorded())
    rights |= Permission.objects.filter(
        content_type__app_label="tracker", codename__in=RIGHTS_BESIDE.get(name, ())
    )
    if name in (EDITORS, REVIEWERS):
        rights |= _rights_on("search", (*WRITING, "delete"), ("searchterm",))
        rights |= Permission.objects.filter(
            content_type__app_label="wagtail_localize", codename="submit_translation"
        )
    if name == REVIEWERS:
        # Both are seen on every page at once, without a second person's look at them.
        rights |= _rights_on("home", ("change",), ("siteframe",))
        rights |= _rights_on("wagtailredirects", (*WRITING, "delete"), ("redirect",))
    if name in ENTERING:
        rights |= Permission.objects.filter(
            content_type__app_label="wagtailadmin", codename="access_admin"
        )
    return rights


def _recorded() -> list[str]:
    """Name the models that are recorded in forms of their own."""
    models: list[type[Model]] = [*record_models(), Source, DetentionLimit]
    return [model._meta.model_name or "" for model in models]


def _codenames(actions: Iterable[str], models: Iterable[str]) -> Iterator[str]:
    return (f"{action}_{model}" for action, model in product(actions, models))


def _open_pages(group: Group) -> None:
    root = Page.get_first_root_node()
    rights = _rights_on("wagtailcore", RIGHTS_ON_PAGES.get(group.name, ()), ("page",))
    for right in rights if root else ():
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=right)


def _open_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    images = _rights_on("wagtailimages", RIGHTS_ON_FILES.get(group.name, ()), ("image",))
    documents = _rights_on("wagtaildocs", RIGHTS_ON_FILES.get(group.name, ()), ("document",))
    for right in [*images, *documents] if root else ():
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=right
        )


def _rights_on(app: str, actions: Iterable[str], models: Iterable[str]) -> QuerySet[Permission]:
    codenames = list(_codenames(actions, models))
    return Permission.objects.filter(content_type__app_label=app, codename__in=codenames)
