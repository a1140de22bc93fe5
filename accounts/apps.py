"""Accounts: login with a second factor, sessions, invitations. Knows nothing of the records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    label = "accounts"
    verbose_name = _("accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to logins, changed factors and deactivations by importing what listens."""
        from accounts import signals  # noqa: F401  (connecting is what the import is for)
