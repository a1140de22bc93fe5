"""What every record has: drafts, history, a permanent reference, and a say on who may see it."""

import re
from typing import Any, ClassVar, NamedTuple, Self

from django.db import models, transaction
from django.db.models import Q
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from tracker.choices import Visibility
from tracker.localized import Pair, pair
from tracker.models.drafts import DraftReadMixin
from tracker.models.fields import code_field, short_text
from tracker.models.previews import PreviewedMixin
from tracker.models.written_at import date_texts

#: Sent before a revision is published, with `instance`, `revision` and `user`: who listens refuses
#: by raising ValidationError.
publication_asked_for = Signal()


class Problem(NamedTuple):
    """A contradiction between the facts of a record, told where an editor can mend it."""

    message: str
    field: str = ""
    relation: str = ""
    row: int | None = None


class RecordQuerySet(models.QuerySet[Any]):
    """Records, chosen by who may see them."""

    def public(self) -> Self:
        """Keep records that have been published and that may be shown."""
        return self.filter(live=True).exclude(visibility="confidential")

    def synthetic(self) -> Self:
        """Keep records made by the generator, which describe nobody."""
        return self.filter(is_synthetic=True)


class Referenced(models.Model):
    """A row that can be named by a permanent reference such as P00042.

    The reference is the primary key behind a letter; the database never gives a key twice, so a
    reference is never reused.
    """

    prefix: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def reference(self) -> str:
        """The permanent reference; a row that was never saved has none and raises ValueError."""
        if self.pk is None:
            raise ValueError("A record has a reference once it is saved.")
        return f"{self.prefix}{self.pk:05d}"

    @classmethod
    def key_of(cls, reference: str) -> int:
        """Give the primary key that a reference stands for, or raise ValueError."""
        found = re.fullmatch(rf"{cls.prefix}0*([0-9]{{1,12}})", reference.upper())
        if found is None:
            raise ValueError(f"{reference!r} is not a reference of this kind ({cls.prefix}00001).")
        return int(found[1])


class Record(
    Referenced,
    PreviewedMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    DraftReadMixin,
):
    """A row that editors work on in drafts and publish over the bridge."""

    kind: ClassVar[str]
    # The field pair a record is called by.
    called: ClassVar[str] = "name"

    visibility = code_field(Visibility, _("visibility"), default="public")
    change_note_km = short_text(_("what changed, in Khmer"))
    change_note_en = short_text(_("what changed, in English"))
    is_synthetic = models.BooleanField(_("synthetic"), default=False, editable=False)
    # When the texts in each language were written (written_at.py): the older may be out of date.
    km_written_at = models.DateTimeField(_("Khmer written at"), null=True, editable=False)
    en_written_at = models.DateTimeField(_("English written at"), null=True, editable=False)
    created_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        names = self.face
        return names["en"] or names["km"] or self._meta.verbose_name.__str__()

    @property
    def face(self) -> Pair:
        """The name or title by which other records quote this one, in both languages."""
        return pair(self, self.called)

    @property
    def is_public(self) -> bool:
        """Whether the record has been published and may be shown."""
        return bool(self.live) and self.visibility != "confidential"

    def problems(self) -> list[Problem]:
        """List contradictions among this record's facts; one that has any can't be published."""
        return []

    def gaps(self) -> list[Problem]:
        """List what a draft may lack and readers may not be without."""
        return []

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Keep a draft, with the time at which its texts in each language were written."""
        date_texts(self)
        revision = super().save_revision(*args, **kwargs)
        if not self.live:
            # The row of a record that no reader sees says what its draft says.
            dates = {"km_written_at": self.km_written_at, "en_written_at": self.en_written_at}
            type(self)._base_manager.filter(pk=self.pk).update(**dates)
        return revision

    def publish(self, revision: Any, user: Any = None, **kwargs: Any) -> None:
        """Publish a revision: the row, its documents and their versions, or nothing.

        Raises ValidationError where `user` may not: see `publication_asked_for`.
        """
        with transaction.atomic():
            publication_asked_for.send(type(self), instance=self, revision=revision, user=user)
            super().publish(revision, user, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> None:
        """Take the row offline and its document away from readers, or neither."""
        with transaction.atomic():
            super().unpublish(*args, **kwargs)


def anonymised_only_for_people(name: str) -> models.CheckConstraint:
    """Hold that only a person can be published without a name."""
    return models.CheckConstraint(
        condition=Q(visibility__in=["public", "confidential"]),
        name=name,
        violation_error_message=_("Choose public or confidential."),
    )
