"""The chooser of published records in the admin: a list, a search, an answer."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.chooser import (
    ChooseResultsView,
    ChooseView,
    ChosenMultipleView,
    ChosenView,
)
from wagtail.admin.viewsets.chooser import ChooserViewSet

from home.choosing.forms import RecordFilterForm
from home.choosing.names import called
from home.choosing.widgets import RecordChooser
from tracker.public.kinds import KINDS
from tracker.publication.models import PublishedRecord


class _Listing:
    """Live records, those published last first, with their kind and date."""

    filter_form_class = RecordFilterForm
    ordering = ("-published_at", "pk")

    def get_object_list(self) -> Any:
        """Give the records that readers can open."""
        return PublishedRecord.objects.live()

    @property
    def columns(self) -> list[Column]:
        """Name, kind and date."""
        title: TitleColumn = super().title_column  # type: ignore[misc]  # of the view beside
        title.accessor = called
        kind = Column("kind", label=_("Kind"), accessor=lambda each: KINDS[each.kind].one)
        return [title, kind, Column("dated_on", label=_("Date"), accessor="dated_on")]


class _Answer:
    """Names what was chosen; gives nothing that is not live."""

    def get_object(self, pk: str) -> PublishedRecord:
        """Give a live record; raises DoesNotExist."""
        return PublishedRecord.objects.live().get(pk=pk)

    def get_objects(self, pks: list[str]) -> Any:
        """Give those that are live."""
        return PublishedRecord.objects.live().filter(pk__in=pks)

    def get_display_title(self, instance: PublishedRecord) -> str:
        """Name the record."""
        return called(instance)

    def get_edit_item_url(self, instance: PublishedRecord) -> None:
        """Lead nowhere: who edits pages need not have a right to records."""


class RecordChooseView(_Listing, ChooseView):
    """The whole dialogue."""


class RecordChooseResultsView(_Listing, ChooseResultsView):
    """The list in it, anew."""


class RecordChosenView(_Answer, ChosenView):
    """One was chosen."""


class RecordChosenMultipleView(_Answer, ChosenMultipleView):
    """Several were chosen at once."""


class PublishedRecordChooser(ChooserViewSet):
    """All of it, under one address."""

    model = PublishedRecord
    name = "published_records"
    url_prefix = "published-records"
    icon = "doc-full-inverse"
    choose_one_text = _("Choose a record")
    choose_another_text = _("Choose another record")
    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    chosen_view_class = RecordChosenView
    chosen_multiple_view_class = RecordChosenMultipleView
    register_widget = False

    @property
    def widget_class(self) -> type[RecordChooser]:
        """The field of a form that opens it."""
        return RecordChooser

    def inject_view_methods(self, view_class: Any, method_names: list[str]) -> Any:
        """Let the views list what they list."""
        return view_class


chooser = PublishedRecordChooser()
