"""A published world, and what an editor does to it."""

import pytest

from tests.factories import DefendantFactory, HearingFactory, published
from tracker.actions.publish import publish_records


@pytest.fixture
def tried():
    """A person, their case and a hearing of it, all published."""
    defendant = DefendantFactory()
    hearing = HearingFactory(case=defendant.case)
    published(defendant.person, defendant.case, hearing)
    return defendant.person, defendant.case, hearing


def change(record, **fields):
    """Write to a row as an editor would, and publish it."""
    for name, value in fields.items():
        setattr(record, name, value)
    record.save()
    record.refresh_from_db()
    return [version.record_id for version in publish_records([record])]
