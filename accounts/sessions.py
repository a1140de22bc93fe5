"""How long a session lasts, who has which, and how one is ended.

A session ends when nobody used it for SESSION_IDLE_SECONDS, and at the latest after
SESSION_COOKIE_AGE, used or not.
"""

import time
from ipaddress import ip_network
from typing import Any, Final

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone

SIGNED_IN: Final = "accounts.signed_in_at"
SEEN: Final = "accounts.seen_at"
# Each use would else be a write.
SEEN_EVERY_SECONDS: Final = 60
# How much of an address is kept for the owner to know a session by: a network, not a house.
KEPT_BITS: Final = {4: 16, 6: 32}


def signed_in(request: HttpRequest) -> User:
    """Give the account of the request. Raises PermissionDenied when nobody is logged in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def begin(request: HttpRequest) -> None:
    """Note when the session was opened."""
    request.session[SIGNED_IN] = request.session[SEEN] = time.time()


def is_over(session: Any) -> bool:
    """Tell whether a session is too old or was left alone for too long."""
    now = time.time()
    age, idle = now - session.get(SIGNED_IN, now), now - session.get(SEEN, now)
    return bool(age >= settings.SESSION_COOKIE_AGE or idle >= settings.SESSION_IDLE_SECONDS)


def keep_alive(request: HttpRequest) -> None:
    """Note that the session was used, at most once a minute."""
    now = time.time()
    if now - request.session.get(SEEN, 0) < SEEN_EVERY_SECONDS:
        return
    request.session.setdefault(SIGNED_IN, now)
    request.session[SEEN] = now
    own = UserSession.objects.filter(session_key=request.session.session_key)
    own.update(last_seen_at=timezone.now())


def end_own(request: HttpRequest) -> None:
    """End the session of the request; its user is nobody from then on."""
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    logout(request)


def open_sessions(user: User) -> list[UserSession]:
    """Give the account's sessions, the last used first, after clearing away those that ended."""
    sessions: list[UserSession] = UserSession.objects.purge_and_list(user)
    return sorted(sessions, key=lambda session: session.last_seen_at, reverse=True)


def end_all(user: User, keep: str | None = None) -> None:
    """End the account's sessions, but the one with the key `keep`."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=keep):
        session.end()


def blur_address(session: UserSession) -> None:
    """Shorten the address to its network, so that the table says nobody's whereabouts."""
    network = ip_network(session.ip)
    session.ip = str(network.supernet(new_prefix=KEPT_BITS[network.version]).network_address)
