"""The dated facts that a person's liberty is computed from."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tracker.dates import PartialDate

CONVICTING = frozenset({"convicted", "convicted_in_absentia", "upheld", "reduced", "increased"})
CLEARING = frozenset({"acquitted", "dismissed"})
AWAITING_TRIAL = frozenset({"pretrial", "uncharged"})


@dataclass(frozen=True)
class Custody:
    """A period of detention; `until` is None while no end is known, `case` may be ""."""

    since: PartialDate
    basis: str
    until: PartialDate | None = None
    last_reported: PartialDate | None = None
    release: str = ""
    case: str = ""

    @property
    def shown_on(self) -> PartialDate:
        """The last date on which the person is known to have been held."""
        return self.until or self.last_reported or self.since

    def covers(self, day: date) -> bool:
        """Whether the period may have held on a day, as far as its dates tell."""
        return self.since.earliest <= day and (self.until is None or day <= self.until.latest)

    def is_shown_after(self, day: date) -> bool:
        """Whether the person is known to have been held still after a day."""
        return self.covers(day) and self.shown_on.latest > day


@dataclass(frozen=True)
class Judgment:
    """What a court decided on the person; `months` is None where no term is known or for life.

    `is_only_fined` marks a sentence that is told and holds a fine and no prison.
    """

    decided_on: PartialDate
    verdict: str
    months: Decimal | None = None
    suspended_months: Decimal = Decimal(0)
    is_life: bool = False
    is_in_absentia: bool = False
    case: str = ""
    is_only_fined: bool = False

    @property
    def months_to_serve(self) -> Decimal | None:
        """Months of prison less those suspended; None where the term is not known or for life."""
        return None if self.months is None else max(self.months - self.suspended_months, Decimal(0))

    @property
    def is_suspended(self) -> bool:
        """Whether nothing of the sentence has to be served."""
        return bool(self.suspended_months) and self.months_to_serve == 0

    def may_concern(self, custody: Custody) -> bool:
        """Whether the judgment can be on what the person is held for."""
        return not (self.case and custody.case) or self.case == custody.case


@dataclass(frozen=True)
class Report:
    """What a source says of the person's liberty on a date."""

    on: PartialDate
    status: str


@dataclass(frozen=True)
class Limit:
    """How many months the law lets the person wait for trial, and the article that says so."""

    months: Decimal
    article: str
    law_km: str
    law_en: str
    is_checked: bool = False
    is_class_known: bool = True


@dataclass(frozen=True)
class LibertyFacts:
    """Everything on record about one person's liberty, in any order."""

    custodies: tuple[Custody, ...] = ()
    judgments: tuple[Judgment, ...] = ()
    reports: tuple[Report, ...] = ()
    limit: Limit | None = None


def add_months(day: date, months: Decimal) -> date:
    """Give the day some months later; a fraction counts thirtieths of a month, a missing day the
    last of its month.
    """
    index = day.year * 12 + day.month - 1 + int(months)
    year, month = divmod(index, 12)
    moved = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return date.fromordinal(moved.toordinal() + round((months % 1) * 30))
