"""The addresses of the first page, of feeds, calendar files and downloads, below the language."""

from django.urls import path

from home.downloads import block_csv, document_file
from home.event_views import event_calendar, event_file
from home.views import front_page, site_feed

app_name = "home"

urlpatterns = [
    path("", front_page, name="front_page"),
    path("feed.atom", site_feed, name="site_feed"),
    path("events.ics", event_calendar, name="event_calendar"),
    path("events/<uuid:key>.ics", event_file, name="event_file"),
    path("file/<int:page>.<slug:kind>", document_file, name="document_file"),
    path("data/<int:page>/<uuid:block>.csv", block_csv, name="block_csv"),
]
