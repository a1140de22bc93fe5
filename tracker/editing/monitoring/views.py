"""The pages of court monitors: their hearings, the report on one, and who is signed in."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.db.models import OuterRef, Subquery
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET, require_http_methods

from tracker.actions.form_saves import read_key
from tracker.dates import phnom_penh_today
from tracker.editing.monitoring.access import assigned_to, hearings_of, may_monitor
from tracker.editing.monitoring.forms import ReportForm
from tracker.editing.monitoring.reporting import RefusedError, Report, take_in
from tracker.editing.monitoring.sections import sections
from tracker.editing.monitoring.values import Values, values_of
from tracker.models import FormSave, Hearing

_LISTED = 50


@require_GET
def hearing_list(request: HttpRequest) -> HttpResponse:
    """List the hearings of the monitor's cases: those to come, then those that were."""
    sent = FormSave.objects.of_kind(Hearing).filter(
        object_id=OuterRef("pk"), sender=request.user.pk
    )
    newest = sent.order_by("-saved_at").values("saved_at")[:1]
    hearings = assigned_to(request.user).annotate(sent_at=Subquery(newest))
    today = str(phnom_penh_today())
    past = hearings.filter(held_on__lt=today).order_by("-held_on", "-pk")
    lists = {
        "coming": hearings.filter(held_on__gte=today).order_by("held_on", "pk")[:_LISTED],
        "past": past[:_LISTED],
    }
    return render(request, "tracker/editing/monitoring/list.html", {**lists, **_page(request)})


@require_http_methods(["GET", "POST"])
def hearing_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the report on a hearing, or take it in: JSON for our script, a page for a browser."""
    hearing = get_object_or_404(hearings_of(request.user), pk=pk)
    if request.method == "GET":
        draft = hearing.get_latest_revision_as_object()
        values = values_of(draft)
        return _draw(request, hearing, ReportForm(values, draft), values)
    report = Report(
        key=read_key(request.POST.get("key", "")),
        sender=request.user,
        base=_json(request.POST.get("base", "")),
        sent=request.POST,
    )
    try:
        return _saved(request, take_in(report, hearing))
    except RefusedError as refusal:
        return _refused(request, hearing, refusal)


@require_GET
def pulse(request: HttpRequest) -> JsonResponse:
    """Tell a page that was open for long who is signed in now, and the token that forms need."""
    if not may_monitor(request.user):
        return JsonResponse({}, status=403)
    return JsonResponse({"user": request.user.pk, "csrf": get_token(request)})


def _saved(request: HttpRequest, values: Values) -> HttpResponse:
    if _is_script(request):
        return JsonResponse({"values": values})
    messages.success(request, gettext("Your report was sent. A reviewer will read it."))
    return redirect("monitor_hearings")


def _refused(request: HttpRequest, hearing: Hearing, refusal: RefusedError) -> HttpResponse:
    status = 423 if refusal.is_locked else 409 if refusal.theirs else 422
    form, theirs = refusal.form, refusal.theirs
    for name in theirs:
        form.add_error(name, _told_otherwise(form, name, theirs[name]))
    if _is_script(request):
        # Of each field all that is wrong with it, so that a phone can show it where it stands.
        errors = {name: " ".join(map(str, found)) for name, found in form.errors.items()}
        return JsonResponse({"errors": errors, "theirs": theirs}, status=status)
    now = values_of(form.draft)
    return _draw(request, hearing, form, now, status=status)


def _told_otherwise(form: ReportForm, name: str, theirs: str) -> str:
    choices = dict(getattr(form.fields[name], "choices", ()))
    said = choices.get(theirs, theirs) or gettext("nothing")
    return gettext(
        "Somebody else wrote here meanwhile: “%(theirs)s”. Send again to put yours in its place."
    ) % {"theirs": said}


def _draw(
    request: HttpRequest, hearing: Hearing, form: ReportForm, base: Values, status: int = 200
) -> HttpResponse:
    context = {
        "hearing": hearing,
        "form": form,
        "sections": sections(form, get_language() or "en"),
        "base": json.dumps(base, ensure_ascii=False),
        "key": uuid4(),
        **_page(request),
    }
    return render(request, "tracker/editing/monitoring/report.html", context, status=status)


def _page(request: HttpRequest) -> dict[str, Any]:
    return {"user": request.user, "language": get_language() or "en"}


def _is_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


@require_GET
def worker(request: HttpRequest) -> FileResponse:
    """Give the service worker at an address below which it may answer."""
    found = finders.find("js/monitor-worker.js")
    return FileResponse(Path(str(found)).open("rb"), content_type="text/javascript")
