"""A scratch database of public records, written straight into the public plane's tables.

`DATABASE_URL` names it; it must not exist yet or hold no record, for whatever it holds is replaced.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

import django

Document = dict[str, Any]
AT_ONCE = 2_000


def begin() -> None:
    """Make the tables of the public plane and of the search, and no others."""
    django.setup()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from tracker.publication.models import PublishedRecord

    executor = MigrationExecutor(connection)
    wanted = ("search", "publication")
    executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] in wanted])
    if PublishedRecord.objects.exists():
        raise SystemExit("The database holds records: name another one in DATABASE_URL.")


def fill(documents: Iterable[Document]) -> None:
    """Write documents as live records with their entries, after those that are there."""
    from django.db import transaction

    left = iter(documents)
    while some := list(islice(left, AT_ONCE)):
        with transaction.atomic():
            _write(some)


def empty() -> None:
    """Delete every record and entry."""
    from django.db import connection
    from tracker.public.index import reset

    with connection.cursor() as cursor:
        cursor.execute("UPDATE publication_publishedrecord SET state='withdrawn', current_id=NULL")
        for table in _TABLES:
            cursor.execute(f"DELETE FROM {table}")
    reset()


_TABLES = ("search_searchentry", "publication_publishedversion", "publication_publishedrecord")


def _write(documents: Sequence[Document]) -> None:
    from django.utils.timezone import now
    from tracker.publication.entries import keep_entries
    from tracker.publication.models import Edition, PublishedRecord, PublishedVersion

    when, edition = now(), Edition.advance()
    versions = [
        PublishedVersion(
            record_id=document["reference"],
            number=1,
            document={},
            sha256="",
            published_at=when,
        )
        for document in documents
    ]
    # The database checks that each has its record at the end of the transaction.
    PublishedVersion.objects.bulk_create(versions)
    records = [
        PublishedRecord(
            reference=document["reference"],
            kind=document["kind"],
            current=version,
            title_km=document["name"]["km"],
            title_en=document["name"]["en"],
            dated_on=document.get("occurred_on", ""),
            facets=document.get("facets", {}),
            edition=edition,
            first_published_at=when,
            published_at=when,
        )
        for document, version in zip(documents, versions, strict=True)
    ]
    PublishedRecord.objects.bulk_create(records)
    keep_entries(zip(records, documents, strict=True))
