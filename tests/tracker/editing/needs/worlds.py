"""Records that each need something, and the lists that tell of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.factories import (
    CaseFactory,
    DefendantFactory,
    DetentionFactory,
    DetentionLimitFactory,
    HearingFactory,
    PersonFactory,
    SourceFactory,
)
from tracker.dates import phnom_penh_today
from tracker.models import DetentionLimit, PersonContradiction

SLUGS = (
    "upcoming-hearings",
    "hearings-without-outcome",
    "held-past-limit",
    "without-source",
    "languages",
    "contradictions",
    "without-archived-copy",
)


def day(days: int) -> str:
    """Give the day in so many days, as it is stored."""
    return str(phnom_penh_today() + timedelta(days=days))


def upcoming(**fields: Any) -> Any:
    return HearingFactory(held_on=day(3), outcome="scheduled", **fields)


def forgotten(**fields: Any) -> Any:
    return HearingFactory(held_on=day(-3), outcome="scheduled", **fields)


def held_too_long(**fields: Any) -> Any:
    """Make a person held for three years without a trial, where the law allows 18 months."""
    if not DetentionLimit.objects.exists():
        DetentionLimitFactory(offence_class="felony", max_months=18)
    person = PersonFactory(**fields)
    DetentionFactory(person=person, started_on=day(-1100), basis="pretrial")
    DefendantFactory(person=person, case=CaseFactory())
    return person


def uncited(**fields: Any) -> Any:
    return PersonFactory(citation=None, **fields)


def english_only(**fields: Any) -> Any:
    return PersonFactory(**{"name_km": "", "name_en": "Invented Somebody", **fields})


def contradicted(**fields: Any) -> Any:
    person = PersonFactory(**fields)
    PersonContradiction.objects.create(
        person=person,
        source=SourceFactory(),
        other_source=SourceFactory(),
        note="One says 2019, the other 2020.",
    )
    return person


def unarchived(**fields: Any) -> Any:
    return SourceFactory(url="https://news.example/", archived_url="", **fields)


NEEDY: dict[str, Callable[..., Any]] = dict(
    zip(
        SLUGS,
        (upcoming, forgotten, held_too_long, uncited, english_only, contradicted, unarchived),
        strict=True,
    )
)


def address(slug: str) -> str:
    return reverse("tracker_need", args=[slug])


def listed(browser: Client, slug: str, **asked: str) -> list[Any]:
    """Give the lines of a list as they are shown."""
    page = browser.get(address(slug), asked)
    assert page.status_code == 200
    return list(page.context["table"].data)


def names(browser: Client, slug: str, **asked: str) -> list[str]:
    return [line.name for line in listed(browser, slug, **asked)]


def references(browser: Client, slug: str, **asked: str) -> list[str]:
    return [line.reference for line in listed(browser, slug, **asked)]


def user_of(browser: Client) -> User:
    return User.objects.get(pk=browser.session["_auth_user_id"])
