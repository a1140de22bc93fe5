"""Let somebody back in whom no administrator can help: the server itself is the proof."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from accounts.invitations import make_link, reset_factors


class Command(BaseCommand):
    """`manage.py open_account NAME`: takes its second factors away and prints a link."""

    help = "Reset the second factors of an account and print a link to set its password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        """Print the link. Raises CommandError when no active account has the name."""
        user = User.objects.filter(username=username, is_active=True).first()
        if user is None:
            raise CommandError(f"No active account is called {username}.")
        reset_factors(user)
        path = reverse("accounts_welcome", args=[make_link(user)])
        self.stdout.write(settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path)
