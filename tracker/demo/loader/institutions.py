"""Sources, courts, places of detention, organisations and laws of the demo."""

from tracker.demo.loader.entries import key, plain, read
from tracker.demo.loader.rows import Rows, links, record_rows
from tracker.models import Court, DetentionLimit, Law, Organisation, Place, Provision, Source


def source_rows() -> Rows:
    """Make the sources."""
    for entry in read("sources"):
        yield Source(pk=key("sources", entry["id"]), **plain(entry))


def institution_rows() -> Rows:
    """Make the courts, places, organisations, laws, provisions and limits of detention."""
    yield from _with_lines(record_rows(Court, "courts"))
    yield from _with_lines(record_rows(Place, "places", part_of="places"))
    yield from record_rows(Organisation, "organisations")
    yield from record_rows(Law, "laws")
    yield from record_rows(Provision, "provisions", law="laws")
    for entry in read("detention_limits"):
        linked = links(entry, law="laws", source="sources")
        yield DetentionLimit(**plain(entry, "law", "source"), **linked)


def _with_lines(rows: Rows) -> Rows:
    for row in rows:
        row.other_names = "\n".join(row.other_names)
        yield row
