"""Addresses of the public pages, below the language."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
