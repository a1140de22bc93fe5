"""Sources, and citations: which statement rests on which source."""

from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, RevisionMixin

from tracker.choices import CitedStatement, SourceKind, SourceReliability
from tracker.dates import PartialDateField
from tracker.models.fields import code_field, long_text
from tracker.models.held_back import HeldBack, HeldBackQuerySet
from tracker.models.records import Referenced
from tracker.models.searched import Searched, searched


def private_files() -> FileSystemStorage:
    """Give the folder of files that only the admin hands out, at an address of its own."""
    address = f"{settings.PRIVATE_PATHS[0]}court-watch/files/"
    return FileSystemStorage(location=settings.PRIVATE_ROOT, base_url=address)


class SourceQuerySet(HeldBackQuerySet):
    """Sources, chosen by what is kept of them."""

    def without_archived_copy(self) -> Self:
        """Keep sources with an address and no archived copy of it."""
        return self.exclude(url="").filter(archived_url="")


class Source(Searched, HeldBack, Referenced, RevisionMixin, ClusterableModel):
    """Where a fact comes from: an article, a judgment, a letter, an interview."""

    prefix: ClassVar[str] = "S"
    told_fields: ClassVar[tuple[str, ...]] = (
        "title",
        "publisher",
        "published_on",
        "kind",
        "reliability",
        "url",
        "archived_url",
        "is_confidential",
    )

    title = models.CharField(_("title, as published"), max_length=500)
    publisher = models.CharField(_("publisher"), max_length=255, blank=True, default="")
    published_on = PartialDateField(_("published on"), null=True, blank=True)
    kind = code_field(SourceKind, _("kind"))
    reliability = code_field(SourceReliability, _("reliability"), default="unknown")
    url = models.URLField(_("address"), max_length=1000, blank=True, default="")
    archived_url = models.URLField(_("archived copy"), max_length=1000, blank=True, default="")
    file = models.FileField(
        _("file"),
        storage=private_files,
        upload_to="sources",
        blank=True,
        default="",
        help_text=_("A copy kept by us: a judgment, a letter, a photograph. Never public."),
    )
    file_sha256 = models.CharField(
        _("SHA-256 of the file"), max_length=64, blank=True, default="", editable=False
    )
    is_confidential = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_("Readers see that there is a source, and nothing of what it is."),
    )
    confidential_notes = long_text(
        _("confidential notes"), help_text=_("Who the source is; never public.")
    )
    is_synthetic = models.BooleanField(_("synthetic"), default=False, editable=False)

    search_fields = searched("title", "publisher", "url")

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        permissions = [("view_confidential_source", "Can see confidential fields")]
        constraints = [
            SourceKind.constraint("kind", "source_kind_known"),
            SourceReliability.constraint("reliability", "source_reliability_known"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.publisher})" if self.publisher else self.title

    def with_content_json(self, content: dict[str, Any]) -> "Source":
        """Give an older revision; what readers see is the source's, whatever it was then."""
        source: Source = super().with_content_json(content)
        source.shown = self.shown
        return source

    def told(self) -> dict[str, Any]:
        """Give what documents would tell of the row, as JSON holds it."""
        return {**super().told(), "published_on": str(self.published_on or "")}

    def for_readers(self) -> "Source":
        """Give the source as readers see it, without the changes that are held back."""
        if self.shown is None:
            return self
        source = self.saying(self.shown["told"])
        source.is_confidential |= self.is_confidential
        return source


class Citation(Orderable):
    """A source for the fact that this row hangs on, and where in it the fact stands."""

    source: Any = models.ForeignKey(
        Source, models.PROTECT, related_name="+", verbose_name=_("source")
    )
    locator = models.CharField(
        _("where in it"), max_length=120, blank=True, default="", help_text=_("Page or paragraph.")
    )

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("citation")
        verbose_name_plural = _("citations")


class StatementCitation(Citation):
    """A citation on a whole record, which says what it supports."""

    statement = code_field(CitedStatement, _("what it supports"), default="other")

    class Meta(Citation.Meta):
        abstract = True
        constraints = [CitedStatement.constraint("statement", "%(class)s_statement_known")]
