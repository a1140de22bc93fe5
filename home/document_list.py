"""Lists of documents: what a query string chooses, how many there are of each, a page of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

PER_PAGE: Final = 25
FILTERS: Final = ("kind", "publisher", "year", "language")
HEADINGS: Final = {
    "kind": _("Kind"),
    "publisher": _("Publisher"),
    "year": _("Year"),
    "language": _("Language"),
}
LANGUAGES: Final = {"km": _("Khmer"), "en": _("English"), "other": _("another language")}
LARGEST_GROUP: Final = 15
Values = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: its word, how many documents it leaves, where it leads."""

    code: str
    label: Any
    count: int
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A filter, its values by their number."""

    name: str
    heading: Any
    choices: list[Choice]


@dataclass(frozen=True, slots=True)
class DocumentList:
    """A page of documents, the filters beside it, and what has been chosen."""

    page: Any
    groups: list[Group]
    chosen: list[Choice]
    total: int
    query: str


def document_list(documents: QuerySet[Any], asked: Mapping[str, str]) -> DocumentList:
    """List documents, newest first, as a query string asks; three queries whatever their number.

    Raises BadRequest for a filter or a page that is not there.
    """
    if unknown := set(asked) - {*FILTERS, "page"}:
        raise BadRequest(f"no filter {sorted(unknown)[0][:40]}")
    values = {row[0]: _values(*row[1:]) for row in documents.values_list("pk", *_READ)}
    chosen = {name: asked[name] for name in FILTERS if asked.get(name)}
    for name, code in chosen.items():
        if not any(code in one[name] for one in values.values()):
            raise BadRequest(f"no such {name}")
    matching = [pk for pk, one in values.items() if _fits(one, chosen)]
    kinds = dict(documents.model._meta.get_field("kind").choices)
    labels: dict[str, Mapping[str, Any]] = {"kind": kinds, "language": LANGUAGES}
    groups = [_group(name, values, chosen, labels.get(name, {})) for name in FILTERS]
    found = documents.filter(pk__in=matching).order_by("-published_on", "title")
    return DocumentList(
        page=_page(found.defer("text", "body"), asked.get("page", "1")),
        groups=[group for group in groups if len(group.choices) > 1 or group.name in chosen],
        chosen=[choice for group in groups for choice in group.choices if choice.is_chosen],
        total=len(matching),
        query=urlencode(chosen),
    )


_READ: Final = ("kind", "publisher", "published_on", "in_khmer", "in_english", "other_languages")


def _values(
    kind: str, publisher: str, published_on: Any, in_khmer: bool, in_english: bool, other: str
) -> Values:
    spoken = {"km": in_khmer, "en": in_english, "other": bool(other)}
    return {
        "kind": (kind,),
        "publisher": (publisher,),
        "year": (str(published_on)[:4],) if published_on else (),
        "language": tuple(code for code, is_spoken in spoken.items() if is_spoken),
    }


def _fits(values: Values, chosen: Mapping[str, str]) -> bool:
    return all(code in values[name] for name, code in chosen.items())


def _group(
    name: str, values: Mapping[int, Values], chosen: dict[str, str], labels: Mapping[str, Any]
) -> Group:
    others = {key: code for key, code in chosen.items() if key != name}
    counts = Counter(code for one in values.values() if _fits(one, others) for code in one[name])
    ordered = sorted(counts.items(), key=lambda item: item[0], reverse=True)
    if name != "year":
        ordered = sorted(ordered, key=lambda item: (-item[1], item[0]))
    choices = [
        Choice(
            code=code,
            label=labels.get(code, code),
            count=count,
            query=urlencode(others if chosen.get(name) == code else {**others, name: code}),
            is_chosen=chosen.get(name) == code,
        )
        for place, (code, count) in enumerate(ordered)
        if place < LARGEST_GROUP or chosen.get(name) == code
    ]
    return Group(name, HEADINGS[name], choices)


def _page(documents: QuerySet[Any], number: str) -> Any:
    try:
        return Paginator(documents, PER_PAGE).page(number)
    except (EmptyPage, PageNotAnInteger) as error:
        raise BadRequest("no such page") from error
