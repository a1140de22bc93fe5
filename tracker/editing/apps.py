"""The editors' side of the tracker: forms, lists and permissions in the Wagtail admin."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    name = "tracker.editing"
    label = "editing"
    verbose_name = "Court watch"
