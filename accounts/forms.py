"""The forms of accounts, with labels in our words (allauth has none in Khmer)."""

from typing import Any, Final

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.conf import settings
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

CODE: Final = _("Code")
PASSWORD: Final = _("Password")


class Worded(forms.Form):
    """A form whose labels and hints are replaced, placeholders dropped."""

    labels: dict[str, Any] = {}
    hints: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in self.labels.items():
            field = self.fields[name]
            field.label, field.help_text = label, self.hints.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class NameAndPasswordForm(Worded, LoginForm):
    """A name and a password: the first step of a login."""

    labels = {"login": _("Username"), "password": PASSWORD}

    def add_prefix(self, field_name: str) -> str:
        """Name the field as browsers and password managers know it."""
        return super().add_prefix("username" if field_name == "login" else field_name)


class ConfirmPasswordForm(Worded, ReauthenticateForm):
    """The password again, before something is changed that could lock others out or in."""

    labels = {"password": PASSWORD}


class NewPasswordForm(Worded, ChangePasswordForm):
    """The present password and, twice, the new one."""

    labels = {
        "oldpassword": _("Present password"),
        "password1": _("New password"),
        "password2": _("New password, once more"),
    }
    hints = {"password1": password_validators_help_text_html}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = password_validators_help_text_html()


class _OnceOnly(Worded):
    """A code that was taken is taken no second time, as long as a clock could show it."""

    labels = {"code": CODE}
    user: User
    authenticator: Any

    def clean_code(self) -> str:
        """Give the code. Raises ValidationError when it is wrong or was used."""
        code: str = super().clean_code()  # type: ignore[misc]  # allauth's form comes after this
        steps = 2 * settings.MFA_TOTP_TOLERANCE + 1
        seconds = steps * 30
        if not cache.add(f"accounts.code.{self.user.pk}.{code}", 1, seconds):
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(_OnceOnly, AuthenticateForm):
    """A code of the app or a recovery code: the second step of a login."""


class ConfirmByCodeForm(_OnceOnly, ReauthenticateByCodeForm):
    """A code, before something is changed."""


class FirstCodeForm(Worded, ActivateTOTPForm):
    """The first code of an app, which shows that it holds the secret."""

    labels = {"code": _("Code that the app shows")}


class WelcomeForm(Worded, SetPasswordForm):  # type: ignore[type-arg]
    """The password that an invited person chooses."""

    labels = {"new_password1": PASSWORD, "new_password2": _("Password, once more")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = password_validators_help_text_html()


class InvitationForm(forms.Form):
    """Whom an administrator invites, and to which groups."""

    username = forms.CharField(
        label=_("Username"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=_("It need not be the person's real name."),
    )
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Left empty, you hand the link over.")
    )
    groups = forms.ModelMultipleChoiceField(
        label=_("Groups"),
        queryset=Group.objects.order_by("name"),
        widget=forms.CheckboxSelectMultiple,
    )

    def clean_username(self) -> str:
        """Give the name. Raises ValidationError when somebody has it, in whichever case."""
        username: str = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("This username is taken."))
        return username
