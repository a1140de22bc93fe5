"""Who on record a name may be of: candidates by the keys of its sound, then by their likeness.

Names of one sound are borne by many, so this shows and never merges. A likeness of 0.80 keeps 99 %
of the right ones and 4 to 7 wrong ones among 10,000.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, QuerySet

from search.text.names import AskedName, Explanation, asked_keys, is_khmer
from tracker.editing.duplicates.comparing import Described, Reason, reasons, recorded
from tracker.editing.duplicates.sentences import sentence
from tracker.models import Merge, NameKey, Person
from tracker.models.name_keys import names_on_record

LEAST_ALIKE: Final = 0.80
MOST_SHOWN: Final = 8
_POOL: Final = 150
# More than are shown, as what else is known decides among those of one name.
_WEIGHED: Final = 30
_UNKNOWN: Final = Described()
# How like a name on record is to one asked for, and which two these are.
_Match = tuple[float, AskedName, str]


@dataclass(frozen=True)
class Likely:
    """A person on record who may be the one in question, and what speaks for and against it."""

    person: Person
    score: float
    name: str
    explanation: Explanation
    reasons: tuple[Reason, ...]

    @property
    def speaks_for(self) -> list[str]:
        """What speaks for it, the name first."""
        return [
            sentence(self.name, self.explanation),
            *(reason.text for reason in self.reasons if reason.speaks_for),
        ]

    @property
    def speaks_against(self) -> list[str]:
        """What speaks against it."""
        return [reason.text for reason in self.reasons if not reason.speaks_for]

    @property
    def rank(self) -> float:
        """The likeness of the names, with what else is known weighed in."""
        return self.score + sum(reason.weight for reason in self.reasons)


def likely_duplicates(
    name_km: str,
    name_en: str,
    other_names: Iterable[str] = (),
    exclude: Person | None = None,
    *,
    told: Described = _UNKNOWN,
    among: "QuerySet[Person] | None" = None,
    most: int = MOST_SHOWN,
) -> list[Likely]:
    """Give people on record whose names are like any of these, the likeliest first.

    `told` is what else is known; `among` keeps to the people of whom the one who asks may know.
    """
    asked = [AskedName(name) for name in {name_km, name_en, *other_names} if name.strip()]
    alike = _alike(asked, _candidates(asked, exclude))
    people = _known_of(alike, Person.objects.all() if among is None else among)
    known = recorded(people)
    weighed = [
        Likely(
            person,
            score,
            name,
            ours.explain(name),
            tuple(reasons(told, person, known[key])),
        )
        for key, (score, ours, name) in alike.items()
        if (person := people.get(key))
    ]
    return sorted(weighed, key=lambda each: (-each.rank, each.person.pk))[:most]


def _candidates(asked: Iterable[AskedName], exclude: Person | None) -> list[int]:
    """Give the people who share most keys with the names."""
    keys = {key for name in asked for key in asked_keys(name.name)}
    sharing = NameKey.objects.filter(key__in=keys)
    if exclude is not None and exclude.pk:
        sharing = sharing.exclude(person=exclude.pk)
    shared = sharing.values("person").annotate(shared=Count("pk")).order_by("-shared", "person")
    return [row["person"] for row in shared[:_POOL]]


def _alike(asked: Sequence[AskedName], people: list[int]) -> dict[int, _Match]:
    """Give, of people whose best name is like one of those asked for, the likeliest."""
    found: dict[int, _Match] = {}
    for person, names in names_on_record(people).items():
        found[person] = max(
            ((ours.likeness(theirs), ours, theirs) for ours, theirs in _pairs(asked, names)),
            key=lambda match: match[0],
            default=(0.0, asked[0], ""),
        )
    likeliest = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))
    return {person: match for person, match in likeliest[:_WEIGHED] if match[0] >= LEAST_ALIKE}


def _pairs(asked: Sequence[AskedName], names: Iterable[str]) -> Iterator[tuple[AskedName, str]]:
    """Give which name to compare with which: across scripts only where that tells something new."""
    scripts = {ours.is_khmer for ours in asked}
    for theirs in filter(None, names):
        script = is_khmer(theirs)
        for ours in asked:
            if ours.is_khmer == script or script not in scripts:
                yield ours, theirs


def _known_of(people: Collection[int], among: "QuerySet[Person]") -> dict[int, Person]:
    """Read the people of whom the one who asks may know, those merged into another left out."""
    found: dict[int, Any] = among.in_bulk(people)
    references = [person.reference for person in found.values()]
    merged = Merge.objects.standing().filter(dropped__in=references)
    for reference in merged.values_list("dropped", flat=True):
        del found[Person.key_of(reference)]
    return found
