"""When a record's texts in each language were written: whichever is older may be out of date.

A text that follows a change in the other language is as new as that change, however much later it
was written: so a translation that was finished is in step, and the original is not called old.
"""

from collections.abc import Iterator
from typing import Any, Final

from django.utils import timezone

OTHER: Final = {"km": "en", "en": "km"}
#: The note on a change is about it, and no text of the record.
_NOTE: Final = "change_note"


def date_texts(record: Any) -> None:
    """Set when each language was written on a record whose draft is about to be kept."""
    before, after = _content_before(record), record.serializable_data()
    changed = [one for one in OTHER if _texts(before, one) != _texts(after, one)]
    now = timezone.now()
    if len(changed) == len(OTHER):
        record.km_written_at = record.en_written_at = now
        return
    for language in changed:
        _date(record, language, now, is_translated=bool(_texts(after, OTHER[language])))


def _date(record: Any, language: str, now: Any, *, is_translated: bool) -> None:
    own, other = f"{language}_written_at", f"{OTHER[language]}_written_at"
    mine, theirs = getattr(record, own), getattr(record, other)
    if theirs is None:
        # Nobody wrote down when: no later than the record was begun, as far as anyone knows.
        setattr(record, other, record.created_at if is_translated else None)
        setattr(record, own, now)
    else:
        is_behind = mine is None or mine < theirs
        setattr(record, own, theirs if is_behind else now)


def _content_before(record: Any) -> Any:
    """Give what the newest draft says, or what readers see of a record without drafts."""
    if record.latest_revision is not None:
        return record.latest_revision.content
    if record.live and record.pk:
        return type(record)._default_manager.get(pk=record.pk).serializable_data()
    return {}


def _texts(content: Any, language: str) -> list[str]:
    return sorted(text for text in _walk(content, f"_{language}") if text)


def _walk(content: Any, ending: str) -> Iterator[str]:
    """Give the texts in a language of a record and of its rows."""
    for name, value in content.items():
        if isinstance(value, list):
            for row in value:
                yield from _walk(row, ending) if isinstance(row, dict) else ()
        elif name.endswith(ending) and not name.startswith(_NOTE):
            yield value
