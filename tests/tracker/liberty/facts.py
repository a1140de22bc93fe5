"""Facts about one person's liberty, in few words."""

from datetime import date
from decimal import Decimal
from typing import Any

from tracker.dates import PartialDate
from tracker.liberty import Custody, Judgment, LibertyFacts, Limit, Report, liberty


def on(text: str | None) -> PartialDate | None:
    return PartialDate.parse_edtf(text) if text else None


def held(since, until=None, basis="pretrial", *, shown=None, release="", case=""):
    return Custody(on(since), basis, on(until), on(shown), release, case)


def judged(day, verdict="convicted", months=None, *, suspended=0, **more: Any):
    term = None if months is None else Decimal(months)
    return Judgment(on(day), verdict, term, Decimal(suspended), **more)


def told(day, status):
    return Report(on(day), status)


def limit(months) -> Limit:
    return Limit(Decimal(months), "208", "", "Code of Criminal Procedure")


def facts(*known, allowed=None) -> LibertyFacts:
    """Sort facts of all kinds into their places, in whatever order they come."""
    return LibertyFacts(
        custodies=tuple(item for item in known if isinstance(item, Custody)),
        judgments=tuple(item for item in known if isinstance(item, Judgment)),
        reports=tuple(item for item in known if isinstance(item, Report)),
        limit=allowed,
    )


def day(text: str) -> date:
    return date.fromisoformat(text)


def status_on(text: str, *known) -> str:
    return liberty(facts(*known), day(text)).status
