"""What administrators do for others' accounts: invite, give a new link, reset lost factors."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from accounts.forms import InvitationForm
from accounts.invitations import invite, make_link, reset_factors, send_link
from accounts.sessions import signed_in


def person_invite(request: HttpRequest) -> HttpResponse:
    """Ask whom to invite; make the account and show its link, this once."""
    by = _administrator(request, "auth.add_user")
    form = InvitationForm(request.POST or None)
    if not form.is_valid():
        return render(request, "accounts/invite.html", {"form": form})
    user, token = invite(**form.cleaned_data, by=by)
    return _show_link(request, user, token)


@require_POST
def person_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a new link to somebody who lost the password or let the invitation lapse."""
    user = _somebody_else(request, pk)
    return _show_link(request, user, make_link(user, _administrator(request, "auth.change_user")))


@require_POST
def person_reset(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away the second factors of somebody who lost them; the next login asks for new ones."""
    user = _somebody_else(request, pk)
    reset_factors(user, _administrator(request, "auth.change_user"))
    messages.success(
        request, _("The next login of %(user)s sets up a second factor.") % {"user": user}
    )
    return redirect("wagtailusers_users:edit", user.pk)


def person_access(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer both, and say what each does."""
    return render(request, "accounts/access.html", {"person": _somebody_else(request, pk)})


def _administrator(request: HttpRequest, right: str) -> User:
    user = signed_in(request)
    if not user.has_perm(right):
        raise PermissionDenied
    return user


def _somebody_else(request: HttpRequest, pk: int) -> User:
    """The account, if whoever asks may change it.

    Only who may do everything may open the account of another who does: it would be a way up.
    """
    by = _administrator(request, "auth.change_user")
    user = get_object_or_404(User, pk=pk, is_active=True)
    if user == by or (user.is_superuser and not by.is_superuser):
        raise PermissionDenied
    return user


def _show_link(request: HttpRequest, user: User, token: str) -> HttpResponse:
    link = request.build_absolute_uri(reverse("accounts_welcome", args=[token]))
    context = {"person": user, "link": link, "was_sent": send_link(user, link)}
    return render(request, "accounts/link.html", context)
