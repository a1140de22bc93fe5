"""Permanent addresses, the same in every language."""

from django.urls import path

import tracker.public.urls.converters  # noqa: F401  (registers what the patterns below name)
from tracker.public.views import permanent

app_name = "permanent"

urlpatterns = [
    path("id/<reference:reference>", permanent.permanent_record, name="record"),
    path("id/<reference:reference>/v<version:number>", permanent.permanent_version, name="version"),
]
