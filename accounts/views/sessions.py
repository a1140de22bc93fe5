"""One's own sessions: where one is logged in, and how to end it from here."""

from allauth.usersessions.models import UserSession
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from accounts.sessions import end_all, open_sessions, signed_in


@login_required
def session_list(request: HttpRequest) -> HttpResponse:
    """List the sessions of whoever asks, and of nobody else."""
    context = {
        "sessions": open_sessions(signed_in(request)),
        "current": request.session.session_key,
    }
    return render(request, "accounts/sessions.html", context)


@login_required
@require_POST
def session_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of one's own sessions; another person's is not there (404)."""
    get_object_or_404(UserSession, pk=pk, user=request.user).end()
    return redirect("accounts_sessions")


@login_required
@require_POST
def session_end_others(request: HttpRequest) -> HttpResponse:
    """End all of one's own sessions but this one."""
    end_all(signed_in(request), keep=request.session.session_key)
    return redirect("accounts_sessions")
