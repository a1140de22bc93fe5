"""People held before trial for longer than the law allows, by the facts on record."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from tracker.dates import format_number
from tracker.editing.needs.base import Need
from tracker.editing.needs.custody import Wait, waits_past_limit
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import User
from tracker.models import Detention


class HeldPastLimit(Need):
    """Detentions before trial that go on, as far as is known, past the limit."""

    slug = "held-past-limit"
    label = _("People held past the pre-trial limit")
    advice = _("Check whether the person is still held, and record the release or the judgment.")
    kinds = ("person",)
    dated = _("Held since")
    ordering = "happened_on"

    def __init__(self) -> None:
        self.waits: dict[int, Wait] = {}

    def parts(self, user: User) -> Iterator[Part]:
        """Give the detentions in which someone waits for too long."""
        self.waits = waits_past_limit()
        held = Detention.objects.filter(pk__in=list(self.waits))
        yield Part("person", held, "", on="started_on", record="person", relation="detentions")

    def tell(self, line: Any) -> str:
        """Say for how long, and what the limit is."""
        wait, language = self.waits[line.row_key], get_language() or "en"
        told = gettext(
            "held for %(days)s days; the limit is %(months)s months (article %(article)s)"
        )
        return told % {
            "days": format_number(wait.days, language),
            "months": format_number(wait.months.normalize(), language),
            "article": wait.article,
        }

    def field(self, line: Any) -> str:
        """Give the rows of detentions, in which each line stands."""
        return "detentions"
