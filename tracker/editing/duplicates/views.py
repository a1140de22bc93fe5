"""Showing editors who is likely on record already, while they type and once they have saved."""

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from tracker.actions.merging.rights import may_merge
from tracker.editing.duplicates.asking import duplicates_of_saved, duplicates_of_typed
from tracker.editing.duplicates.likely import Likely
from tracker.editing.views.lists import state_of
from tracker.localized import either
from tracker.models import Person
from tracker.publication.models import PublishedRecord

#: The field in which the browser says whom it has shown already.
SHOWN: Final = "duplicates_shown"
_MOST_LINKS: Final = 5


# By POST: names must not stand in an address, which servers log.
@never_cache
@require_POST
def typed_duplicates(request: Any) -> HttpResponse:
    """Draw the people on record who may be the one that is being typed; empty if there are none."""
    likely = duplicates_of_typed(request.POST, request.user)
    statuses = _statuses(likely)
    people = [
        {
            "likely": each,
            "person": each.person,
            "state": state_of(each.person),
            "status": statuses.get(each.person.reference, ""),
        }
        for each in likely
    ]
    context = {"people": people, "merging": _merging(request)}
    return render(request, "tracker/editing/duplicates/_people.html", context)


def _merging(request: Any) -> str:
    """Give the key of the person whose form is open, to who may merge others into that one."""
    key: str = request.POST.get("person", "")
    is_key = key.isascii() and key.isdigit() and len(key) < 19
    return key if is_key and may_merge(request.user, Person) else ""


def warn_of_duplicates(request: Any, record: Any) -> None:
    """Name the likely duplicates of a person who was begun, but for those shown while typing."""
    if not isinstance(record, Person):
        return
    shown = set(request.POST.get(SHOWN, "").split(","))
    likely = [
        each
        for each in duplicates_of_saved(record, request.user)
        if each.person.reference not in shown
    ]
    if likely:
        buttons = [_link(each.person) for each in likely[:_MOST_LINKS]]
        messages.warning(
            request, _("Perhaps this person is on record already. Look at:"), buttons=buttons
        )


def _link(person: Person) -> Any:
    address = reverse("wagtailsnippets_tracker_person:edit", args=[person.pk])
    return messages.button(address, f"{person.reference} {person}", new_window=True)


def _statuses(likely: list[Likely]) -> dict[str, str]:
    """Give the status that readers see of each person who is published."""
    references = [each.person.reference for each in likely]
    cards = PublishedRecord.objects.filter(pk__in=references).values_list("pk", "card")
    language = get_language() or "en"
    return {pk: either(card["status"], language) for pk, card in cards if "status" in card}
