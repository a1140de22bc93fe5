"""The schemas of public documents are served where documents can name them."""

import json

import pytest

from tracker.publication.schema import read_schema, schema_names


@pytest.mark.django_db
@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_served_under_its_name(client, name):
    response = client.get(f"/schemas/{name}")

    assert json.loads(response.content) == read_schema(name)
    assert response["Content-Type"] == "application/schema+json"


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["person-2", "nothing-1", "..-..-settings"])
def test_a_schema_that_there_is_not_is_not_found(client, name):
    assert client.get(f"/schemas/{name}.json").status_code == 404
