"""How somebody gets an account, or back into one: a link from an administrator."""

import secrets
from collections.abc import Iterable

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import sessions
from accounts.journal import note
from accounts.models import Invitation, token_hash

TOKEN_BYTES = 32
NO_EMAIL = frozenset(
    {
        "django.core.mail.backends.console.EmailBackend",
        "django.core.mail.backends.dummy.EmailBackend",
    }
)


@transaction.atomic
def invite(username: str, email: str, groups: Iterable[Group], by: User) -> tuple[User, str]:
    """Make an account without a password and give it with the token of its link."""
    user = User.objects.create_user(username, email)
    user.groups.set(groups)
    return user, make_link(user, by)


@transaction.atomic
def make_link(user: User, by: User | None = None) -> str:
    """Give the token of a new link for the account; links given out before stop working."""
    Invitation.objects.filter(user=user, used_at__isnull=True).delete()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    Invitation.objects.create(user=user, made_by=by, token_hash=token_hash(token))
    note("accounts.invited", user, by)
    return token


@transaction.atomic
def join(invitation: Invitation, password: str) -> bool:
    """Set the password, end every session and use the link up; tell whether it still worked."""
    used = Invitation.objects.open().filter(pk=invitation.pk).update(used_at=timezone.now())
    if not used:
        return False
    user = invitation.user
    user.set_password(password)
    user.save(update_fields=["password"])
    sessions.end_all(user)
    note("accounts.joined", user, by=user)
    return True


@transaction.atomic
def reset_factors(user: User, by: User | None = None) -> None:
    """Take away all factors and codes of an account whose owner lost them, and end its sessions."""
    Authenticator.objects.filter(user=user).delete()
    sessions.end_all(user)
    note("accounts.factors_reset", user, by)


def send_link(user: User, link: str) -> bool:
    """Send the link to the account's address; tell whether there is one and e-mail is set up."""
    if not user.email or settings.EMAIL_BACKEND in NO_EMAIL:
        return False
    body = render_to_string("accounts/invitation.txt", {"link": link, "site": settings.SITE_NAME})
    subject = _("Your account at %(site)s") % {"site": settings.SITE_NAME}
    return bool(send_mail(subject, body, None, [user.email], fail_silently=True))
