"""Choosers: find a record by name in either script or by reference, from inside a form."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.actions.create import CreateAction
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.admin.widgets import BaseChooser
from wagtail.images.widgets import AdminImageChooser
from wagtail.snippets.views.chooser import (
    BaseSnippetChooseView,
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetCreateView,
)
from wagtail.snippets.widgets import AdminSnippetChooser

from tracker.editing.finding import found_by
from tracker.editing.forms import CheckedForm
from tracker.editing.forms.quick import quick_form
from tracker.editing.guarding import View, guarded
from tracker.editing.merging.merged import without_merged
from tracker.editing.views.lists import STATE
from tracker.editing.wording import choosing_words
from tracker.models.confidentiality import called, is_hidden_from, viewer, visible_to
from tracker.models.records import Referenced

# A chooser's list can't be sorted.
REFERENCE = Column("reference", label=_("Reference"))


class FindForm(BaseFilterForm):
    """What is looked for."""

    q = forms.CharField(
        label=_("Name or reference"),
        widget=forms.TextInput(attrs={"placeholder": _("Name or reference")}),
        required=False,
    )

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the rows that match."""
        text = self.cleaned_data.get("q")
        if not text:
            return objects
        self.is_searching, self.search_query = True, text
        return found_by(text, objects, objects.model.snippet_viewset.search_fields)


class FindingMixin(BaseSnippetChooseView):
    """A chooser's list, newest first until something is looked for."""

    filter_form_class = FindForm
    ordering = "-pk"

    def get_object_list(self) -> QuerySet[Any]:
        """Give the rows with what they are called by."""
        viewset = self.model_class.snippet_viewset
        rows: QuerySet[Any] = self.model_class.objects.select_related(*viewset.called_with)
        return without_merged(visible_to(self.request.user, rows))

    @property
    def columns(self) -> list[Column]:
        """Give name, reference and state."""
        drawn = super().columns
        columns = [STATE if isinstance(each, LiveStatusTagColumn) else each for each in drawn]
        named = [REFERENCE] if issubclass(self.model_class, Referenced) else []
        return [columns[0], *named, *columns[1:]]


class RecordChooseView(FindingMixin, ChooseView):
    """The chooser."""


class RecordChooseResultsView(FindingMixin, ChooseResultsView):
    """The part of the chooser that changes while one types."""


class RecordChosenMultipleView(SnippetChosenMultipleView):
    """What was ticked in a chooser that takes several."""

    def get_objects(self, pks: list[str]) -> QuerySet[Any]:
        """Give the rows of which the user may know; a key that is none raises Http404."""
        try:
            rows: QuerySet[Any] = visible_to(self.request.user, super().get_objects(pks))
        except ValueError as error:
            raise Http404 from error
        return rows


class RecordQuickCreateView(SnippetCreateView):
    """A new row begun from inside another form: a draft, where its kind has drafts."""

    def save_form(self, form: Any) -> Any:
        """Save the row with its history, as its own form would."""
        return CreateAction(form.instance, user=self.request.user, form=form).execute()


class SteadyChooser(BaseChooser):
    """A field that shows what was chosen."""

    #: What was read at once for many fields, by key.
    known: dict[str, Any] = {}

    def get_instance(self, value: Any) -> Any:
        """Give what was chosen; nothing where a key was sent that is no key."""
        if str(value) in self.known:
            return self.known[str(value)]
        try:
            return super().get_instance(value)
        except (TypeError, ValueError):
            return None


class RecordChooser(SteadyChooser, AdminSnippetChooser):
    """The field that shows which record was chosen, unless it is hidden from who looks."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.__dict__.update(choosing_words(self.model._meta.verbose_name))

    def get_value_data_from_instance(self, instance: Any) -> dict[str, Any]:
        """Give what the field shows; of a hidden record, that there is one."""
        if is_hidden_from(viewer(), instance):
            title = called(instance, viewer())
            return {"id": instance.pk, "edit_url": None, self.display_title_key: title}
        data: dict[str, Any] = super().get_value_data_from_instance(instance)
        return data


class PhotoChooser(SteadyChooser, AdminImageChooser):
    """The field that shows which photo was chosen."""


class RecordChooserViewSet(SnippetChooserViewSet):
    """The chooser of one kind of record."""

    base_widget_class = RecordChooser
    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    create_view_class = RecordQuickCreateView
    chosen_multiple_view_class = RecordChosenMultipleView
    choose_one_text = _("Choose")
    choose_another_text = _("Choose another")
    edit_item_text = _("Edit")
    creation_tab_label = _("New")
    preserve_url_parameters = ["multiple"]

    #: Fields that a new row is begun with from inside another form; none: no tab for it.
    begun_with: tuple[str, ...] = ()
    #: The form that asks for them.
    begun_in: type[CheckedForm] = CheckedForm

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.begun_with:
            self.creation_form_class = quick_form(self.model, self.begun_with, self.begun_in)

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        """Make a view in which a record that is hidden from its user can't be chosen."""
        return guarded(super().construct_view(view_class, **kwargs), self.model)
