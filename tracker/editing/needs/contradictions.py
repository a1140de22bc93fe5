"""What two sources tell differently, as editors noted it, until somebody settles it."""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import F
from django.utils.translation import get_language
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
)

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
        """Give the open contradictions about each kind of record."""
        for kind, model in NOTED.items():
            rows = model._default_manager.filter(is_settled=False)
            yield Part(kind, rows, F("statement"), record=kind, relation="contradictions")

    def tell(self, line: Any) -> Any:
        """Say what the sources differ on; never what a source says, who may be confidential."""
        return CitedStatement.label(line.what, get_language() or "en")
