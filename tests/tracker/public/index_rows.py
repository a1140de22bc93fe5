"""Rows for an index, made up without a database, and what filtering them one by one gives."""

from collections import Counter
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from tracker.public.index.drafts import Draft
from tracker.public.index.reading import Row
from tracker.public.index.records import KindIndex
from tracker.public.index.spans import span_between, span_of

FACETS = {"status": ("held", "free", "lost"), "court": ("K00001", "K00002"), "year": ("2020",)}
DATES = ("", "2019", "2020", "2020~", "2020-05", "2020-05-01", "2021-12-31", "2022-01")


def row(number: int, **fields: object) -> Row:
    return Row(
        **{
            "reference": f"P{number:05d}",
            "kind": "person",
            "state": "live",
            "edition": 1,
            "title_km": "",
            "title_en": f"Person {number}",
            "dated_on": "",
            "facets": {},
            **fields,
        }
    )


def index_of(*rows: Row, before: KindIndex | None = None) -> KindIndex:
    draft = Draft(before or KindIndex())
    for each in rows:
        draft.put(each)
    return draft.finished()


@st.composite
def rows(draw: st.DrawFn, most: int = 60, states: Sequence[str] = ("live",)) -> list[Row]:
    numbers = draw(st.lists(st.integers(1, 80), max_size=most))
    return [
        row(
            number,
            state=draw(st.sampled_from(states)),
            dated_on=draw(st.sampled_from(DATES)),
            facets={
                facet: sorted(draw(st.sets(st.sampled_from(values))))
                for facet, values in FACETS.items()
            },
        )
        for number in numbers
    ]


chosen = st.fixed_dictionaries(
    {}, optional={f: st.lists(st.sampled_from(v), min_size=1) for f, v in FACETS.items()}
)


def living(given: Sequence[Row]) -> list[Row]:
    """The last row of each reference, where that one is live."""
    last = {each.reference: each for each in given}
    return [each for each in last.values() if each.state == "live"]


def by_hand(
    given: Sequence[Row],
    wanted: Mapping[str, Sequence[str]],
    since: str = "",
    until: str = "",
) -> list[Row]:
    """Filter rows one at a time."""
    span = span_between(since, until)
    return [
        each
        for each in living(given)
        if all(set(each.facets.get(facet, [])) & set(wanted[facet]) for facet in wanted)
        and (span is None or (each.dated_on and span_of(each.dated_on).overlaps(span)))
    ]


def counted(given: Sequence[Row], facet: str) -> Counter[str]:
    return Counter(value for each in given for value in each.facets.get(facet, []))
