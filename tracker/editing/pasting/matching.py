"""Who of those on record a line of a pasted list may name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from search.text.normalise import normalise
from tracker.editing.pasting.lines import Line
from tracker.models import Person, PersonName
from tracker.models.confidentiality import visible_to

MOST_OFFERED: Final = 5


@dataclass
class Match:
    """A line with the people on record whom it may name, the likeliest first."""

    line: Line
    people: list[Person] = field(default_factory=list)
    #: Whether the first of them is named as such: by reference, or alone by that very name.
    is_sure: bool = False
    #: The number of an earlier line that says the same.
    repeats: int | None = None


def match_lines(lines: Iterable[Line], user: Any) -> list[Match]:
    """Match each line against the people of whom a user may know."""
    lines = list(lines)
    keys = _keys_by_name(user, _names_in(lines))
    wanted = {key for found in keys.values() for key in found} | set(_referred(lines))
    people = visible_to(user, Person.objects.filter(pk__in=wanted)).in_bulk()
    matches = [_match(line, keys, people, user) for line in lines]
    _mark_repeated(matches)
    return matches


def _mark_repeated(matches: list[Match]) -> None:
    first: dict[Any, int] = {}
    for match in matches:
        said = (*_names_of(match.line), match.line.reference)
        earlier = first.setdefault(said, match.line.number)
        match.repeats = earlier if earlier != match.line.number else None


def _match(line: Line, keys: dict[str, set[int]], people: dict[int, Person], user: Any) -> Match:
    if line.reference:
        referred = people.get(Person.key_of(line.reference))
        return Match(line, [referred] if referred else [], is_sure=referred is not None)
    named = sorted({key for name in _names_of(line) for key in keys.get(name, ())})
    exact = [people[key] for key in named if key in people]
    alike = [person for person in _alike(line, user) if person not in exact]
    return Match(line, [*exact, *alike][:MOST_OFFERED], is_sure=len(exact) == 1)


def _alike(line: Line, user: Any) -> list[Person]:
    """Give people whose names sound or look like the line's."""
    return []


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
