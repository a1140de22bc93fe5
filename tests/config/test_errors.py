"""Error pages are in the reader's language, ask the database nothing, and always come."""

import pytest
from django.test import RequestFactory

from config import errors


@pytest.fixture
def visit():
    return RequestFactory().get("/km/nowhere/")


@pytest.mark.parametrize(
    ("handler", "status"),
    [
        (errors.bad_request, 400),
        (errors.permission_denied, 403),
        (errors.csrf_failure, 403),
        (errors.not_found, 404),
        (errors.server_error, 500),
    ],
)
def test_each_page_is_drawn_in_the_language_of_the_address_without_the_database(
    visit, handler, status
):
    response = handler(visit)

    assert response.status_code == status
    assert '<html lang="km"' in response.content.decode()


def test_an_address_without_a_language_says_what_the_answer_depends_on():
    response = errors.not_found(RequestFactory().get("/nowhere/"))

    assert response["Vary"] == "Accept-Language"


def test_a_page_that_cannot_be_drawn_is_replaced_by_a_sentence(visit, monkeypatch):
    def broken(*args):
        raise RuntimeError("a template with a mistake")

    monkeypatch.setattr(errors, "render_to_string", broken)

    response = errors.server_error(visit)

    assert response.status_code == 500
    assert "សូមព្យាយាម" in response.content.decode()
