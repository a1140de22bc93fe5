"""Loading the demo: all of it into an empty database, or nothing."""

from django.apps import apps
from django.db import transaction

from tracker.actions.publish import publish_records
from tracker.demo.loader.cases import case_rows
from tracker.demo.loader.custody import detention_rows, status_report_rows
from tracker.demo.loader.events import hearing_rows, incident_rows
from tracker.demo.loader.institutions import institution_rows, source_rows
from tracker.demo.loader.people import person_rows
from tracker.demo.loader.rows import write
from tracker.models import NameKey, Person, Record
from tracker.models.records import Referenced
from tracker.publication.models import PublishedRecord

# Each after those it points at.
_STEPS = (
    source_rows,
    institution_rows,
    person_rows,
    case_rows,
    detention_rows,
    status_report_rows,
    hearing_rows,
    incident_rows,
)


def load_demo() -> list[Record]:
    """Load the demo and publish it; give its records, or none where the database holds any.

    All or nothing: a fault leaves the database as it was. A tombstone counts as a record, since
    its reference must never be given again.
    """
    if not _is_empty():
        return []
    with transaction.atomic():
        written = [row for rows in _STEPS for row in write(rows())]
        records = [row for row in written if isinstance(row, Record)]
        NameKey.objects.keep(row.pk for row in records if isinstance(row, Person))
        publish_records(records)
    return records


def _is_empty() -> bool:
    kinds = [model for model in apps.get_models() if issubclass(model, Referenced)]
    return not PublishedRecord.objects.exists() and not any(
        kind._default_manager.exists() for kind in kinds
    )
