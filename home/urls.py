"""The address of the first page, below the language."""

from django.urls import path

from home.views import front_page

app_name = "home"

urlpatterns = [path("", front_page, name="front_page")]
