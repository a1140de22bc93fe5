"""Records in whose confidential fields canaries are planted, and every address of the admin."""

import io
import zipfile
from collections.abc import Iterator
from itertools import product
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from wagtail.models import TaskState, WorkflowState

from tests.factories import (
    AffiliationFactory,
    BenchMemberFactory,
    CaseCitationFactory,
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DecisionFactory,
    DefendantFactory,
    DetentionFactory,
    HearingFactory,
    HearingPartyFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonCitationFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    SourceFactory,
    VictimFactory,
)
from tracker.models import Assignment, PersonContradiction, Record

CANARY = "canary-7f3a"
#: What a search has to find a canary by without repeating it on the page.
PART = "nary-7f"
NOTES = {"confidential_notes": CANARY}
UNSEEN = {"visibility": "confidential"}
KINDS = (
    "person",
    "case",
    "hearing",
    "incident",
    "court",
    "place",
    "organisation",
    "law",
    "provision",
    "source",
)


def plant() -> dict[str, tuple[Any, Any]]:
    """Make of each kind a record that may be known of and a hidden one, full of canaries."""
    hidden = _hidden()
    return {kind: (row, hidden[kind]) for kind, row in _known(hidden).items()}


def _hidden() -> dict[str, Any]:
    name, title = {"name_en": CANARY, **UNSEEN}, {"title_en": CANARY, **UNSEEN}
    case = CaseFactory(**title)
    law = LawFactory(**name)
    rows = {
        "person": PersonFactory(**name),
        "case": case,
        "hearing": HearingFactory(case=case),
        "incident": IncidentFactory(**title),
        "court": CourtFactory(**name),
        "place": PlaceFactory(**name),
        "organisation": OrganisationFactory(**name),
        "law": law,
        "provision": ProvisionFactory(law=law),
        "source": SourceFactory(title=CANARY, publisher=CANARY, is_confidential=True),
    }
    return {kind: _with_history(row) for kind, row in rows.items()}


def _known(hidden: dict[str, Any]) -> dict[str, Any]:
    """Make records that may be known of, and that lead to all the hidden ones."""
    person = PersonFactory(**NOTES, health_notes=CANARY, family_notes=CANARY)
    PersonCitationFactory(person=person, source=hidden["source"])
    PersonContradiction.objects.create(
        person=person, source=hidden["source"], other_source=hidden["source"], note="Differs"
    )
    AffiliationFactory(person=person, organisation=hidden["organisation"])
    DetentionFactory(person=person, place=hidden["place"], case=hidden["case"])
    case = CaseFactory(court=hidden["court"], **NOTES)
    CaseCitationFactory(case=case, source=hidden["source"])
    ChargeFactory(case=case, provision=hidden["provision"])
    DefendantFactory(case=case, person=hidden["person"])
    DecisionFactory(case=case, person=hidden["person"], court=hidden["court"])
    hearing = HearingFactory(case=case, court=hidden["court"], **NOTES)
    HearingPartyFactory(hearing=hearing, name_en=CANARY, is_confidential=True)
    BenchMemberFactory(hearing=hearing)
    incident = IncidentFactory(case=hidden["case"], **NOTES)
    VictimFactory(incident=incident, person=hidden["person"])
    writer = User.objects.get(username="writer")
    for followed in (case, hidden["case"]):
        Assignment.objects.create(monitor=writer, case=followed)
    rows = {
        "person": person,
        "case": case,
        "hearing": hearing,
        "incident": incident,
        "court": CourtFactory(appeals_go_to=hidden["court"]),
        "place": PlaceFactory(part_of=hidden["place"]),
        "organisation": OrganisationFactory(),
        "law": LawFactory(),
        "provision": ProvisionFactory(),
        "source": SourceFactory(**NOTES),
    }
    return {kind: _with_history(row) for kind, row in rows.items()}


def _with_history(row: Any) -> Any:
    """Give a record two revisions, entries in its log, and a review."""
    row = type(row).objects.get(pk=row.pk)
    writer = User.objects.get_or_create(username="writer")[0]
    for _ in range(2):
        row.save_revision(user=writer, log_action=True)
    if isinstance(row, Record):
        row.get_workflow().start(row, writer)
    return row


def looked_at(browser: Client, address: str) -> tuple[int, str]:
    """Give the status of an address and all it sends, messages of the next page included."""
    answer = browser.get(address, headers={"x-requested-with": "XMLHttpRequest"})
    if answer.status_code == 302:
        answer = browser.get(answer.url)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer.status_code, _unpacked(content).decode("utf-8", "replace")


