"""Looking at what a merge left."""

from django.apps import apps
from django.core import serializers
from wagtail.models import Revision

from tracker.actions.moving import relations_to
from tracker.models import Merge, NameKey, RecordLogEntry
from tracker.publication.models import PublishedRecord

UNDONE = {"km": "", "en": "Two brothers."}


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


def everything_recorded():
    """What all tables of the private side hold, and all drafts; keys of names are made anew."""
    others = {Merge, NameKey, RecordLogEntry}
    models = [each for each in apps.get_app_config("tracker").get_models() if each not in others]
    rows = [row for model in models for row in model._base_manager.order_by("pk")]
    told = serializers.serialize("python", [*rows, *Revision.objects.order_by("pk")])
    for row in told:
        row["fields"].pop("updated_at", None)
    return {(row["model"], row["pk"]): row["fields"] for row in told}


def everything_shown():
    """What readers can open, with its text; where other references lead."""
    rows = PublishedRecord.objects.select_related("current").order_by("pk")
    return [(row.pk, row.state, row.merged_into_id, row.current.document) for row in rows]
