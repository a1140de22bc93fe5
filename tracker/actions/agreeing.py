"""Saying that the texts of a record agree, though one language was changed after the other."""

from typing import Any, Final

from django.db import transaction
from wagtail.log_actions import log

from tracker.actions.drafts import amend_drafts
from tracker.models import Record

AGREED: Final = "tracker.languages_agree"
DATES: Final = ("km_written_at", "en_written_at")


def let_languages_agree(record: Record, user: Any) -> None:
    """Take both languages of a record, and of its draft, for as new as the newer one; log who said.

    For a change that needs no translation, such as a wrong letter that was put right.
    """
    with transaction.atomic():
        amend_drafts(record, _level)
        row = {name: getattr(record, name) for name in DATES}
        _level(row)
        type(record)._base_manager.filter(pk=record.pk).update(**row)
        log(record, AGREED, user=user)


def _level(values: dict[str, Any]) -> None:
    """Set both dates to the later one; texts of one form sort as the times they stand for."""
    known = [values[name] for name in DATES if values.get(name)]
    if known:
        values.update(dict.fromkeys(DATES, max(known)))
