"""Pages for those who are not quite in yet: a first factor to set up, a link to follow."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.forms import WelcomeForm
from accounts.hosts import takes_passkeys
from accounts.invitations import join
from accounts.models import Invitation


@login_required
def enrol(request: HttpRequest) -> HttpResponse:
    """Offer an authenticator app or a passkey to somebody who has neither."""
    return render(request, "accounts/enrol.html", {"takes_passkeys": takes_passkeys(request)})


@login_required
def no_access(request: HttpRequest) -> HttpResponse:
    """Tell somebody who is logged in and may edit nothing whom to ask."""
    return render(request, "accounts/no_access.html", status=403)


@never_cache
@sensitive_post_parameters()
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Let the person who holds the link choose a password; then the login asks for it.

    A link that was used, replaced or never given out answers alike (410).
    """
    invitation = Invitation.objects.open().for_token(token).select_related("user").first()
    if invitation is None:
        return render(request, "accounts/no_welcome.html", status=410)
    form = WelcomeForm(invitation.user, request.POST or None)
    if form.is_valid() and join(invitation, form.cleaned_data["new_password1"]):
        return redirect("account_login")
    context = {"form": form, "invited": invitation.user}
    return render(request, "accounts/welcome.html", context)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer somebody who tried too often (429)."""
    return render(request, "accounts/too_many.html", status=429)
