"""Who belonged where, who is accused and who was harmed is told with the sources that say so."""

import pytest

from tests.factories import (
    AffiliationCitationFactory,
    DefendantCitationFactory,
    VictimCitationFactory,
    published,
)
from tests.tracker.public.pages import opened
from tracker.publication.models import PublishedRecord

pytestmark = pytest.mark.django_db


def places_that_cite(client, record, title):
    """The numbers on a page that lead to the source of this title."""
    page = opened(client, PublishedRecord.objects.get(pk=record.reference))
    entry = next(each for each in page.select("[id^=note-]") if title in each.text)
    return page.select(f".notes a[href='#{entry['id']}']")


def test_an_affiliation_leads_to_its_source(client):
    cited = AffiliationCitationFactory(source__title="A list of members").affiliation
    published(cited.organisation, cited.person)

    assert places_that_cite(client, cited.person, "A list of members")


def test_a_defendant_leads_to_the_source_in_the_case_and_on_the_persons_page(client):
    cited = DefendantCitationFactory(source__title="An indictment").defendant
    published(cited.case, cited.person)

    assert places_that_cite(client, cited.case, "An indictment")
    assert places_that_cite(client, cited.person, "An indictment")


def test_a_victim_leads_to_the_source_in_the_incident_and_on_the_persons_page(client):
    cited = VictimCitationFactory(source__title="A report of an attack").victim
    published(cited.incident, cited.person)

    assert places_that_cite(client, cited.incident, "A report of an attack")
    assert places_that_cite(client, cited.person, "A report of an attack")
