"""Addresses below those of pages, whatever these are called; they come after all fixed ones."""

from django.urls import path

from home.views import section_feed

app_name = "sections"

urlpatterns = [path("<path:section>/feed.atom", section_feed, name="feed")]
