"""Withholding the name of a person who was published with it."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import log

from tracker.actions.anonymise import anonymise
from tracker.actions.publish import is_published
from tracker.editing.auditing.actions import ANONYMISED
from tracker.editing.guarding import guarded
from tracker.editing.views.faults import say_why
from tracker.editing.views.withdrawing import ReasonForm
from tracker.localized import Pair
from tracker.models import Person

RIGHT = "tracker.publish_person"
NAME = "tracker_withhold_name"


def addresses() -> list[URLPattern]:
    """Give the address of the form."""
    view = guarded(withhold_name, Person)
    return [path("court-watch/people/<int:pk>/withhold-name/", view, name=NAME)]


def button(record: Any, user: Any) -> Iterator[Button]:
    """Lead from the form of a person, whose name readers see, to withholding it."""
    if isinstance(record, Person) and user.has_perm(RIGHT) and _is_named(record):
        address = reverse(NAME, args=[record.pk])
        yield Button(_("Withhold the name"), url=address, icon_name="view", priority=40)


def withhold_name(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask why, say what it does, and take the name out of everything that was published."""
    if not request.user.has_perm(RIGHT):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    if not _is_named(person):
        messages.error(request, _("Readers see no name of this person."))
        return _back_to(person)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _withhold(request, person, form.because())
        return _back_to(person)
    return _shown(request, person, form)


def _shown(request: HttpRequest, person: Person, form: ReasonForm) -> HttpResponse:
    context = {"person": person, "form": form, "back": _back_to(person).url}
    return render(request, "tracker/editing/auditing/withhold_name.html", context)


def _withhold(request: HttpRequest, person: Person, because: Pair) -> None:
    try:
        with transaction.atomic():
            redacted = anonymise(person, because)
            log(instance=person, action=ANONYMISED, data={"reason": because})
    except Exception as error:
        say_why(request, error)
    else:
        told = _("The name is withheld. Older versions that were redacted: %(number)d.")
        messages.success(request, told % {"number": redacted})


def _is_named(person: Person) -> bool:
    stored = Person.objects.filter(pk=person.pk, visibility="public")
    return stored.exists() and is_published(person.reference)


def _back_to(person: Person) -> HttpResponseRedirect:
    return redirect("wagtailsnippets_tracker_person:edit", person.pk)
