"""The list of statements: narrowed, counted, paged."""

import re

import pytest

from home.models import NamedRecord
from home.statements.listing import ON_A_PAGE
from tests.factories import PersonFactory, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(state):
    """Three statements of two kinds and years."""
    first = state(["A Group"], title="First", kind="statement", issued_on="2019-05-01")
    second = state(["A Group", "B Group"], title="Second", kind="joint_letter", issued_on="2020-07")
    third = state(
        [{"name": "B Group", "withdrawn_on": "2021"}],
        title="Third",
        kind="statement",
        issued_on="2020",
    )
    return first, second, third


def titles(response) -> list[str]:
    assert response.status_code == 200
    return re.findall(r'<th scope="row"><a href="[^"]*">([^<]*)</a>', response.content.decode())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Second", "Third", "First"]),
        ("?kind=statement", ["Third", "First"]),
        ("?year=2020", ["Second", "Third"]),
        ("?year=2020&kind=statement", ["Third"]),
        ("?signatory=A%20group", ["Second", "First"]),
        ("?signatory=b%20group", ["Second"]),
        ("?year=1999", []),
        ("?fbclid=x", ["Second", "Third", "First"]),
    ],
)
def test_the_list_is_narrowed_newest_first(client, index, three, query, found):
    assert titles(client.get(index.url + query)) == found


def test_the_list_is_narrowed_by_a_person_named(client, index, three):
    NamedRecord.objects.create(page=three[0], reference="P00042")

    assert titles(client.get(f"{index.url}?person=P00042")) == ["First"]


def test_people_are_offered_by_name_and_the_withdrawn_are_not(client, index, three):
    person = published(PersonFactory(name_en="Somebody Named", name_km=""))
    for reference in (person.reference, "P99999"):
        NamedRecord.objects.create(page=three[0], reference=reference)

    shown = client.get(index.url)

    (people,) = [group for group in shown.context["listing"].groups if group.name == "person"]
    assert [choice.count for choice in people.choices] == [1]
    assert "Somebody Named" in shown.content.decode()
    assert "&lt;span" not in shown.content.decode()


def test_a_choice_counts_what_it_would_leave(client, index, three):
    listing = client.get(f"{index.url}?year=2020").context["listing"]

    counted = {
        group.name: {str(choice.label): choice.count for choice in group.choices}
        for group in listing.groups
    }
    assert counted["kind"] == {"Statement": 1, "Joint letter": 1}
    assert counted["year"] == {"2020": 2, "2019": 1}
    assert counted["signatory"] == {"A Group": 1, "B Group": 1}


@pytest.mark.parametrize(
    "query",
    ["kind=poem", "year=20", "year=２０２０", "signatory=nobody", "person=x", "page=0", "page=a"],
)
def test_a_value_that_cannot_be_is_a_bad_request(client, index, three, query):
    assert client.get(f"{index.url}?{query}").status_code == 400


@pytest.mark.parametrize("query", ["signatory=%00", "signatory=" + "a" * 300, "kind=%27%3B--"])
def test_a_hostile_value_is_a_bad_request(client, index, query):
    assert client.get(f"{index.url}?{query}").status_code == 400


def test_a_page_behind_the_last_is_not_found(client, index, three):
    assert client.get(f"{index.url}?page=2").status_code == 404


def test_a_page_behind_the_last_is_not_there_in_a_translated_list_either(client, index, khmer):
    translated = khmer(index, slug="statements")

    assert client.get(f"{index.url}?page=2").status_code == 404
    assert client.get(f"{translated.url}?page=2").status_code == 404


def test_a_narrowed_list_points_to_the_whole(client, index, three):
    shown = client.get(f"{index.url}?year=2020").content.decode()

    assert re.search(rf'rel="canonical" href="[^"]*{index.url}"', shown)


def test_who_signed_drafts_alone_is_not_told_from_who_signed_nothing(client, index, three, state):
    state(["Not Yet Group"], title="Not yet", live=False)

    assert client.get(f"{index.url}?signatory=not%20yet%20group").status_code == 400


def test_drafts_are_not_listed(client, index, state):
    state(title="Not yet", live=False)

    assert titles(client.get(index.url)) == []


@pytest.mark.parametrize("many", [5, ON_A_PAGE + 5])
def test_twelve_queries_list_however_many(
    client, index, state, many, django_assert_max_num_queries
):
    for number in range(many):
        page = state(["A Group"], title=f"Number {number}", issued_on="2020")
        NamedRecord.objects.create(page=page, reference="P00042")
    client.get(index.url)

    with django_assert_max_num_queries(12):
        client.get(f"{index.url}?signatory=a%20group&person=P00042")
