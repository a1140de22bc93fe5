"""One list, and the address of a record for its rows to name."""

from django.urls import path

from benchmarks.bare.views import record_list

urlpatterns = [
    path("", record_list, name="list"),
    path("records/<str:reference>-<slug:slug>/", record_list, name="record"),
]
