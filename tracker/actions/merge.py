"""Merging two records that are one: what hangs on the second moves to the first, which stays."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from tracker.actions.drafts import amend_drafts, put_rows
from tracker.actions.moving import move_everything
from tracker.actions.publish import is_published, publish_records, republish
from tracker.actions.quoting import references_of
from tracker.localized import Pair
from tracker.models import Person, PersonName, Record
from tracker.publication.dependants import dependants
from tracker.publication.documents.photos import withhold_photos
from tracker.publication.models import PublishedRecord, State
from tracker.publication.tombstones import redirect_to
from tracker.publication.transactions import publishing


def merge(kept: Record, dropped: Record, because: Pair) -> None:
    """Move everything that hangs on `dropped` to `kept`, and let its reference lead there.

    `dropped` stays on the private side with what its own fields say, unpublished; its names are
    kept as other names. Raises ValidationError for a record merged into itself or into another
    kind, for one that was merged before, or where readers may see one of the two only.
    """
    _refuse_mismatch(kept, dropped)
    with publishing():
        _refuse_unfit(kept, dropped)
        others = dependants(dropped.kind, [dropped.pk])
        move_everything(kept, dropped)
        _keep_names(kept, dropped)
        type(dropped).objects.filter(pk=dropped.pk).update(live=False)
        if dropped.kind == "person":
            withhold_photos([dropped.reference])
        others[kept.kind] -= {kept.pk, dropped.pk}
        republish(others, dict.fromkeys(references_of(others), _following(kept, dropped)))
        publish_records([type(kept).objects.get(pk=kept.pk)], because)
        redirect_to(kept.reference, dropped.reference, because)


def _refuse_mismatch(kept: Record, dropped: Record) -> None:
    if type(kept) is not type(dropped):
        raise ValidationError(_("Only two records of one kind can be merged."))
    if kept.pk == dropped.pk:
        raise ValidationError(_("A record can't be merged into itself."))


def _refuse_unfit(kept: Record, dropped: Record) -> None:
    """Refuse what would show readers a name that is hidden, or lead them to nothing."""
    both = PublishedRecord.objects.filter(pk__in=[kept.reference, dropped.reference])
    if merged := both.filter(state=State.MERGED).first():
        raise ValidationError(_("%(record)s was merged already.") % {"record": merged.pk})
    for record in (kept, dropped):
        record.refresh_from_db(fields=["visibility", "live"])
    if kept.visibility != dropped.visibility:
        raise ValidationError(_("Give both records the same visibility first."))
    if is_published(dropped.reference) and not kept.is_public:
        raise ValidationError(_("Publish the record that is kept first."))


def _following(kept: Record, dropped: Record) -> Pair:
    return {
        "km": f"កែតាមការបញ្ចូល {dropped.reference} ទៅក្នុង {kept.reference}។",
        "en": f"Follows the merging of {dropped.reference} into {kept.reference}.",
    }


def _keep_names(kept: Any, dropped: Any) -> None:
    """Keep the dropped record's names as other names of the kept one, so that both are found."""
    if isinstance(kept, Person):
        _keep_names_of_person(kept, dropped)
    elif hasattr(kept, "other_names"):
        names = [dropped.name_en, dropped.name_km, *dropped.other_names.splitlines()]
        known = {kept.name_en, kept.name_km, "", *kept.other_names.splitlines()}
        lines = [*kept.other_names.splitlines(), *(name for name in names if name not in known)]
        text = "\n".join(lines)
        type(kept).objects.filter(pk=kept.pk).update(other_names=text)
        amend_drafts(kept, lambda content: content.update(other_names=text))


def _keep_names_of_person(kept: Person, dropped: Person) -> None:
    known = {kept.name_km, kept.name_en, *kept.other_names.values_list("text", flat=True)}
    for text, script in ((dropped.name_km, "khmer"), (dropped.name_en, "latin")):
        if text and text not in known:
            PersonName.objects.create(person=kept, text=text, script=script)
    fresh = Person.objects.get(pk=kept.pk).serializable_data()["other_names"]
    amend_drafts(kept, lambda content: put_rows(content, "other_names", fresh))
