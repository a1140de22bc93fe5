"""Pages that are in one language only, and translations that fell behind their source."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.models import Page
from wagtail_localize.models import Translation

from home.editing.reports.base import EditLink, MendingReport, pages_to_mend

LANGUAGE = Column("locale", label=_("Language"))


class PagesFilterSet(WagtailFilterSet):
    """By language, and by whether readers see the page."""

    class Meta:
        model = Page
        fields = ["locale", "live"]


class WithoutTranslation(MendingReport):
    """Pages that nobody has begun to translate, or whose translation no reader sees."""

    page_title = _("Pages without translation")
    index_url_name = "pages_without_translation"
    index_results_url_name = "pages_without_translation_results"
    advice = _("Translate them, or publish the draft of their translation.")
    filterset_class = PagesFilterSet
    columns = [
        EditLink("title", label=_("Page")),
        LANGUAGE,
        BooleanColumn("live", label=_("Published")),
        BooleanColumn("is_begun", label=_("Translation begun")),
        DateColumn("last_published_at", label=_("Last published")),
    ]
    list_export = ["title", "locale", "live", "is_begun", "last_published_at", "full_url"]
    export_headings = {
        "title": _("Page"),
        "locale": _("Language"),
        "live": _("Published"),
        "is_begun": _("Translation begun"),
        "last_published_at": _("Last published"),
        "full_url": _("Address"),
    }

    def get_queryset(self) -> Any:
        """Give the pages of which readers have no version in the other language."""
        others = Page.objects.filter(
            translation_key=OuterRef("translation_key"), alias_of=None
        ).exclude(locale=OuterRef("locale"))
        pages = pages_to_mend(self.request.user).annotate(is_begun=Exists(others))
        return pages.filter(~Exists(others.filter(live=True))).order_by("path")


class StaleTranslations(MendingReport):
    """Translations of what their source said before it was published last."""

    page_title = _("Stale translations")
    index_url_name = "stale_translations"
    index_results_url_name = "stale_translations_results"
    advice = _("Take the changes of the original over, translate them, and have them published.")
    filterset_class = PagesFilterSet
    columns = [
        EditLink("title", label=_("Page")),
        LANGUAGE,
        BooleanColumn("live", label=_("Published")),
        DateColumn("source_published_at", label=_("Original published")),
        DateColumn("source_taken_at", label=_("Translates what it said on")),
    ]
    list_export = [
        "title",
        "locale",
        "live",
        "source_published_at",
        "source_taken_at",
        "full_url",
    ]
    export_headings = {
        "title": _("Page"),
        "locale": _("Language"),
        "live": _("Published"),
        "source_published_at": _("Original published"),
        "source_taken_at": _("Translates what it said on"),
        "full_url": _("Address"),
    }

    def get_queryset(self) -> Any:
        """Give the pages whose source was published after they were brought in step with it."""
        sources = Page.objects.filter(
            translation_key=OuterRef("translation_key"), pk__lt=OuterRef("pk")
        ).exclude(locale=OuterRef("locale"))
        kept = Translation.objects.filter(
            source__object_id=OuterRef("translation_key"),
            target_locale=OuterRef("locale"),
            enabled=True,
        )
        pages = pages_to_mend(self.request.user).annotate(
            source_published_at=Subquery(sources.values("last_published_at")[:1]),
            synced_at=Subquery(kept.values("source__last_updated_at")[:1]),
        )
        by_hand = Q(synced_at=None, source_published_at__gt=F("latest_revision_created_at"))
        return (
            pages.filter(Q(source_published_at__gt=F("synced_at")) | by_hand)
            .annotate(source_taken_at=Coalesce("synced_at", "latest_revision_created_at"))
            .order_by("path")
        )
