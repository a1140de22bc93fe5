"""Undoing a merge: two records again, each with what was its own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from tracker.actions.merging.journal import Journal
from tracker.actions.merging.restoring import Restoring
from tracker.actions.merging.rights import refuse_undoing, refuse_without_right
from tracker.actions.publish import publish_records, republish
from tracker.actions.quoting import references_of
from tracker.localized import Pair
from tracker.models import Merge, NameKey, Source
from tracker.models.searched import index_again
from tracker.publication.dependants import citing, dependants
from tracker.publication.documents.loading import MODEL_OF_KIND
from tracker.publication.refs import parse_reference
from tracker.publication.tombstones import lead_back
from tracker.publication.transactions import publishing

UNDONE = "tracker.merge.undo"


def undo_merge(merge: Merge, because: Pair, by: Any = None) -> Merge:
    """Put back what a merge moved; the record that went is public again if it was.

    What was recorded since stays with the record that was kept, and so does a value that was
    changed again. Versions made meanwhile stay; those that the undoing makes say why. Raises
    PermissionDenied without the right to publish such records, and ValidationError, with nothing
    changed, where it can't be undone any more.
    """
    try:
        with publishing():
            merge = Merge.objects.select_for_update().get(pk=merge.pk)
            kept, dropped = records_of(merge)
            refuse_without_right(by, type(kept))
            refuse_undoing(merge, kept, dropped)
            return _undo(merge, kept, dropped, because, by)
    except IntegrityError as error:
        raise ValidationError(
            _("What was recorded since contradicts what would return.")
        ) from error


def model_of(reference: str) -> type[Any]:
    """Give the model of the records whose references begin like this one."""
    if reference.startswith(Source.prefix):
        return Source
    return MODEL_OF_KIND[parse_reference(reference).kind]


def records_of(merge: Merge) -> tuple[Any, Any]:
    """Give the two records of a merge; raises ValidationError where one was deleted since."""
    model = model_of(merge.kept)
    found = model._base_manager.in_bulk([model.key_of(merge.kept), model.key_of(merge.dropped)])
    for reference in (merge.kept, merge.dropped):
        if model.key_of(reference) not in found:
            raise ValidationError(_("%(record)s was deleted since.") % {"record": reference})
    return found[model.key_of(merge.kept)], found[model.key_of(merge.dropped)]


def _undo(merge: Merge, kept: Any, dropped: Any, because: Pair, by: Any) -> Merge:
    journal = Journal(**merge.before)
    Restoring(kept, dropped, journal).run()
    index_again(type(kept), [kept.pk, dropped.pk])
    if isinstance(kept, Source):
        _rebuild_citing(kept, dropped)
    else:
        _publish_again(kept, dropped, journal, because)
    merge.undone_at, merge.undone_by = timezone.now(), by
    merge.undone_because_km, merge.undone_because_en = because["km"], because["en"]
    merge.save()
    for record in (kept, dropped):
        log(record, UNDONE, user=by, data={"merge": str(merge), "reason": dict(because)})
    return merge


def _publish_again(kept: Any, dropped: Any, journal: Journal, because: Pair) -> None:
    if journal.was_live:
        type(dropped).objects.filter(pk=dropped.pk).update(live=True)
    if dropped.kind == "person":
        NameKey.objects.keep([kept.pk, dropped.pk])
    lead_back(dropped.reference, journal.public, journal.led_here)
    others = dependants(dropped.kind, [dropped.pk])
    others[dropped.kind] -= {kept.pk, dropped.pk}
    republish(others, dict.fromkeys(references_of(others), _following(kept, dropped)))
    both = type(kept).objects.filter(pk__in=[kept.pk, dropped.pk], live=True)
    publish_records(both, because)


def _rebuild_citing(kept: Any, dropped: Any) -> None:
    keys = citing(kept)
    for kind, others in citing(dropped).items():
        keys[kind] |= others
    republish(keys, dict.fromkeys(references_of(keys), _following(kept, dropped)))


def _following(kept: Any, dropped: Any) -> Pair:
    return {
        "km": f"កែតាមការមិនបញ្ចូល {dropped.reference} ទៅក្នុង {kept.reference} វិញ។",
        "en": f"Follows the undoing of the merging of {dropped.reference} into {kept.reference}.",
    }
