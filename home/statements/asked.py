"""What an address asks of the list of statements."""

import re
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import QueryDict

from home.models.statements import StatementKind
from home.signatories.lines import LONGEST_NAME, signatory_key

FACETS: Final = ("kind", "year", "signatory", "person")
_YEAR = re.compile(r"[0-9]{4}", re.ASCII)
_PERSON = re.compile(r"P[0-9]{5,12}", re.ASCII)
_PAGE = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """One choice of each facet, or none, and the number of the page."""

    kind: str = ""
    year: str = ""
    signatory: str = ""
    person: str = ""
    page: int = 1

    @property
    def query(self) -> str:
        """The query string of this view of the list, `?` and all; nothing for the whole list."""
        pairs = [(name, getattr(self, name)) for name in FACETS if getattr(self, name)]
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return f"?{urlencode(pairs)}" if pairs else ""

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is chosen."""
        return any(getattr(self, name) for name in FACETS)

    def choosing(self, facet: str, value: str) -> "Asked":
        """Give the first page with another choice of one facet."""
        return replace(self, **{facet: value, "page": 1})  # type: ignore[arg-type]

    def on_page(self, number: int) -> "Asked":
        """Give another page of the same choices."""
        return replace(self, page=number)


def read_asked(query: QueryDict) -> Asked:
    """Read the query string; raises BadRequest for a value that can't be.

    Names that are not ours are passed over: links are shared with marks of other sites on them.
    """
    page = _fitting(query, "page", _PAGE)
    kind = query.get("kind", "")
    if kind and kind not in StatementKind.values:
        raise BadRequest("kind")
    typed = query.get("signatory", "")
    if len(typed) > LONGEST_NAME or "\0" in typed or (typed and not signatory_key(typed)):
        raise BadRequest("signatory")
    return Asked(
        kind=kind,
        year=_fitting(query, "year", _YEAR),
        signatory=signatory_key(typed),
        person=_fitting(query, "person", _PERSON),
        page=int(page or 1),
    )


def _fitting(query: QueryDict, name: str, form: re.Pattern[str]) -> str:
    value = str(query.get(name, ""))
    if value and not form.fullmatch(value):
        raise BadRequest(name)
    return value
