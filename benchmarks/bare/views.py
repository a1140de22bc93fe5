"""Fifty rows of the kind that a list of cases shows."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

FIRST_DAY = date(2020, 1, 1)
ROWS = [
    {
        "reference": f"C{number:05d}",
        "slug": f"case-of-incitement-{number}",
        "title_en": f"Case of incitement {number:05d}",
        "title_km": f"សំណុំរឿងការញុះញង់ {number:05d}",
        "court": {"name": "Court of First Instance, Battambang", "province": "Battambang"},
        "stage": "first_instance_trial",
        "people": [f"Person {number} {letter}" for letter in "abc"],
        "filed_on": FIRST_DAY + timedelta(days=number),
        "next_on": FIRST_DAY + timedelta(days=2 * number) if number % 3 else None,
        "hearings": number,
    }
    for number in range(1, 51)
]


def record_list(request: HttpRequest, **_kwargs: str) -> HttpResponse:
    """Render the one template."""
    return render(request, "rows.html", {"rows": ROWS, "title": "Cases"})
