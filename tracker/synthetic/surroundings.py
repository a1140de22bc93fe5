"""Courts, places, organisations, laws and sources that synthetic cases happen among.

Those on public record are taken where there are any, and made where there are none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from tracker.choices import ChargeGroup, Province
from tracker.localized import Pair
from tracker.models import Court, Law, Organisation, Place, Provision, Source
from tracker.synthetic.draws import Draw
from tracker.synthetic.marks import DISCLAIMER, MARK, marked
from tracker.synthetic.names import person_name
from tracker.synthetic.shelf import Shelf, published
from tracker.synthetic.texts import fields

CAPITAL: Final = "KH-12"
SOURCES, OFFICIALS = 300, 120
# Group, class of offence, least and longest term in months; two articles of each are made.
OFFENCES: Final[tuple[tuple[str, str, int, int], ...]] = (
    ("anti_state", "felony", 60, 360),
    ("incitement", "misdemeanour", 6, 24),
    ("false_news", "misdemeanour", 12, 36),
    ("defamation_insult", "petty_offence", 0, 1),
    ("assembly", "misdemeanour", 6, 12),
    ("association_union", "misdemeanour", 6, 24),
    ("land", "misdemeanour", 12, 60),
    ("terrorism", "felony", 120, 360),
    ("retaliatory_ordinary_crime", "misdemeanour", 12, 60),
)
ORGANISATIONS: Final[tuple[tuple[str, Pair], ...]] = (
    ("political_party", {"km": "គណបក្ស", "en": "Party"}),
    ("union", {"km": "សហជីពកម្មករ", "en": "Union of Workers"}),
    ("ngo", {"km": "អង្គការសិទ្ធិមនុស្ស", "en": "Human Rights Organisation"}),
    ("community", {"km": "សហគមន៍ដីធ្លី", "en": "Land Community"}),
    ("media", {"km": "សារព័ត៌មាន", "en": "Newspaper"}),
)


@dataclass(frozen=True)
class Surroundings:
    """What cases happen among; `officials` are the names of those who sit on benches."""

    first_courts: list[Any]
    appeal_court: Any
    places: list[Any]
    organisations: list[Any]
    provisions: list[Any]
    sources: list[Source]
    officials: list[Pair]


def find_or_make_surroundings(draw: Draw, shelf: Shelf, today: date) -> Surroundings:
    """Give what is on public record, having written what was missing."""
    courts = _public(Court) or _courts(shelf)
    places = _public(Place) or _places(shelf)
    organisations = _public(Organisation) or _organisations(shelf)
    provisions = _public(Provision) or _provisions(shelf)
    sources = list(Source.objects.filter(is_synthetic=True)) or _sources(draw, shelf, today)
    shelf.write()
    first = [court for court in courts if court.level == "first_instance"]
    appeal = [court for court in courts if court.level == "appeal"]
    return Surroundings(
        first_courts=first or courts,
        appeal_court=(appeal or courts)[0],
        places=places,
        organisations=organisations,
        provisions=provisions,
        sources=sources,
        officials=[person_name(draw, number) for number in range(1, OFFICIALS + 1)],
    )


def _public(model: Any) -> list[Any]:
    return list(model.objects.public().order_by("pk"))


def _note() -> dict[str, str]:
    return fields("note", DISCLAIMER)


def _courts(shelf: Shelf) -> list[Court]:
    higher = [
        Court(level="supreme", province=CAPITAL, **_called("តុលាការកំពូល", "Supreme Court")),
        Court(level="appeal", province=CAPITAL, **_called("សាលាឧទ្ធរណ៍", "Court of Appeal")),
    ]
    first = _in_provinces(
        lambda code, km, en: Court(
            level="first_instance",
            province=code,
            **_called(f"សាលាដំបូង {km}", f"Court of First Instance, {en}"),
        )
    )
    shelf.link(higher[1], "appeals_go_to", higher[0])
    for court in first:
        shelf.link(court, "appeals_go_to", higher[1])
    return shelf.put_many([*higher, *first])


def _places(shelf: Shelf) -> list[Place]:
    return shelf.put_many(
        _in_provinces(
            lambda code, km, en: Place(
                place_kind="prison", province=code, **_called(f"ពន្ធនាគារ {km}", f"Prison, {en}")
            )
        )
        + _in_provinces(
            lambda code, km, en: Place(
                place_kind="police_station",
                province=code,
                **_called(f"ស្នងការដ្ឋាននគរបាល {km}", f"Police Station, {en}"),
            )
        )
    )


def _organisations(shelf: Shelf) -> list[Organisation]:
    return shelf.put_many(
        [
            Organisation(
                organisation_kind=kind,
                **published(),
                **fields("name", marked(name, number)),
                **_note(),
            )
            for number in (1, 2, 3)
            for kind, name in ORGANISATIONS
        ]
    )


def _provisions(shelf: Shelf) -> list[Provision]:
    code = shelf.put(Law(enacted_in=2009, **_called("ក្រមព្រហ្មទណ្ឌ", "Penal Code")))
    return shelf.put_many(
        [
            Provision(
                law=code,
                article=str(100 + 10 * number + place),
                charge_group=group,
                offence_class=offence_class,
                minimum_months=least,
                maximum_months=longest,
                **published(),
                **fields("heading", marked(_label(ChargeGroup.pair(group)))),
                **_note(),
            )
            for number, (group, offence_class, least, longest) in enumerate(OFFENCES)
            for place in (1, 2)
        ]
    )


def _sources(draw: Draw, shelf: Shelf, today: date) -> list[Source]:
    kinds = {"independent_media": 5, "monitor": 3, "ngo_statement": 2, "court_record": 1}
    made = []
    for number in range(1, SOURCES + 1):
        title = marked({"km": "អត្ថបទ", "en": "report on a case"}, number)
        made.append(
            Source(
                title=title["km" if draw.chance(0.4) else "en"],
                publisher=f"{MARK['en']} Monitor",
                published_on=draw.as_known(draw.day(date(today.year - 15, 1, 1), today)),
                kind=draw.weighted(kinds),
                reliability=draw.weighted({"likely_reliable": 3, "highly_reliable": 1}),
                url=f"https://example.org/synthetic/{number}",
                is_synthetic=True,
            )
        )
    return shelf.put_many(made)


def _called(km: str, en: str) -> dict[str, Any]:
    return {**published(), **fields("name", marked({"km": km, "en": en})), **_note()}


def _label(term: Any) -> Pair:
    return {"km": term["km"], "en": term["en"]}


def _in_provinces(make: Callable[[str, str, str], Any]) -> list[Any]:
    return [make(term.code, term.km, term.en) for term in Province if term.code != "abroad"]
