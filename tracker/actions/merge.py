"""Merging two records that are one: what hangs on the second moves to the first, which stays."""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Revision

from tracker.actions.merging.fields import settle
from tracker.actions.merging.journal import Journal
from tracker.actions.merging.names import keep_names, names_of
from tracker.actions.merging.rights import refuse_mismatch, refuse_unfit, refuse_without_right
from tracker.actions.merging.wishes import Wish
from tracker.actions.moving import Move, move_everything
from tracker.actions.publish import publish_records, republish
from tracker.actions.quoting import KeysByKind, references_of
from tracker.localized import Pair
from tracker.models import Merge, NameKey, Source
from tracker.models.searched import index_again
from tracker.publication.dependants import citing, dependants
from tracker.publication.documents.photos import withhold_photos
from tracker.publication.hidden_names import redactor
from tracker.publication.tombstones import redirect_to, tombstone_of
from tracker.publication.transactions import publishing

MERGED = "tracker.merge"


def merge(
    kept: Any, dropped: Any, because: Pair, wish: Wish | None = None, by: Any = None
) -> Merge:
    """Move everything that hangs on `dropped` to `kept`, and let its reference lead there.

    Takes two records of one kind, or two sources. `dropped` stays on the private side with what its
    own fields say, unpublished; its names are kept as other names. Gives the merge, which
    `undo_merge` undoes. Raises PermissionDenied for a user without the right to publish such
    records, ValidationError for a record merged into itself or into another kind, for one that was
    merged before, where readers may see one of the two only, and where facts contradict each other.
    """
    refuse_without_right(by, type(kept))
    refuse_mismatch(kept, dropped)
    with publishing():
        kept, dropped = (type(each).objects.get(pk=each.pk) for each in (kept, dropped))
        refuse_unfit(kept, dropped, by)
        journal = Journal(was_live=getattr(dropped, "live", False))
        bridge = _merge_sources if isinstance(kept, Source) else _merge_records
        bridge(Move(kept, dropped, wish or Wish(), journal), because, by)
        return _recorded(kept, dropped, because, journal, by)


def _merge_records(move: Move, because: Pair, by: Any) -> None:
    kept, dropped = move.kept, move.dropped
    others = dependants(dropped.kind, [dropped.pk])
    _merge_rows(move)
    _end_review(dropped, move.journal, by)
    type(dropped).objects.filter(pk=dropped.pk).update(live=False)
    if dropped.kind == "person":
        withhold_photos([dropped.reference])
        NameKey.objects.keep([kept.pk, dropped.pk])
    others[kept.kind] -= {kept.pk, dropped.pk}
    _rebuild(others, kept, dropped)
    publish_records([type(kept).objects.get(pk=kept.pk)], because)
    move.journal.public, move.journal.led_here = tombstone_of(dropped.reference)
    redirect_to(kept.reference, dropped.reference, _without_names(because, kept, dropped))


def _without_names(because: Pair, kept: Any, dropped: Any) -> Pair:
    """The reason is for readers, so no hidden name may stand in it."""
    both = {"reference": dropped.reference, "kept": {"reference": kept.reference}}
    return redactor().pair(because, both)


def _merge_sources(move: Move, _because: Pair, _by: Any) -> None:
    others = citing(move.dropped)
    _merge_rows(move)
    if move.journal.fields:
        others = citing(move.kept)
    _rebuild(others, move.kept, move.dropped)


def _merge_rows(move: Move) -> None:
    former = names_of(move.kept)
    settle(move.kept, move.dropped, move.wish, move.journal)
    _settle_drafts(move)
    move_everything(move)
    keep_names(move, former)
    index_again(type(move.kept), [move.kept.pk])
    move.journal.drafts = move.drafts.write()


def _settle_drafts(move: Move) -> None:
    """Let drafts hold the values that stay, except where an editor wrote another meanwhile."""
    changes = dict(move.journal.fields.get(move.kept.reference, {}))

    def amend(content: dict[str, Any]) -> None:
        for name, (old, new) in changes.items():
            if content.get(name) == old:
                content[name] = new

    move.drafts.add(move.kept, amend)


def _end_review(dropped: Any, journal: Journal, by: Any) -> None:
    """Take a draft out of review and off the schedule: it is not to be published any more."""
    if state := dropped.current_workflow_state:
        state.cancel(user=by)
    scheduled = dropped.revisions.filter(approved_go_live_at__isnull=False)
    journal.scheduled = {
        str(revision.pk): revision.approved_go_live_at.isoformat() for revision in scheduled
    }
    Revision.objects.filter(pk__in=list(journal.scheduled)).update(approved_go_live_at=None)


def _rebuild(others: KeysByKind, kept: Any, dropped: Any) -> None:
    republish(others, dict.fromkeys(references_of(others), _following(kept, dropped)))


def _following(kept: Any, dropped: Any) -> Pair:
    return {
        "km": f"កែតាមការបញ្ចូល {dropped.reference} ទៅក្នុង {kept.reference}។",
        "en": f"Follows the merging of {dropped.reference} into {kept.reference}.",
    }


def _recorded(kept: Any, dropped: Any, because: Pair, journal: Journal, by: Any) -> Merge:
    done: Merge = Merge.objects.create(
        kept=kept.reference,
        dropped=dropped.reference,
        reason_km=because["km"],
        reason_en=because["en"],
        merged_by=by,
        before=journal.as_json(),
    )
    for record in (kept, dropped):
        log(record, MERGED, user=by, data={"merge": str(done), "reason": dict(because)})
    return done
