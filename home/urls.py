"""The addresses of the first page and of calendar files, below the language."""

from django.urls import path

from home.event_views import event_calendar, event_file
from home.views import front_page

app_name = "home"

urlpatterns = [
    path("", front_page, name="front_page"),
    path("events.ics", event_calendar, name="event_calendar"),
    path("events/<uuid:key>.ics", event_file, name="event_file"),
]
