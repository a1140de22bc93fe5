"""Making synthetic records on the private side, in an order that needs each row only once."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tracker.models import Case, Hearing, Incident, NameKey, Person
from tracker.synthetic.cases import Accused, put_case
from tracker.synthetic.courses import (
    defendant_counts,
    draw_course,
    hearing_counts,
)
from tracker.synthetic.draws import Draw
from tracker.synthetic.hearings import put_hearings
from tracker.synthetic.incidents import put_incident
from tracker.synthetic.people import put_person
from tracker.synthetic.shelf import Shelf
from tracker.synthetic.surroundings import Surroundings, find_or_make_surroundings

PEOPLE_AT_ONCE = 1000
CASES_AT_ONCE = 200
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Sizes:
    """How many records to make."""

    people: int
    cases: int
    hearings: int


class Generator:
    """Makes records; the same seed, day and database give the same ones."""

    def __init__(self, sizes: Sizes, seed: int, today: date, tell: Tell) -> None:
        self.sizes = sizes
        self.seed = seed
        self.today = today
        self.tell = tell
        self.shelf = Shelf()

    def make(self) -> Counter[str]:
        """Write all records and give how many rows of each model were written."""
        around = find_or_make_surroundings(self._draw("around"), self.shelf, self.today)
        people = self._make_people(around)
        self._make_cases(around, people)
        self._make_incidents(around, people)
        return self.shelf.written

    def _draw(self, part: str) -> Draw:
        return Draw(f"{self.seed}:{part}")

    def _make_people(self, around: Surroundings) -> list[Person]:
        draw, first = self._draw("people"), 1 + Person.objects.synthetic().count()
        people: list[Person] = []
        for number in range(first, first + self.sizes.people):
            people.append(put_person(draw, self.shelf, around, number, self.today))
            if len(people) % PEOPLE_AT_ONCE == 0:
                self._write(Person, len(people), self.sizes.people)
        self.shelf.write()
        NameKey.objects.keep(person.pk for person in people)
        return people

    def _make_cases(self, around: Surroundings, people: list[Person]) -> None:
        draw, first = self._draw("cases"), 1 + Case.objects.synthetic().count()
        queue = _Queue(draw, people)
        for made, (hearings, accused) in enumerate(self._outline(draw), start=1):
            course = draw_course(draw, hearings, self.today)
            told = put_case(
                draw, self.shelf, around, first + made - 1, course, queue.take(accused), self.today
            )
            put_hearings(draw, self.shelf, around, told)
            if made % CASES_AT_ONCE == 0:
                self._write(Case, made, self.sizes.cases)
        self.shelf.write()
        self.tell(f"  {Hearing._meta.verbose_name_plural}: {self.sizes.hearings}")

    def _outline(self, draw: Draw) -> list[tuple[int, int]]:
        """Give each case its numbers of hearings and of accused; half the mass trials are long."""
        accused = defendant_counts(draw, self.sizes.people, self.sizes.cases)
        half = sum(count >= 40 for count in accused) // 2
        hearings = hearing_counts(draw, self.sizes.hearings, self.sizes.cases)
        outline = list(zip(hearings, accused[half:] + accused[:half], strict=True))
        draw.shuffle(outline)
        return outline

    def _make_incidents(self, around: Surroundings, people: list[Person]) -> None:
        draw, first = self._draw("incidents"), 1 + Incident.objects.synthetic().count()
        for number in range(first, first + self.sizes.people // 100):
            put_incident(draw, self.shelf, around, number, people, self.today)
        self.shelf.write()

    def _write(self, model: type[Person] | type[Case], made: int, wanted: int) -> None:
        self.shelf.write()
        self.tell(f"  {model._meta.verbose_name_plural}: {made} of {wanted}")


class _Queue:
    """Hands out people to accuse: mostly those in no case yet, sometimes one again."""

    def __init__(self, draw: Draw, people: list[Person]) -> None:
        self.draw = draw
        self.people = people
        self.next = 0

    def take(self, count: int) -> list[Accused]:
        """Give that many different people, or all there are."""
        taken: dict[int, Accused] = {}
        for _ in range(count):
            if self.next < len(self.people) and (self.next == 0 or self.draw.chance(0.88)):
                taken[self.next] = Accused(self.people[self.next], is_first_case=True)
                self.next += 1
            elif self.next:
                place = self.draw.randrange(self.next)
                taken.setdefault(place, Accused(self.people[place], is_first_case=False))
        return list(taken.values())
