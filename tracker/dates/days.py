"""Whole days, as a calendar in Phnom Penh counts them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

PHNOM_PENH = ZoneInfo("Asia/Phnom_Penh")


def phnom_penh_today() -> date:
    """Give the day it is now in Phnom Penh."""
    return datetime.now(PHNOM_PENH).date()


def days_between(start: date, end: date) -> int:
    """Count the days from start to end: 0 on the same day, negative when end comes first."""
    return (end - start).days
