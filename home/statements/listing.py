"""One page of the list of statements."""

from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import BadRequest
from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from home.models.signatories import Signatory
from home.models.statements import StatementPage
from home.restrictions import is_restricted
from home.statements.asked import Asked
from home.statements.counting import Choice, counts_of, narrowed

ON_A_PAGE: Final = 25
# What is not shown of a row: the texts can be long.
NOT_SHOWN: Final = ("body", "demands")


@dataclass(frozen=True, slots=True)
class Group:
    """The choices of one facet."""

    name: str
    label: str | Promise
    choices: list[Choice]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of one page, and everything around them."""

    asked: Asked
    count: int
    groups: list[Group]
    rows: list[StatementPage]
    whole: str

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.count // ON_A_PAGE))

    @property
    def chosen(self) -> list[tuple[str | Promise, Choice]]:
        """What is chosen, with the name of its facet."""
        return [
            (group.label, choice)
            for group in self.groups
            for choice in group.choices
            if choice.is_current
        ]

    @property
    def previous(self) -> str | None:
        """The query string of the page before, or None on the first."""
        return self.asked.on_page(self.asked.page - 1).query if self.asked.page > 1 else None

    @property
    def next(self) -> str | None:
        """The query string of the page behind, or None on the last."""
        return (
            self.asked.on_page(self.asked.page + 1).query if self.asked.page < self.last else None
        )


def list_statements(index: Any, asked: Asked, whole: str) -> Listing:
    """Give a page of the published statements below an index, newest first, in five queries.
    `whole` is the address of the whole list.

    Raises Http404 for a page behind the last, BadRequest for a signatory who signed nothing.
    """
    statements = StatementPage.objects.child_of(index).live().filter(~is_restricted())
    counts = counts_of(statements, asked)
    if asked.signatory and not any(choice.is_current for choice in counts.signatories):
        _refuse_unknown(statements, asked.signatory)
    rows = _rows(statements, asked) if counts.total else []
    listing = Listing(asked, counts.total, _groups(counts, asked), rows, whole)
    if asked.page > listing.last:
        raise Http404("no such page")
    return listing


def _refuse_unknown(statements: Any, signatory: str) -> None:
    """Who signed nothing but drafts is not told apart from who signed nothing."""
    signed = Signatory.objects.filter(name_key=signatory, page__in=statements.values("pk"))
    if not signed.exists():
        raise BadRequest("signatory")


def _groups(counts: Any, asked: Asked) -> list[Group]:
    offered = [
        ("kind", _("Kind"), [each for each in counts.kinds if each.count or each.is_current]),
        ("year", _("Year"), counts.years),
        ("signatory", _("Signatory"), counts.signatories),
        ("person", _("Person named"), counts.people),
    ]
    return [
        Group(name, label, choices, name in {"kind", "year"} or bool(getattr(asked, name)))
        for name, label, choices in offered
        if choices
    ]


def _rows(statements: Any, asked: Asked) -> list[StatementPage]:
    signed = Signatory.objects.filter(page=OuterRef("pk"), withdrawn_on=None).order_by()
    count = signed.values("page").annotate(count=Count("pk")).values("count")
    rows = narrowed(statements, asked).annotate(signed_by=Coalesce(Subquery(count), 0))
    ordered = rows.order_by(F("issued_on").desc(nulls_last=True), "-pk").defer(*NOT_SHOWN)
    first = (asked.page - 1) * ON_A_PAGE
    return list(ordered[first : first + ON_A_PAGE])