def _unpacked(content: bytes) -> bytes:
    """Give what a spreadsheet says."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def addresses_of(kind: str, row: Any) -> Iterator[str]:
    """Give every address of the admin that is about one record."""
    for name, wanted in _patterns():
        is_of_kind = f"tracker_{kind}:" in name and "pk" in wanted
        if is_of_kind or _is_about_any(name, wanted, kind):
            values = _values(kind, row, wanted)
            for chosen in product(*values):
                try:
                    yield reverse(name, kwargs=dict(zip(wanted, chosen, strict=True)))
                except NoReverseMatch:
                    continue


def _is_about_any(name: str, wanted: tuple[str, ...], kind: str) -> bool:
    if not wanted or "pk" not in wanted:
        return False
    if name.startswith("tracker_") and name != "tracker_merged":
        return "kind" in wanted or kind == "case"
    return "snippet" in name and "model_name" in wanted


def _values(kind: str, row: Any, wanted: tuple[str, ...]) -> list[list[Any]]:
    revisions = list(row.revisions.values_list("pk", flat=True))[:1]
    states = list(TaskState.objects.filter(workflow_state__object_id=str(row.pk)))[:1]
    known = {
        "pk": [row.pk],
        "kind": [kind],
        "app_label": ["tracker"],
        "model_name": [kind],
        "action_name": ["approve"],
        "revision_id": revisions,
        "revision_id_a": ["live", "earliest"],
        "revision_id_b": ["latest"],
        "task_state_id": [state.pk for state in states],
        "task_id": [state.task_id for state in states],
        "workflow_state_id": [
            state.pk for state in WorkflowState.objects.filter(object_id=str(row.pk))[:1]
        ],
    }
    return [known.get(name, []) for name in wanted]


def addresses_that_name_both(kind: str, known: Any, hidden: Any) -> Iterator[str]:
    """Give the addresses at which a hidden record could be asked for from a known one."""
    if kind in ("person", "case", "organisation", "source"):
        merging = reverse("tracker_merge", kwargs={"kind": kind, "pk": known.pk})
        yield f"{merging}?with={hidden.pk}"
    yield f"{reverse('record_hearing')}?case={hidden.pk}"
    yield f"{reverse('tracker_duplicates')}?name_en={CANARY[:-1]}"


def addresses_of_lists(kind: str) -> Iterator[str]:
    """Give the addresses at which records of a kind are listed, found, chosen and exported."""
    keys = apps.get_model("tracker", kind).objects.values_list("pk", flat=True)
    several = "&".join(f"id={key}" for key in keys)
    for name in ("list", "list_results"):
        address = reverse(f"wagtailsnippets_tracker_{kind}:{name}")
        yield from (f"{address}{query}" for query in ("", f"?q={PART}", "?visibility=confidential"))
        yield from (f"{address}?export={kind_of_file}" for kind_of_file in ("csv", "xlsx"))
    chooser = f"wagtailsnippetchoosers_tracker_{kind}"
    for name in ("choose", "choose_results"):
        yield f"{reverse(f'{chooser}:{name}')}?q={PART}"
        yield reverse(f"{chooser}:{name}")
    yield f"{reverse(f'{chooser}:chosen_multiple')}?{several}"
    yield f"{reverse('wagtail_bulk_action', args=['tracker', kind, 'delete'])}?{several}"
    yield reverse("wagtail_localize:snippets_api_listing", args=["tracker", kind])
    yield reverse(f"wagtailsnippets_tracker_{kind}:add")


def addresses_of_everything() -> Iterator[str]:
    """Give the addresses of the admin that need nothing to be filled in, and their exports."""
    left_out = (
        "logout",
        "webauthn",
        "totp",
        "recovery",
        "failwhale",
        "end_others",
        "enrol",
        "error_test",
    )
    for name, wanted in _patterns():
        if not wanted and name and not any(part in name for part in left_out):
            address = reverse(name)
            yield address
            if "report" in name or "merges" in name:
                yield from (f"{address}?export={kind_of_file}" for kind_of_file in ("csv", "xlsx"))


def _patterns() -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, route, wanted in _walk(get_resolver().url_patterns):
        if route.startswith("admin/"):
            yield name, wanted


def _walk(
    patterns: Any, space: str = "", before: str = "", wanted: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for each in patterns:
        route = before + str(each.pattern)
        names = (*wanted, *each.pattern.regex.groupindex)
        if isinstance(each, URLResolver):
            inner = f"{space}{each.namespace}:" if each.namespace else space
            yield from _walk(each.url_patterns, inner, route, names)
        elif isinstance(each, URLPattern):
            yield f"{space}{each.name or ''}", route, names
