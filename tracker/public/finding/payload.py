"""A page of a search as JSON: for the API and for the command line."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from tracker.public.chrome import absolute
from tracker.public.filters import FILTERS
from tracker.public.finding.excerpts import marked
from tracker.public.finding.hits import Hit
from tracker.public.finding.reasons import Reason
from tracker.public.finding.results import Results
from tracker.public.narrowing import Narrowing

_SHARED: Final = ("charge_group", "court", "province", "year")
"""The facets that mean the same for every kind that has them."""


def payload(results: Results) -> dict[str, Any]:
    """Give a page of a search: total, facets and hits, in the reader's language."""
    asked, pages = results.asked, results.pages
    return {
        "q": asked.typed,
        "kind": asked.kind or None,
        "total": pages.count,
        "page": pages.number,
        "pages": pages.last,
        "page_size": pages.size,
        "edition": results.lookup.index.edition,
        "fields": [_field(each) for each in results.lookup.narrowings],
        "facets": {
            "kind": {kind.code: count for kind, count in results.counts},
            **_facets(results),
        },
        "hits": [_hit(hit) for hit in results.hits],
    }


def _field(narrowing: Narrowing) -> dict[str, Any]:
    return {
        "field": narrowing.field.code,
        "typed": narrowing.typed,
        "understood": narrowing.is_understood,
        "values": list(narrowing.labels),
    }


def _facets(results: Results) -> dict[str, list[dict[str, Any]]]:
    """The values of what was found, the most frequent first: of a kind all, of all the shared."""
    kinds = [kind for kind in results.ranking.kinds if kind in FILTERS]
    names = _own(kinds[0]) if len(kinds) == 1 else _SHARED
    return {name: _values(results, kinds, name) for name in names}


def _own(kind: str) -> tuple[str, ...]:
    """A kind's own sort is called by more than `kind`, which counts the kinds of record."""
    return tuple(name for name in FILTERS[kind].offered if name != "kind")


def _values(results: Results, kinds: Iterable[str], name: str) -> list[dict[str, Any]]:
    counted: Counter[str] = Counter()
    labelled: dict[str, Any] = {}
    for kind in kinds:
        facet = FILTERS[kind].facet(name)
        if facet is None:
            continue
        for value, count in results.ranking.selections[kind].counts(name).items():
            if facet.values.holds(value, results.lookup.index):
                counted[value] += count
                labelled[value] = facet.values.label(value, results.lookup.index)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [{"value": value, "label": labelled[value], "count": count} for value, count in ordered]


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "ref": hit.brief.quote["reference"],
        "kind": hit.brief.quote["kind"],
        "title": hit.brief.quote["name"],
        "url": absolute(hit.brief.path),
        "snippet": marked(hit.text.parts, str) if hit.text else None,
        "snippet_lang": hit.text.lang if hit.text else None,
        "score": hit.reason.score,
        "matched": _matched(hit.reason),
    }


def _matched(reason: Reason) -> dict[str, Any]:
    return {
        "how": reason.match.name.lower(),
        "name": reason.spelling or None,
        "likeness": round(reason.likeness, 4) if reason.is_by_sound else None,
    }
