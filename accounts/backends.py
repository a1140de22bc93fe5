"""How a name and a password are checked."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser


class QuietBackend(AuthenticationBackend):
    """allauth's check, which takes as long for a name that nobody has as for a wrong password.

    Unlike allauth's own, it treats a deactivated account as a wrong password: who once had one
    learns nothing from its login.
    """

    @classmethod
    def _stash_user(cls, user: AbstractBaseUser | None) -> AbstractBaseUser | None:
        super()._stash_user(None)
        return None
