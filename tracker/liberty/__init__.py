"""A person's liberty, computed from dated facts and asked as of any day.

Nothing here reads a database: the facts are read from a public document, so that what a list and
what a page say of a person can't disagree.
"""

from tracker.liberty.facts import Custody, Judgment, LibertyFacts, Limit, Report
from tracker.liberty.pretrial import PretrialTime, pretrial_time
from tracker.liberty.status import Liberty, liberty

__all__ = [
    "Custody",
    "Judgment",
    "Liberty",
    "LibertyFacts",
    "Limit",
    "PretrialTime",
    "Report",
    "liberty",
    "pretrial_time",
]
