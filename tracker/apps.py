"""The tracker's private plane: records, drafts and confidential fields."""

from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"
    verbose_name = "Court watch"
