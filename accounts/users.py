"""Wagtail's forms about people, asking for no name and no address that somebody would rather keep.

Wagtail wants a first name, a last name and an e-mail address of everyone; a court monitor may
have reasons to give none, and must still be able to choose a language.
"""

from typing import Any

from django.forms import ModelForm
from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.views.account import NameEmailSettingsPanel
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

OPTIONAL = ("first_name", "last_name", "email")


class _Reticent(ModelForm):  # type: ignore[type-arg]  # of User, as the forms it stands before
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(OPTIONAL) & set(self.fields):
            self.fields[name].required = False


class OwnNameForm(_Reticent, NameEmailForm):
    """One's own name and address, if one likes."""


class AccountForm(_Reticent, UserEditForm):
    """Another's name, address, groups, and whether the account is active."""


class AccountViewSet(UserViewSet):
    """Wagtail's users; new ones are invited (see wagtail_hooks.py)."""

    def get_form_class(self, for_update: bool = False) -> type[UserCreationForm | AccountForm]:
        """Give the form of an account."""
        return AccountForm if for_update else UserCreationForm


def ask_for_no_names() -> None:
    """Let one's own page of Wagtail use the form above: it has no setting for that."""
    NameEmailSettingsPanel.form_class = OwnNameForm
