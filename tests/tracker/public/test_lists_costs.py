"""What a list costs: the same number of queries, and no more than 40 kB, however much there is."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    CaseFactory,
    ChargeFactory,
    CourtFactory,
    DefendantFactory,
    DetentionFactory,
    HearingFactory,
    IncidentFactory,
    LawFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    ProvisionFactory,
    published,
)
from tracker.public.kinds import KINDS

pytestmark = pytest.mark.django_db

MOST_BYTES = 40_000


def people(count):
    """People held before trial, each with a case of their own, published at once."""
    court = CourtFactory(name_km="សាលាដំបូងរាជធានីភ្នំពេញ")
    accused = [
        DefendantFactory(case=CaseFactory(court=court), person=PersonFactory())
        for _ in range(count)
    ]
    for each in accused:
        ChargeFactory(case=each.case)
        DetentionFactory(person=each.person, case=each.case, ended_on=None, release_type="")
    published(court, *(each.case for each in accused), *(each.person for each in accused))


def hearings(count):
    case = CaseFactory()
    days = (f"2021-02-{number % 28 + 1:02d}" for number in range(count))
    published(case.court, case, *[HearingFactory(case=case, held_on=day) for day in days])


def made(factory):
    def make(count):
        published(*[factory() for _ in range(count)])

    return make


MAKERS = {
    "person": people,
    "case": people,
    "hearing": hearings,
    "incident": made(IncidentFactory),
    "court": made(CourtFactory),
    "place": made(PlaceFactory),
    "law": made(LawFactory),
    "provision": made(ProvisionFactory),
    "organisation": made(OrganisationFactory),
}


def queries(client, path):
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200
    return len(captured), len(response.content)


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_fifty_rows_cost_the_queries_of_five(client, kind):
    path = f"/en/{KINDS[kind].segment}/"
    MAKERS[kind](5)
    few, few_again = queries(client, path)[0], queries(client, path)[0]

    MAKERS[kind](45)
    many, many_again = queries(client, path)[0], queries(client, path)[0]

    assert (few, many) == (3, 3)
    assert (few_again, many_again) == (1, 1)


def test_a_page_of_people_fits_in_forty_kilobytes(client):
    people(30)
    asked = ("", "?status=pretrial_detention", "?charge_group=incitement&sort=name&from=2019")

    costs = [queries(client, f"/{lang}/people/{query}") for lang in ("en", "km") for query in asked]

    assert max(size for _, size in costs) <= MOST_BYTES
    assert max(count for count, _ in costs) <= 6


def test_a_row_is_drawn_once(client, django_assert_num_queries):
    published(PersonFactory())
    first = client.get("/en/people/").content

    with django_assert_num_queries(1):
        assert client.get("/en/people/").content == first
