"""What is never published: facts that clash, people on no source, records that were merged.

Nor what somebody wrote alone (authorship.py), nor a change that nobody gives a reason for.
"""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.utils.translation import gettext as _
from wagtail.models import Revision

from tracker.actions.authorship import refuse_own_work
from tracker.actions.quoting import KeysByKind, references_of
from tracker.models import Hearing, Record
from tracker.publication.batches import batched
from tracker.publication.documents.loading import MODEL_OF_KIND
from tracker.publication.models import PublishedRecord, State

_DAYS = Prefetch("hearings", Hearing.objects.only("case", "held_on"))
# What `Record.problems` and `Record.gaps` read, by kind.
_READ: Final[dict[str, list[Any]]] = {
    "person": [
        "citations",
        "detentions__citations",
        "status_reports__citations",
        "affiliations__citations",
    ],
    "case": ["defendants", "decisions", _DAYS],
    "hearing": ["case"],
}


def refuse_contradictions(keys: KeysByKind) -> None:
    """Raise ValidationError, naming the records, if stored facts clash or rest on no source."""
    found = [
        f"{record.reference}: {problem.message}"
        for kind, relations in _READ.items()
        for some in batched(sorted(keys.get(kind, ())))
        for record in MODEL_OF_KIND[kind].objects.filter(pk__in=some).prefetch_related(*relations)
        for problem in [*record.problems(), *(record.gaps() if record.is_public else [])]
    ]
    if found:
        raise ValidationError(found)


def refuse_merged(keys: KeysByKind) -> None:
    """Raise ValidationError for a record whose reference leads to another by now.

    What hung on it hangs on that one, so it could only be published as a shell.
    """
    for some in batched(references_of(keys), 500):
        merged = PublishedRecord.objects.filter(pk__in=some, state=State.MERGED)
        for reference, kept in merged.values_list("pk", "merged_into"):
            raise ValidationError(
                _("%(record)s was merged into %(kept)s and can't be published again.")
                % {"record": reference, "kept": kept}
            )


def refuse_alone_or_unexplained(
    instance: Record, revision: Revision, user: Any = None, **_extra: Any
) -> None:
    """Raise ValidationError where a user may not publish a revision, or does not say why."""
    refuse_own_work(instance, revision, user)
    if user is not None:
        refuse_unexplained(instance, revision)


def refuse_unexplained(record: Record, revision: Revision) -> None:
    """Raise ValidationError for a change, without a note, of what readers have seen before."""
    noted = any(revision.content.get(f"change_note_{language}") for language in ("km", "en"))
    if not noted and PublishedRecord.objects.filter(pk=record.reference).exists():
        raise ValidationError(_("Say under “What changed” why, in Khmer or in English."))
