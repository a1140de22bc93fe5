"""Who of those on record a line of a pasted list may name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from search.text.normalise import normalise
from tracker.editing.duplicates.likely import likely_duplicates
from tracker.editing.pasting.lines import Line
from tracker.models import Person, PersonName
from tracker.models.confidentiality import visible_to

MOST_OFFERED: Final = 5


@dataclass(frozen=True)
class Offer:
    """Somebody on record whom a line may name, with what speaks for and against it."""

    person: Person
    speaks_for: list[str] = field(default_factory=list)
    speaks_against: list[str] = field(default_factory=list)


@dataclass
class Match:
    """A line with the people on record whom it may name, the likeliest first."""

    line: Line
    offers: list[Offer] = field(default_factory=list)
    #: Whether the first of them is named as such: by reference, or alone by that very name.
    is_sure: bool = False
    #: The number of an earlier line that says the same.
    repeats: int | None = None

    @property
    def people(self) -> list[Person]:
        """The people whom the line may name."""
        return [offer.person for offer in self.offers]


def match_lines(
    lines: Iterable[Line], user: Any, chosen: dict[int, int] | None = None
) -> list[Match]:
    """Match each line against the people of whom a user may know.

    Where the user has `chosen` already, names are no longer looked for by their sound: each line
    offers the person whose key was chosen on it.
    """
    lines = list(lines)
    keys = _keys_by_name(user, _names_in(lines))
    wanted = {key for found in keys.values() for key in found} | set(_referred(lines))
    wanted |= set((chosen or {}).values())
    people = visible_to(user, Person.objects.filter(pk__in=wanted)).in_bulk()
    matches = [_match(line, keys, people) for line in lines]
    for match in matches:
        if chosen is None:
            also = _alike(match, user)
        else:
            picked = people.get(chosen.get(match.line.number, 0))
            also = [Offer(picked)] if picked else []
        match.offers += [offer for offer in also if offer.person not in match.people]
    _mark_repeated(matches)
    return matches


def _mark_repeated(matches: list[Match]) -> None:
    first: dict[Any, int] = {}
    for match in matches:
        said = (*_names_of(match.line), match.line.reference)
        earlier = first.setdefault(said, match.line.number)
        match.repeats = earlier if earlier != match.line.number else None


def _match(line: Line, keys: dict[str, set[int]], people: dict[int, Person]) -> Match:
    if line.reference:
        referred = people.get(Person.key_of(line.reference))
        return Match(line, [Offer(referred)] if referred else [], is_sure=referred is not None)
    named = sorted({key for name in _names_of(line) for key in keys.get(name, ())})
    exact = [Offer(people[key]) for key in named if key in people]
    return Match(line, exact, is_sure=len(exact) == 1)


def _alike(match: Match, user: Any) -> list[Offer]:
    """Give people whose names sound or look like the line's; none where there is no doubt."""
    line = match.line
    if match.is_sure or line.reference:
        return []
    known_of = visible_to(user, Person.objects.all())
    likely = likely_duplicates(line.name_km, line.name_en, among=known_of, most=MOST_OFFERED)
    return [Offer(each.person, each.speaks_for, each.speaks_against) for each in likely]


def _keys_by_name(user: Any, wanted: set[str]) -> dict[str, set[int]]:
    """Give the keys of people by those of the wanted names that they bear, in any spelling."""
    found: dict[str, set[int]] = defaultdict(set)
    seen = visible_to(user, Person.objects.all())
    rows = [
        *seen.values_list("pk", "name_km"),
        *seen.values_list("pk", "name_en"),
        *PersonName.objects.filter(person__in=seen).values_list("person_id", "text"),
    ]
    for key, name in rows:
        if name and (plain := normalise(name)) in wanted:
            found[plain].add(key)
    return found


def _names_in(lines: Iterable[Line]) -> set[str]:
    return {name for line in lines for name in _names_of(line)}


def _names_of(line: Line) -> list[str]:
    return [normalise(name) for name in (line.name_km, line.name_en) if name]


def _referred(lines: Iterable[Line]) -> list[int]:
    return [Person.key_of(line.reference) for line in lines if line.reference]
