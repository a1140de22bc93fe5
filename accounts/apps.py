"""Accounts: login with a second factor, sessions, invitations. Knows nothing of the records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    label = "accounts"
    default = True
    verbose_name = _("accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to logins, changed factors and deactivations by importing what listens."""
        from accounts import signals  # noqa: F401  (connecting is what the import is for)
        from accounts.users import ask_for_no_names

        ask_for_no_names()


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's users, with our forms; it stands in INSTALLED_APPS in place of wagtail.users."""

    user_viewset = "accounts.users.AccountViewSet"
