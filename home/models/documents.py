"""Published files: reports, laws, documents of the United Nations."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import PurePath
from typing import Any, Final

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.document_list import document_list
from home.file_texts import file_text
from home.models.editorial import EditorialPage
from home.pictures import shown
from home.restrictions import is_restricted
from tracker.dates import PartialDateField

SAME_IN_BOTH_LANGUAGES: Final = (
    "kind",
    "published_on",
    "symbol",
    "in_khmer",
    "in_english",
    "document",
    "cover",
    "source_url",
    "archived_url",
    "file_read",
    "file_kind",
    "file_sha256",
    "file_size",
    "page_count",
    "text",
)


class DocumentKind(models.TextChoices):
    """What sort of document it is."""

    REPORT = "report", _("report")
    LAW = "law", _("law or regulation")
    UN = "un", _("United Nations document")
    COURT = "court", _("court document")
    STATEMENT = "statement", _("statement or letter")
    DATA = "data", _("data")
    OTHER = "other", _("other document")


class DocumentPage(EditorialPage):
    """One published file, with who published it, and what proves that it is the same file.

    What is known of the file itself (SHA-256, size, pages, text) is read whenever another file is
    chosen, and kept here, as readers' pages open no file.
    """

    kind = models.CharField(_("kind"), max_length=16, choices=DocumentKind, db_index=True)
    publisher = models.CharField(_("publisher"), max_length=200)
    published_on = PartialDateField(
        _("published on"), null=True, blank=True, help_text=_("2020, 2020-07 or 31 July 2020")
    )
    symbol = models.CharField(
        _("symbol"), max_length=60, blank=True, help_text=_("Its number, as A/HRC/54/75.")
    )
    in_khmer = models.BooleanField(_("in Khmer"), default=False)
    in_english = models.BooleanField(_("in English"), default=False)
    other_languages = models.CharField(_("other languages"), max_length=100, blank=True)
    document = models.ForeignKey(
        "wagtaildocs.Document",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("file"),
        help_text=_("Leave it empty where no copy may be kept here, and say where it is."),
    )
    cover = models.ForeignKey(
        "wagtailimages.Image",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover"),
    )
    source_url = models.URLField(_("where it was published"), max_length=500, blank=True)
    archived_url = models.URLField(_("archived copy"), max_length=500, blank=True)

    file_read = models.CharField(max_length=40, blank=True, editable=False)
    file_kind = models.CharField(max_length=8, blank=True, editable=False)
    file_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    file_size = models.PositiveBigIntegerField(null=True, editable=False)
    page_count = models.PositiveIntegerField(null=True, editable=False)
    text = models.TextField(blank=True, editable=False)

    content_panels = [
        *EditorialPage.content_panels[:-1],
        MultiFieldPanel(
            [
                FieldPanel("document"),
                HelpPanel(template="home/editing/file_facts.html"),
                FieldPanel("cover"),
            ],
            heading=_("file"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
                FieldRowPanel([FieldPanel("publisher"), FieldPanel("symbol")]),
                FieldRowPanel([FieldPanel("in_khmer"), FieldPanel("in_english")]),
                FieldPanel("other_languages"),
                FieldRowPanel([FieldPanel("source_url"), FieldPanel("archived_url")]),
            ],
            heading=_("publication"),
        ),
        FieldPanel("body"),
    ]
    search_fields = [
        *EditorialPage.search_fields,
        index.SearchField("publisher"),
        index.SearchField("symbol"),
        index.SearchField("text"),
    ]
    override_translatable_fields = [SynchronizedField(name) for name in SAME_IN_BOTH_LANGUAGES]
    template = "home/document_page.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def dated_on(self) -> date | None:
        """The first day that its date of publication may mean."""
        return self.published_on.earliest if self.published_on else super().dated_on

    def searchable_texts(self) -> Iterator[str]:
        """Give the words of its file besides, while readers may have the file itself."""
        yield from super().searchable_texts()
        yield from (self.publisher, self.symbol)
        if self.document and not self.document.collection.get_view_restrictions():
            yield self.text

    @property
    def is_without_text(self) -> bool:
        """Whether nothing in its file can be searched, as in a scanned PDF."""
        return bool(self.file_sha256) and not self.text

    def clean(self) -> None:
        """Read the file where another one was chosen; asked whenever a page is saved."""
        super().clean()
        self.read_file()

    def read_file(self) -> bool:
        """Read what is known of the file; gives whether it was another one than before.

        A file that is gone keeps what was known of it.
        """
        if self.document is None or self.file_read == self.document.get_file_hash():
            return False
        try:
            with self.document.open_file() as file:
                data = file.read()
        except OSError:
            return False
        kind = PurePath(self.document.filename).suffix.lower().removeprefix(".")
        found = file_text(data, kind)
        self.file_read, self.file_kind = self.document.file_hash, kind[:8]
        self.file_sha256, self.file_size = sha256(data).hexdigest(), len(data)
        self.text, self.page_count = found.text, found.pages
        return True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the page, and its cover as it is shown."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "cover": shown(self.cover)}


class DocumentIndex(EditorialPage):
    """The documents below it, by kind, publisher, year and language."""

    template = "home/document_index.html"

    class Meta:
        verbose_name = _("document index")
        verbose_name_plural = _("document indexes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Give the documents that the query string asks for; raises BadRequest for what is not."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        documents = DocumentPage.objects.live().filter(~is_restricted()).descendant_of(self)
        return {**context, "list": document_list(documents, request.GET)}


def read_replaced_file(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Read anew, for the pages that show it, a document whose file has been replaced."""
    if kwargs.get("created"):
        return
    for page in DocumentPage.objects.filter(document=instance):
        if page.read_file():
            page.save(clean=False)
