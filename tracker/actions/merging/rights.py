"""Who may merge, and what is never merged."""

from typing import Any, Final

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from tracker.actions.authorship import refuse_own_work
from tracker.actions.publish import is_published
from tracker.actions.substance import content_of, substance
from tracker.models import DetentionLimit, Law, Merge, Record, Source
from tracker.publication.models import PublishedRecord, State

# Whoever may publish cases may change what the published ones cite.
_FOR_SOURCES: Final = ("tracker.publish_case", "tracker.change_source")


def may_merge(user: Any, model: type[Any]) -> bool:
    """Whether a user may merge records of a kind: who may publish them may."""
    if issubclass(model, Source):
        return bool(user.has_perms(_FOR_SOURCES))
    return bool(user.has_perm(f"tracker.publish_{model._meta.model_name}"))


def refuse_without_right(user: Any, model: type[Any]) -> None:
    """Raise PermissionDenied for a user who may not merge such records; None is the site itself."""
    if user is not None and not may_merge(user, model):
        raise PermissionDenied


def refuse_mismatch(kept: Any, dropped: Any) -> None:
    """Raise ValidationError for two records that can't be one."""
    if type(kept) is not type(dropped):
        raise ValidationError(_("Only two records of one kind can be merged."))
    if kept.pk == dropped.pk:
        raise ValidationError(_("A record can't be merged into itself."))
    if kept.is_synthetic != dropped.is_synthetic:
        raise ValidationError(_("A synthetic record can't be merged with a real one."))


def refuse_unfit(kept: Any, dropped: Any, by: Any = None) -> None:
    """Raise ValidationError for what would show readers something hidden, or lead them to nothing.

    Both have been read in the transaction that merges them.
    """
    _refuse_merged(kept, dropped)
    _refuse_waiting_limits(kept, dropped)
    if isinstance(kept, Source):
        if kept.is_confidential != dropped.is_confidential:
            raise ValidationError(_("Make both sources confidential, or neither, first."))
        _refuse_held_back(kept, dropped)
        return
    if kept.visibility != dropped.visibility:
        raise ValidationError(_("Give both records the same visibility first."))
    if is_published(dropped.reference) and not kept.is_public:
        raise ValidationError(_("Publish the record that is kept first."))
    _refuse_locked((kept, dropped), by)
    _refuse_unread_changes(dropped)
    _refuse_own_draft(kept, dropped, by)


def _refuse_merged(kept: Any, dropped: Any) -> None:
    references = [kept.reference, dropped.reference]
    standing = Merge.objects.standing().filter(dropped__in=references)
    rows = PublishedRecord.objects.filter(pk__in=references, state=State.MERGED)
    merged = standing.values_list("dropped", flat=True).first()
    if merged := merged or rows.values_list("pk", flat=True).first():
        raise ValidationError(_("%(record)s was merged already.") % {"record": merged})


def _refuse_held_back(*sources: Source) -> None:
    """Merging would write beside what readers see, and move citations to what they don't."""
    for source in sources:
        if source.shown is not None:
            raise ValidationError(
                _("Another reviewer has to let readers see the changes in %(source)s first.")
                % {"source": source.reference}
            )


def _refuse_waiting_limits(*records: Any) -> None:
    """What readers are told of a limit that waits leads to the law and the source that it had."""
    if not isinstance(records[0], Law | Source):
        return
    keys = [record.pk for record in records]
    resting = DetentionLimit.objects.held_back().resting_on(type(records[0]), keys)
    if limit := resting.first():
        raise ValidationError(
            _("Another reviewer has to let readers see the changes in %(source)s first.")
            % {"source": limit}
        )


def _refuse_locked(records: tuple[Record, Record], by: Any) -> None:
    for record in records:
        if by and record.locked and record.locked_by_id != by.pk:
            raise ValidationError(
                _("%(record)s is locked by somebody else. Unlock it first.")
                % {"record": record.reference}
            )


def _refuse_unread_changes(dropped: Record) -> None:
    """What nobody published yet would be left behind in a draft that nobody opens any more."""
    if not (dropped.live and dropped.has_unpublished_changes and dropped.latest_revision):
        return
    model, draft = type(dropped), dropped.latest_revision.content
    if substance(model, draft) != substance(model, content_of(dropped)):
        raise ValidationError(
            _("%(record)s has changes that are not published. Publish them, or take them back.")
            % {"record": dropped.reference}
        )


def _refuse_own_draft(kept: Record, dropped: Record, by: Any) -> None:
    """Merging a draft into what readers see publishes it, which takes a second person."""
    if by and kept.is_public and not dropped.live and dropped.latest_revision:
        refuse_own_work(dropped, dropped.latest_revision, by)


def refuse_undoing(merge: Merge, kept: Any, dropped: Any) -> None:
    """Raise ValidationError where a merge can't be undone any more, saying why."""
    if merge.undone_at is not None:
        raise ValidationError(_("This merge was undone already."))
    both = Merge.objects.standing().of(merge.kept, merge.dropped)
    if later := both.filter(pk__gt=merge.pk).first():
        raise ValidationError(_("Undo the later merge first: %(merge)s.") % {"merge": later})
    _refuse_waiting_limits(kept, dropped)
    if isinstance(kept, Source):
        _refuse_held_back(kept, dropped)
        return
    if kept.visibility != dropped.visibility:
        raise ValidationError(
            _("%(record)s has another visibility since. Undoing would show what is hidden now.")
            % {"record": kept.reference}
        )
    if merge.before.get("was_live") and not kept.is_public:
        raise ValidationError(
            _("%(record)s is not public any more. Publish it first.") % {"record": kept.reference}
        )
