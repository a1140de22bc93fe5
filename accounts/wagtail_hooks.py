"""Where accounts show in the admin: one's own security, invitations, access of others."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button

from accounts.history import has_history
from accounts.journal import name_actions


def offer_security(request: HttpRequest) -> dict[str, Any]:
    """Lead from one's account to its second factors, password and sessions."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Security of your account"),
        "help_text": _("Second factor, recovery codes, password, and where you are logged in."),
    }


def offer_access(user: User, request_user: User) -> Iterator[Button]:
    """Lead from an account in the list to a new link and a reset of its second factor."""
    may_open = request_user.is_superuser or not user.is_superuser
    if user.is_active and user != request_user and may_open:
        address = reverse("accounts_access", args=[user.pk])
        yield Button(_("Access"), address, icon_name="key", priority=20)


def invite_instead(request: HttpRequest) -> HttpResponse:
    """Lead "Add a user" to the invitation: nobody chooses another person's password."""
    return redirect("accounts_invite")


def refuse_deletion(request: HttpRequest, user: User) -> HttpResponse | None:
    """Keep an account that has a history, and say what to do instead."""
    return _refusal(request) if has_history(user) else None


def refuse_bulk_deletion(
    request: HttpRequest, action_type: str, objects: Iterable[Any], *action: Any
) -> HttpResponse | None:
    """Keep every account of a selection when one has a history."""
    if action_type != "delete":
        return None
    accounts = [each for each in objects if isinstance(each, User)]
    return _refusal(request) if any(map(has_history, accounts)) else None


def _refusal(request: HttpRequest) -> HttpResponse:
    advice = _("An account that did something keeps its history. Make it inactive instead.")
    messages.error(request, advice)
    return redirect("wagtailusers_users:index")


hooks.register("register_log_actions", name_actions)
hooks.register("register_account_menu_item", offer_security)
hooks.register("register_user_listing_buttons", offer_access)
hooks.register("before_create_user", invite_instead)
hooks.register("before_delete_user", refuse_deletion)
hooks.register("before_bulk_action", refuse_bulk_deletion)
