"""Addresses of the public pages, below the language."""

from django.urls import path

from tracker.public.urls.records import urlpatterns as records
from tracker.public.views.calendar import hearing_calendar
from tracker.public.views.overview import overview, overview_file
from tracker.public.views.search import search
from tracker.public.views.search_feed import search_feed
from tracker.public.views.suggestions import suggestions

app_name = "tracker"

urlpatterns = [
    path("overview/", overview, name="overview"),
    path("overview/<slug:name>.csv", overview_file, name="overview_file"),
    path("search/", search, name="search"),
    path("search/feed.atom", search_feed, name="search_feed"),
    path("search/suggestions", suggestions, name="suggestions"),
    path("hearings/calendar/", hearing_calendar, name="hearing_calendar"),
    *records,
]
