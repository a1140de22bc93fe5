"""The readers' side of the tracker: pages that read published documents only."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "tracker.public"
    label = "public"
    verbose_name = "Public pages"
