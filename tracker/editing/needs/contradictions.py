"""What two sources tell differently, as editors noted it, until somebody settles it."""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import Case, CharField, F, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from tracker.choices import CitedStatement
from tracker.editing.needs.base import Need
from tracker.editing.needs.parts import Part
from tracker.editing.needs.rights import User
from tracker.models import (
    CaseContradiction,
    Contradiction,
    HearingContradiction,
    PersonContradiction,
    Source,
)
from tracker.models.confidentiality import may_see_confidential

#: Between the parts of what is told: no title holds it.
END: Final = Value("\n", output_field=CharField())

NOTED: Final[dict[str, type[Contradiction]]] = {
    "person": PersonContradiction,
    "case": CaseContradiction,
    "hearing": HearingContradiction,
}


class Contradictions(Need):
    """Contradictions between sources that are not settled."""

    slug = "contradictions"
    label = _("Contradictions between sources")
    advice = _("Find out which source is right, say why, and mark the contradiction as settled.")
    kinds = tuple(NOTED)

    def parts(self, user: User) -> Iterator[Part]:
        """Give the open contradictions about each kind of record, with both sources."""
        what = Concat(
            F("statement"), END, _title("source", user), END, _title("other_source", user)
        )
        for kind, model in NOTED.items():
            rows = model._default_manager.filter(is_settled=False)
            yield Part(kind, rows, what, record=kind, relation="contradictions")

    def tell(self, line: Any) -> str:
        """Say what the sources differ on, and which they are."""
        statement, *titles = line.what.split(END.value)
        label = CitedStatement.label(statement, get_language() or "en")
        one, other = (title or gettext("a confidential source") for title in titles)
        return gettext("%(statement)s: %(source)s, %(other)s") % {
            "statement": label,
            "source": one,
            "other": other,
        }

    def field(self, line: Any) -> str:
        """Give the rows of contradictions, in which each line stands."""
        return "contradictions"


def _title(source: str, user: User) -> Combinable:
    """Give the title of a source, "" of one that is a secret to the user."""
    title = F(f"{source}__title")
    if may_see_confidential(user, Source):
        return title
    return Case(When(**{f"{source}__is_confidential": False}, then=title), default=Value(""))
