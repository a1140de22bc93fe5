"""Looking at what a merge left."""

from tracker.actions.moving import relations_to
from tracker.publication.models import PublishedRecord


def row_of(record):
    return PublishedRecord.objects.get(pk=record.reference)


def draft_of(record):
    """What an editor who opens the record now works on."""
    return type(record).objects.get(pk=record.pk).get_latest_revision_as_object()


def pointing_at(record) -> list[str]:
    """Name the rows that point at a record still."""
    return [
        f"{relation.related_model.__name__}.{relation.field.name}"
        for relation in relations_to(type(record))
        if relation.related_model._base_manager.filter(**{relation.field.name: record.pk}).exists()
    ]
