"""The public plane's tables: what has been published, version by version.

They import nothing of the private plane, so that a process that only reads them can do without it.
"""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a published record stands."""

    LIVE = "live", _("live")
    WITHDRAWN = "withdrawn", _("withdrawn")
    MERGED = "merged", _("merged")


class PublishedRecordQuerySet(models.QuerySet["PublishedRecord"]):
    """Published records, chosen by where they stand."""

    def live(self) -> Self:
        """Keep records that readers can open."""
        return self.filter(state=State.LIVE)

    def of_kind(self, kind: str) -> Self:
        """Keep live records of one kind."""
        return self.live().filter(kind=kind)

    def changed_since(self, edition: int) -> Self:
        """Keep records written after an edition, in whatever state they are now."""
        return self.filter(edition__gt=edition)


class PublishedRecord(models.Model):
    """The public face of one record, under its permanent reference; never deleted.

    `card` is what a list shows of it, `facets` the values it is filtered and counted by, and
    `edition` grows with every write anywhere in this table, so that an index kept in memory can
    read what changed since it last looked. `findable_sha256` tells whether its search entries are
    those of its document.
    """

    reference = models.CharField(max_length=16, primary_key=True)
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=10, choices=State.choices, default=State.LIVE)
    current: Any = models.OneToOneField(
        "publication.PublishedVersion", models.PROTECT, null=True, related_name="+"
    )
    slug = models.CharField(max_length=120, blank=True, default="")
    title_km = models.CharField(max_length=500, blank=True, default="")
    title_en = models.CharField(max_length=500, blank=True, default="")
    dated_on = models.CharField(max_length=11, blank=True, default="")
    card: Any = models.JSONField(default=dict)
    facets: Any = models.JSONField(default=dict)
    findable_sha256 = models.CharField(max_length=64, blank=True, default="")
    edition = models.BigIntegerField(db_index=True)
    first_published_at = models.DateTimeField()
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because_km = models.TextField(blank=True, default="")
    withdrawn_because_en = models.TextField(blank=True, default="")
    merged_into: Any = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="merged_from"
    )

    objects = PublishedRecordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="published_record_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.LIVE) | Q(current__isnull=False),
                name="published_record_live_has_a_version",
            ),
            models.CheckConstraint(
                condition=Q(state=State.MERGED, merged_into__isnull=False)
                | ~Q(state=State.MERGED) & Q(merged_into__isnull=True),
                name="published_record_merged_says_where",
            ),
        ]
        indexes = [models.Index(fields=["kind", "state", "dated_on"], name="published_by_kind")]

    def __str__(self) -> str:
        return self.reference


class PublishedVersion(models.Model):
    """One public document, frozen under its number; only a redaction may replace its text."""

    record: Any = models.ForeignKey(PublishedRecord, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    document: Any = models.JSONField()
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    note_km = models.TextField(blank=True, default="")
    note_en = models.TextField(blank=True, default="")
    redacted_at = models.DateTimeField(null=True)
    redacted_because_km = models.TextField(blank=True, default="")
    redacted_because_en = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["record", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["record", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_numbers_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} v{self.number}"


class PublishedPageQuerySet(models.QuerySet["PublishedPage"]):
    """Editorial pages, chosen by where they stand."""

    def live(self) -> Self:
        """Keep pages that readers can open in a language at least."""
        return self.filter(state=State.LIVE)

    def changed_since(self, edition: int) -> Self:
        """Keep pages written after an edition, in whatever state they are now."""
        return self.filter(edition__gt=edition)

    def naming(self, reference: str) -> Self:
        """Keep live pages that name a record, or one that was merged into it; the newest first."""
        merged = PublishedRecord.objects.filter(merged_into=reference).values("pk")
        named = PageMention.objects.filter(Q(reference=reference) | Q(reference__in=merged))
        found = self.live().filter(pk__in=named.values("page"))
        return found.order_by("-dated_on", "-reference")


class PublishedPage(models.Model):
    """The public face of an editorial page in all its languages, under a reference; never deleted.

    Titles and addresses are "" in a language in which it is not public. One that is public in none
    is withdrawn, and keeps nothing but its reference, its key and its kind. `sha256` tells whether
    all that is kept of it, search entries included, is what its pages say.
    """

    reference = models.CharField(max_length=16, primary_key=True)
    translation_key = models.UUIDField(unique=True)
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=10, choices=State.choices, default=State.LIVE)
    title_km = models.CharField(max_length=500, blank=True, default="")
    title_en = models.CharField(max_length=500, blank=True, default="")
    path_km = models.TextField(blank=True, default="")
    path_en = models.TextField(blank=True, default="")
    dated_on = models.CharField(max_length=11, blank=True, default="")
    facets: Any = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    edition = models.BigIntegerField(db_index=True)
    published_at = models.DateTimeField()

    objects = PublishedPageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=(State.LIVE, State.WITHDRAWN)),
                name="published_page_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state=State.LIVE) | Q(title_km="", title_en="", sha256=""),
                name="published_page_withdrawn_says_nothing",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class PageMention(models.Model):
    """A record that a published page names, by its permanent reference."""

    page: Any = models.ForeignKey(PublishedPage, models.CASCADE, related_name="mentions")
    reference = models.CharField(max_length=16, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "reference"], name="page_mention_once")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} names {self.reference}"


class Edition(models.Model):
    """A counter of one row: how many writes the public plane has seen."""

    number = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="edition_one_row")]

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def current(cls) -> int:
        """Give the number of the latest write, 0 before the first."""
        return cls.objects.values_list("number", flat=True).first() or 0

    @classmethod
    def hold(cls) -> None:
        """Let no other transaction publish until this one ends.

        What is then built of the records is what the last publication left; SQLite needs no lock
        of ours, as a transaction there is alone in writing from its beginning.
        """
        Edition.objects.bulk_create([Edition(pk=1)], ignore_conflicts=True)
        list(cls.objects.select_for_update().filter(pk=1))

    @classmethod
    def advance(cls) -> int:
        """Take the next number, in a transaction that holds the counter."""
        cls.hold()
        cls.objects.filter(pk=1).update(number=F("number") + 1)
        return cls.current()
