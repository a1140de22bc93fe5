"""Addresses of the public pages, below the language."""

from django.urls import path

from tracker.public.urls.records import urlpatterns as records
from tracker.public.views.calendar import hearing_calendar
from tracker.public.views.overview import overview, overview_file
from tracker.public.views.search import search

app_name = "tracker"

urlpatterns = [
    path("overview/", overview, name="overview"),
    path("overview/<slug:name>.csv", overview_file, name="overview_file"),
    path("search/", search, name="search"),
    path("hearings/calendar/", hearing_calendar, name="hearing_calendar"),
    *records,
]
