"""The addresses of calendar files. They hang on no page's address, so that subscriptions last."""

from uuid import UUID

from django.urls import reverse

from tracker.public.chrome import absolute


def file_path(key: UUID) -> str:
    """Give the path of one event's file, in the reader's language; `key` its translation key."""
    return reverse("home:event_file", kwargs={"key": key})


def subscription_path() -> str:
    """Give the path of the file with every event, in the reader's language."""
    return reverse("home:event_calendar")


def webcal(path: str) -> str:
    """Give the address that calendar programs open by themselves: webcal in place of HTTP."""
    return "webcal:" + absolute(path).split(":", 1)[1]
