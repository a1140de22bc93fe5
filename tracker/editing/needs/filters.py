"""By what a list of a need is narrowed: only what its kinds of record have."""

from typing import Any

import django_filters
from django.forms import RadioSelect
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from tracker.choices import Province
from tracker.editing.needs.base import Need
from tracker.editing.needs.languages import LackingLanguage
from tracker.editing.needs.places import COURTED, LOCATED
from tracker.editing.needs.rights import User, model_of, writers
from tracker.models import Court
from tracker.models.confidentiality import visible_to

LANGUAGES = (("km", _("Khmer")), ("en", _("English")))


class NeedFilterSet(WagtailFilterSet):
    """The choices of one need; the need itself applies them, to each of its tables."""

    def __init__(self, *args: Any, need: Need, **kwargs: Any) -> None:
        # No table is filtered here, but a set of filters can't be made without one.
        super().__init__(*args, queryset=Court.objects.none(), **kwargs)
        self.filters.update(_filters(need, self.request.user))
        for each in self.filters.values():
            each.parent = self

    @property
    def chosen(self) -> dict[str, Any]:
        """What was asked for; nothing where what was sent makes no sense."""
        return dict(self.form.cleaned_data) if self.is_valid() else {}


def _filters(need: Need, user: User) -> dict[str, Any]:
    kinds = set(need.kinds)
    filters: dict[str, Any] = {}
    if len(kinds) > 1:
        filters["kind"] = _radios(_("Kind"), _kinds(need))
    if isinstance(need, LackingLanguage):
        filters["language"] = _radios(_("Language"), LANGUAGES)
    if kinds & COURTED:
        seen = visible_to(user, Court.objects.order_by("name_en", "pk"))
        filters["court"] = django_filters.ModelChoiceFilter(label=_("Court"), queryset=seen)
    if kinds & LOCATED:
        filters["province"] = django_filters.ChoiceFilter(
            label=_("Province"), choices=Province.choices
        )
    filters["written_by"] = django_filters.ModelChoiceFilter(
        label=_("Last written by"), queryset=writers()
    )
    filters["date"] = django_filters.DateFromToRangeFilter(
        label=need.dated or _("Changed"), widget=DateRangePickerWidget
    )
    return filters


def _radios(label: Any, choices: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, choices=choices, widget=RadioSelect, empty_label=_("All")
    )


def _kinds(need: Need) -> list[tuple[str, str]]:
    return [(kind, str(capfirst(model_of(kind)._meta.verbose_name))) for kind in need.kinds]
