"""Drafts that wait for the review of a user who had no part in writing them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, DateTimeField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision, TaskState

from tracker.actions.holding_back import PUBLISHES
from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import SOURCE, User
from tracker.editing.record_models import record_models
from tracker.models import Source

#: The draft that readers see, or the day on which they saw one last (actions/authorship.py).
SEEN_BY_READERS: Final = ("live_revision__created_at", "last_published_at")
NEVER: Final = Value(datetime(1, 1, 1, tzinfo=UTC), output_field=DateTimeField())


class DraftsForMyReview(Need):
    """Submitted drafts that a user may approve: nobody approves what they wrote themselves."""

    slug = "my-review"
    label = _("Drafts waiting for my review")
    advice = _("Compare the draft with what readers see, then approve it or say what is lacking.")
    kinds = (*(model.kind for model in record_models()), SOURCE)
    ordering = "changed_at"

    def parts(self, user: User) -> Iterator[Part]:
        """Give the records under review, less those of which the user wrote the draft."""
        for model, keys in _under_review(user).items():
            waiting = model._default_manager.filter(pk__in=keys)
            yield Part(model.kind, waiting.exclude(_written_by(user, model)), "")
        if user.has_perm(PUBLISHES):
            yield Part(SOURCE, Source.objects.held_back_from(user), "")

    def field(self, line: Any) -> str:
        """Give no field: the draft is read as a whole."""
        return ""


def _under_review(user: User) -> dict[type[Any], set[int]]:
    """Give the keys, by model, of the records whose review a user may do."""
    models = {ContentType.objects.get_for_model(model).pk: model for model in record_models()}
    found: dict[type[Any], set[int]] = defaultdict(set)
    states = TaskState.objects.reviewable_by(user).filter(
        workflow_state__base_content_type__in=models
    )
    for kind, key in states.values_list(
        "workflow_state__base_content_type", "workflow_state__object_id"
    ):
        found[models[kind]].add(int(key))
    return found


def _written_by(user: User, model: type[Any]) -> Exists:
    """Whether a user wrote any of a record since readers last saw a change of it."""
    return Exists(
        Revision.objects.filter(
            created_at__gt=Coalesce(*map(OuterRef, SEEN_BY_READERS), NEVER),
            content_type=ContentType.objects.get_for_model(model),
            object_id=Cast(OuterRef("pk"), CharField()),
            user=user,
        )
    )
