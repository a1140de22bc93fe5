"""The addresses of the first page and its feed, below the language."""

from django.urls import path

from home.views import front_page, site_feed

app_name = "home"

urlpatterns = [
    path("", front_page, name="front_page"),
    path("feed.atom", site_feed, name="site_feed"),
]
