"""The first three accounts: who runs the site, who records, who checks."""

import secrets
from collections.abc import Iterator
from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group


class FirstAccount(NamedTuple):
    """An account to make: its name, its groups, and whether it may do everything."""

    username: str
    groups: tuple[str, ...]
    is_superuser: bool


# The editor records what is confidential too; the reviewer checks what readers will see.
FIRST_ACCOUNTS = (
    FirstAccount("administrator", ("Administrators",), is_superuser=True),
    FirstAccount("editor", ("Editors", "Confidential readers"), is_superuser=False),
    FirstAccount("reviewer", ("Reviewers",), is_superuser=False),
)


def make_first_accounts() -> Iterator[tuple[str, str]]:
    """Make each first account that does not exist and give its name and its random password.

    Raises Group.DoesNotExist when migrations have not made the groups.
    """
    users = get_user_model().objects
    for username, groups, is_superuser in FIRST_ACCOUNTS:
        if users.filter(username=username).exists():
            continue
        password = secrets.token_urlsafe(12)
        user = users.create_user(
            username=username, password=password, is_staff=True, is_superuser=is_superuser
        )
        user.groups.add(*(Group.objects.get(name=name) for name in groups))
        yield username, password
