"""Editors say what stands around every page; without their word, what always stood there."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone

from home.blocks.announcements import AnnouncementBlock
from home.blocks.links import AddressBlock
from home.models import SectionIndex, SiteFrame, StandardPage
from tracker.public import frame

pytestmark = pytest.mark.django_db


def opened(client, path="/en/"):
    return BeautifulSoup(client.get(path).content, "html.parser")


def links(shown, where=".masthead .wide a"):
    return [(link.get_text(), link["href"]) for link in shown.select(where)]


def of_page(page, label=""):
    return {"type": "page", "value": {"page": page.pk, "label": label}}


def framed(**stored):
    row = SiteFrame(**{name: json.dumps(value) for name, value in stored.items()})
    row.save()
    return row


def announced(**given):
    value = {"level": "important", "text_en": "<p>Hearing moved.</p>", "text_km": "<p>ប្តូរ</p>"}
    return [{"type": "announcement", "value": {"since": None, "until": None, **value, **given}}]


def test_without_a_word_of_editors_the_lists_of_records_are_there(client):
    assert ("People", "/en/people/") in links(opened(client))
    assert ("Overview", "/en/overview/") in links(opened(client))


def test_editors_links_stand_in_their_order_and_in_their_language(client, add):
    news = add(SectionIndex, title="News", slug="news")
    place = {"type": "place", "value": {"place": "people/", "label": ""}}
    elsewhere = {"type": "address", "value": {"label": "UN", "address": "https://example.org/"}}
    framed(navigation_en=[of_page(news), elsewhere, place])

    assert links(opened(client)) == [
        ("News", "/en/news/"),
        ("UN", "https://example.org/"),
        ("People", "/en/people/"),
    ]
    assert ("/km/people/") in [path for _, path in links(opened(client, "/km/"))]


def test_the_place_of_the_page_is_marked_the_nearest_one_only(client, add):
    news = add(SectionIndex, title="News", slug="news")
    inner = add(SectionIndex, news, title="Inner", slug="inner")
    add(StandardPage, inner, title="Page", slug="page")
    framed(navigation_en=[of_page(news), of_page(inner, "Inside")])

    marked = opened(client, "/en/news/inner/page/").select(".wide [aria-current]")
    assert [link.get_text() for link in marked] == ["Inside"]


def test_a_page_taken_back_leaves_the_navigation(client, add):
    kept, gone = add(StandardPage, title="Kept"), add(StandardPage, title="Gone")
    row = framed(navigation_en=[of_page(kept), of_page(gone)])
    gone.unpublish()
    row.save()

    assert [label for label, _ in links(opened(client))] == ["Kept"]


def test_a_change_is_seen_at_once_where_it_was_made(client, add):
    row = framed(navigation_en=[of_page(add(StandardPage, title="Before"))])
    opened(client)
    row.navigation_en = json.dumps([of_page(add(StandardPage, title="After"))])
    row.save()

    assert [label for label, _ in links(opened(client))] == ["After"]


def test_the_foot_is_the_editors(client, add):
    page = add(StandardPage, title="Contact", slug="contact")
    part = {"title": "Us", "text": "<p>Who <b>we</b> are.</p>", "links": [of_page(page)]}
    framed(foot_en=[{"type": "part", "value": part}])

    foot = opened(client).select_one(".colophon")
    assert "Who we are." in foot.get_text()
    assert foot.select_one("a")["href"] == "/en/contact/"


@pytest.mark.parametrize(("language", "said"), [("en", "Hearing moved."), ("km", "ប្តូរ")])
def test_an_announcement_is_on_every_page_in_its_language(client, language, said):
    framed(announcements=announced())

    for path in (f"/{language}/", f"/{language}/people/", f"/{language}/nowhere/"):
        text = opened(client, path).select_one(".announcements").get_text()
        assert said in text.replace("\u200b", "")


@pytest.mark.parametrize(
    ("since", "until", "is_said"), [(-2, 2, True), (1, 2, False), (-2, -1, False)]
)
def test_an_announcement_has_its_time(client, since, until, is_said):
    now = timezone.now()
    times = [(now + timedelta(hours=hours)).isoformat() for hours in (since, until)]
    framed(announcements=announced(since=times[0], until=times[1]))

    assert bool(opened(client).select(".announcements")) == is_said


def test_an_announcement_that_ends_before_it_begins_is_refused():
    now = timezone.now()
    block = AnnouncementBlock()
    value = {"level": "notice", "text_en": "<p>a</p>", "text_km": "<p>b</p>"}
    value = {**value, "since": now.isoformat(), "until": (now - timedelta(hours=1)).isoformat()}

    with pytest.raises(ValidationError):
        block.clean(block.to_python(value))


_REFUSED = [
    "javascript:alert(1)",
    "//evil.example",
    "data:x",
    "/\\evil",
    "/\t/evil",
    "http://[2001",
]


@pytest.mark.parametrize("address", _REFUSED)
def test_an_address_that_a_browser_would_run_or_take_elsewhere_is_refused(address):
    with pytest.raises(ValidationError):
        AddressBlock().clean(address)


def test_a_fault_is_told_in_the_frame_that_is_remembered_without_the_database(
    client, add, django_assert_num_queries
):
    from config.errors import server_error

    framed(navigation_en=[of_page(add(StandardPage, title="Remembered"))])
    response = client.get("/en/")

    with django_assert_num_queries(0):
        shown = server_error(response.wsgi_request)
    assert "Remembered" in shown.content.decode()


def test_what_another_process_set_is_seen_half_a_minute_later(client, add, monkeypatch):
    page = add(StandardPage, title="Elsewhere")
    SiteFrame.objects.bulk_create([SiteFrame(navigation_en=json.dumps([of_page(page)]))])
    before = [label for label, _ in links(opened(client))]
    monkeypatch.setattr(frame, "KEPT_SECONDS", 0)

    assert "Elsewhere" not in before
    assert [label for label, _ in links(opened(client))] == ["Elsewhere"]


def test_what_stands_around_a_page_is_asked_once_in_half_a_minute(
    client, django_assert_max_num_queries
):
    frame.forget()
    client.get("/en/overview/")

    with django_assert_max_num_queries(1):
        client.get("/en/overview/")
