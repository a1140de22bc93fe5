"""Lists of a whole world: every kind is listed, and each row leads to a page."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import published, whole
from tracker.public.kinds import KINDS

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(module_transaction):
    made = whole()
    published(*made.records())
    return made


@pytest.mark.parametrize("language", ["en", "km"])
@pytest.mark.parametrize("segment", sorted(kind.segment for kind in KINDS.values()))
def test_every_kind_lists_its_records_with_links_that_lead_to_them(
    client, world, language, segment
):
    response = client.get(f"/{language}/{segment}/")

    soup = BeautifulSoup(response.content, "html.parser")
    links = [link["href"] for link in soup.select(".records tbody tr > :is(th) a")]
    assert links
    assert all(client.get(link).status_code == 200 for link in links)
