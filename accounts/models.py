"""Invitations: a link by which one person sets the password of one account, once."""

import hashlib
from datetime import datetime, timedelta
from typing import Final, Self

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

VALID_FOR: Final = timedelta(days=7)


def token_hash(token: str) -> str:
    """Give the SHA-256 of a link's token: all that is stored of it.

    A token has 256 random bits, so that its plain hash leads back to nothing.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def a_week_from_now() -> datetime:
    """Give the moment at which a link made now stops working."""
    return timezone.now() + VALID_FOR


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Which links still work."""

    def open(self) -> Self:
        """Keep those that still work: neither used nor too old, for an account that is active."""
        return self.filter(
            used_at__isnull=True, expires_at__gt=timezone.now(), user__is_active=True
        )

    def for_token(self, token: str) -> Self:
        """Keep the one whose link has the token."""
        return self.filter(token_hash=token_hash(token))


class Invitation(models.Model):
    """A link that an administrator gave out; a newer one for the same account replaces it."""

    user = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    token_hash = models.CharField(_("hash of the link's token"), max_length=64, unique=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    expires_at = models.DateTimeField(_("valid until"), default=a_week_from_now)
    used_at = models.DateTimeField(_("used"), null=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
