"""What a database role may read that serves readers alone: an allow-list of tables.

On PostgreSQL a process with PUBLIC_ONLY runs under such a role; a fault in a reader's page then
reaches no record, no account and no session: the server refuses.
"""

from typing import Final

from django.apps import apps
from django.db import connection
from django.db.backends.utils import CursorWrapper

# What readers' pages ask, as app_label.ModelName; a model that is not here is not read.
READ_BY_READERS: Final = (
    "contenttypes.ContentType",
    "home.DocumentIndex",
    "home.DocumentPage",
    "home.EventIndex",
    "home.EventPage",
    "home.Footnote",
    "home.HomePage",
    "home.LetterTemplatePage",
    "home.ListedPage",
    "home.NamedRecord",
    "home.ReportPage",
    "home.ResearchPage",
    "home.ResourcesPage",
    "home.SectionIndex",
    "home.Signatory",
    "home.SiteFrame",
    "home.StandardPage",
    "home.StatementAttachment",
    "home.StatementIndex",
    "home.StatementPage",
    "home.TimelineEntry",
    "home.TimelinePage",
    "publication.Edition",
    "publication.PageMention",
    "publication.PublishedPage",
    "publication.PublishedRecord",
    "publication.PublishedVersion",
    "search.SearchChange",
    "search.SearchEntry",
    "search.SearchTerm",
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.Locale",
    "wagtailcore.Page",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Site",
    "wagtaildocs.Document",
    "wagtailimages.Image",
    "wagtailimages.Rendition",
    "wagtailredirects.Redirect",
)


class UnfitRoleError(Exception):
    """The role is not there, or may read everything whatever is granted."""


def tables() -> list[str]:
    """Give the tables that readers' pages read."""
    return [apps.get_model(label)._meta.db_table for label in READ_BY_READERS]


def grant_readers(role: str) -> None:
    """Take every right on tables and sequences from the role; then let it read those of readers.

    Raises UnfitRoleError when the role does not exist, is a superuser, or owns tables.
    """
    quoted = connection.ops.quote_name(role)
    with connection.cursor() as cursor:
        _refuse_unfit(cursor, role)
        cursor.execute("SELECT quote_ident(current_schema())")
        (schema,) = cursor.fetchone()
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {quoted}")
        cursor.execute(f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {quoted}")
        cursor.execute(f"GRANT USAGE ON SCHEMA {schema} TO {quoted}")
        names = ", ".join(connection.ops.quote_name(table) for table in tables())
        cursor.execute(f"GRANT SELECT ON {names} TO {quoted}")


def _refuse_unfit(cursor: CursorWrapper, role: str) -> None:
    cursor.execute(
        "SELECT rolsuper OR EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid)"
        " FROM pg_roles WHERE rolname = %s",
        [role],
    )
    found = cursor.fetchone()
    if found is None:
        raise UnfitRoleError(f"There is no role {role}: CREATE ROLE {role} LOGIN PASSWORD '…';")
    if found[0]:
        raise UnfitRoleError(f"{role} is a superuser or owns tables: it could read everything.")
