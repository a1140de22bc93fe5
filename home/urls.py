"""The address of the first page, below the language."""

from django.urls import path

from home.downloads import block_csv, document_file
from home.views import front_page

app_name = "home"

urlpatterns = [
    path("", front_page, name="front_page"),
    path("file/<int:page>.<slug:kind>", document_file, name="document_file"),
    path("data/<int:page>/<uuid:block>.csv", block_csv, name="block_csv"),
]
