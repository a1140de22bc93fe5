"""Nothing confidential and nothing executable reaches a page, whatever stands in a record."""

import pytest

from tests.factories import (
    CaseFactory,
    DefendantFactory,
    HearingFactory,
    OrganisationFactory,
    PersonCitationFactory,
    PersonFactory,
    SourceFactory,
    published,
)
from tests.tracker.public.pages import opened, queries_of, words
from tracker.public.kinds import path_of
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def test_a_confidential_source_is_counted_and_not_named(client):
    person = PersonFactory(citation=None)
    source = SourceFactory(title="canary", url="https://canary.example/", is_confidential=True)
    PersonCitationFactory(person=person, source=source, locator="canary")

    page = opened(client, published(person))

    assert "This source is withheld" in words(page.select_one("#note-1"))
    assert "canary" not in str(page)


@pytest.mark.parametrize("language", ["en", "km"])
def test_markup_in_names_and_texts_is_text(client, language):
    person = PersonFactory(
        name_en=HOSTILE, name_km="", summary_en=HOSTILE, summary_km="", occupations_en=HOSTILE
    )

    page = opened(client, published(person), language)

    assert page.select("main img, main script") == []
    assert not [tag for tag in page.find_all() if any(name.startswith("on") for name in tag.attrs)]
    assert "<script>" in page.h1.get_text()


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:alert(1)", "//host.example", "http://"],
)
def test_an_address_that_is_not_of_the_web_is_no_link(client, url):
    organisation = OrganisationFactory()
    type(organisation).objects.filter(pk=organisation.pk).update(url=url)

    page = opened(client, published(organisation))

    assert not [link for link in page.select("a") if link["href"] == url]


def test_links_to_other_sites_tell_them_nothing(client):
    page = opened(client, published(PersonFactory()))

    outward = page.select('main a[href^="https://gazette.example"]')
    assert outward
    assert all(set(a["rel"]) == {"noopener", "noreferrer", "nofollow"} for a in outward)


def test_a_page_takes_as_many_queries_for_many_facts_as_for_few(client):
    few, many = CaseFactory(), CaseFactory()
    for case, number in ((few, 1), (many, 30)):
        for _ in range(number):
            DefendantFactory(case=case)
            HearingFactory(case=case)
        published(case, *[item.person for item in case.defendants.all()], *case.hearings.all())
    rows = [PublishedRecord.objects.get(pk=case.reference) for case in (few, many)]

    assert queries_of(client, rows[0]) == queries_of(client, rows[1]) == 3
    assert queries_of(client, rows[0]) == queries_of(client, rows[1]) == 1


def test_a_body_is_drawn_once_a_day_and_language(client, monkeypatch):
    record = published(PersonFactory())
    client.get(path_of(record, "en"))
    monkeypatch.setattr("tracker.public.rendering.render_to_string", None)

    assert client.get(path_of(record, "en")).status_code == 200
