"""A reviewer merges two people in a real browser, finds the merge and undoes it."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client

from tests.browsing import DRAWN_WIDTH
from tests.factories import BECAUSE, DetentionFactory, PersonFactory, published
from tests.tracker.editing.merging.conftest import address_of
from tracker.actions.merge import merge
from tracker.models import Detention, Merge
from tracker.publication.models import PublishedRecord

pytestmark = [pytest.mark.requires_chromium, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 780}


@pytest.fixture
def people(live_server: Any) -> tuple[Any, Any]:
    kept = PersonFactory(name_en="Kept Person", summary_en="One text.")
    dropped = PersonFactory(name_en="Dropped Person", summary_en="Another text.", sex="female")
    DetentionFactory(person=dropped)
    published(kept, dropped)
    return kept, dropped


@pytest.fixture
def admin(people: Any, page: Any, live_server: Any, signed_in: Any) -> Any:
    browser: Client = signed_in("Reviewers")
    cookie = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    return page


def found_by_axe(page: Any) -> list[str]:
    """What axe finds in what is ours of the page that is open."""
    result = Axe().run(
        page, context={"include": [["main"]]}, options={"resultTypes": ["violations"]}
    )
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in result.response["violations"]
        for node in rule["nodes"]
    ]


def test_two_people_become_one_and_two_again(admin: Any, people: Any, live_server: Any) -> None:
    kept, dropped = people
    admin.goto(f"{live_server.url}{address_of(kept)}")
    admin.click("button:has-text('Choose person')")
    admin.click(".modal-body a:has-text('Dropped Person')")
    admin.click("button:has-text('Compare the two')")

    admin.check("input[name=side-summary_en][value=both]")
    admin.fill("#id_reason_en", "The same birth date.")
    admin.click(f"button:has-text('Merge {dropped.reference} into {kept.reference}')")
    admin.wait_for_selector("text=Undo this merge")

    assert Detention.objects.get().person == kept
    kept.refresh_from_db()
    assert kept.summary_en == "One text.\n\nAnother text."
    answer = admin.request.get(f"{live_server.url}/id/{dropped.reference}")
    assert kept.reference in answer.url

    admin.fill("#id_reason_en", "Two brothers.")
    admin.click("button:has-text('Undo the merge')")
    admin.wait_for_selector("text=The merge was undone")

    assert Detention.objects.get().person == dropped
    assert PublishedRecord.objects.get(pk=dropped.reference).state == "live"


@pytest.mark.parametrize("page_name", ["choose", "compare", "merged", "list"])
def test_each_page_fits_a_phone_and_axe_finds_nothing(
    admin: Any, people: Any, live_server: Any, page_name: str
) -> None:
    addresses = {"choose": address_of(people[0]), "compare": address_of(*people)}
    if page_name in ("merged", "list"):
        done: Merge = merge(*people, BECAUSE)
        addresses["list"] = "/admin/court-watch/merges/"
        addresses["merged"] = f"/admin/court-watch/merges/{done.pk}/"
    admin.set_viewport_size(PHONE)

    admin.goto(f"{live_server.url}{addresses[page_name]}")

    assert admin.evaluate(DRAWN_WIDTH) <= PHONE["width"]
    assert found_by_axe(admin) == []
