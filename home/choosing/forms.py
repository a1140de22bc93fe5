"""What editors choose a record by: words, as in the site's search, and a kind."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm

from tracker.public.finding import exact_record
from tracker.public.finding.ranking import Ranking
from tracker.public.index import cards, current_index
from tracker.public.kinds import KINDS
from tracker.public.looking import look_up
from tracker.public.page_briefs import is_page
from tracker.publication.models import PublishedRecord, State

MOST: Final = 100
"""So many hits can be chosen from; who finds more writes more of the name."""


class RecordFilterForm(BaseFilterForm):
    """Words and a kind; both may be left out."""

    q = forms.CharField(
        label=_("Name, docket number or reference, in either script"),
        widget=forms.TextInput(attrs={"placeholder": _("Search")}),
        max_length=200,
        required=False,
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[("", _("All kinds")), *((kind.code, kind.many) for kind in KINDS.values())],
        required=False,
    )

    def filter(self, objects: Any) -> Any:
        """Give what the words find, the best first, or without words all of the kind."""
        typed, kind = self.cleaned_data["q"], self.cleaned_data["kind"]
        if typed:
            self.is_searching, self.search_query = True, typed
            return found(typed, kind)
        return objects.filter(kind=kind) if kind else objects


def found(typed: str, kind: str) -> Sequence[PublishedRecord]:
    """Give the live records that readers would find, of a kind or of all, the best first."""
    exact = exact_record(typed)
    if exact is not None and exact.state == State.LIVE and kind in ("", exact.kind):
        return cards([exact.reference])
    places = Ranking(look_up(typed, current_index()), kind).page(1, MOST)
    return cards([place.reference for place in places if not is_page(place.reference)])
