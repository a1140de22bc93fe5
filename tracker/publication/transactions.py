"""One publication at a time, all of it or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from tracker.publication.models import Edition


@contextmanager
def publishing() -> Iterator[None]:
    """Begin a transaction in which nobody else publishes; a fault undoes everything in it.

    Whoever comes second builds from what the first one left, so that version numbers follow each
    other and no document is written from facts that were out of date by then.
    """
    with transaction.atomic():
        Edition.hold()
        yield
