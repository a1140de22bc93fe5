"""Editors find the frame, the first page's parts and the redirects in the admin."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import HomePage, ResourcesPage, SectionIndex, SiteFrame

pytestmark = pytest.mark.django_db
FRAME = ("wagtailsettings:edit", ["home", "siteframe"])


@pytest.fixture
def client(admin_client):
    return admin_client


def frame_form(**fields):
    empty = dict.fromkeys(("navigation_en", "navigation_km", "foot_en", "foot_km"), streamfield([]))
    return nested_form_data({**empty, "announcements": streamfield([]), **fields})


def frame_path():
    return reverse(FRAME[0], args=[*FRAME[1], SiteFrame.load().pk])


def test_the_forms_open(client, add):
    front, section, cards = (
        HomePage.objects.first(),
        add(SectionIndex),
        add(ResourcesPage, title="R"),
    )
    paths = [reverse("wagtailadmin_pages:edit", args=[each.pk]) for each in (front, section, cards)]

    for path in (*paths, frame_path(), reverse("wagtailredirects:index")):
        assert client.get(path).status_code == 200


def test_an_announcement_is_saved_and_said(client):
    said = {"level": "notice", "since": "", "until": ""}
    texts = {language: rich_text(f"<p>Said in {language}.</p>") for language in ("en", "km")}
    value = {**said, **{f"text_{language}": text for language, text in texts.items()}}
    form = frame_form(announcements=streamfield([("announcement", value)]))

    client.post(frame_path(), form)
    assert "Said in en." in client.get("/en/").content.decode()


def test_an_address_that_a_browser_would_run_is_refused_on_the_form(client):
    link = {"label": "Run", "address": "javascript:alert(1)"}
    form = frame_form(navigation_en=streamfield([("address", link)]))

    response = client.post(frame_path(), form)
    assert "begins with https://" in response.content.decode()
    assert not SiteFrame.load().navigation_en
