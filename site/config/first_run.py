"""Whether this database has ever been used: the demo must never be mixed into an editor's work."""

from django.apps import apps
from wagtail.search.models import IndexEntry

from tracker.models.records import Referenced
from tracker.publication.models import PublishedRecord


def has_records() -> bool:
    """Tell whether any record exists, or any was once published and left its tombstone."""
    kinds = [model for model in apps.get_models() if issubclass(model, Referenced)]
    return PublishedRecord.objects.exists() or any(kind._default_manager.exists() for kind in kinds)


def has_search_index() -> bool:
    """Tell whether records can be found in the admin; one of an older version has to be indexed."""
    entries = IndexEntry.objects.filter(content_type__app_label="tracker")
    return bool(entries.exists())
