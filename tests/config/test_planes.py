"""Readers get no cookie and a strict policy; editors' pages are kept by nobody."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from config.planes import PlaneHeadersMiddleware, ReaderLanguageMiddleware

STRICT = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def answer(path, response=None):
    made = response or HttpResponse("page")
    return PlaneHeadersMiddleware(lambda request: made)(RequestFactory().get(path))


def test_readers_pages_run_only_our_own_files():
    policy = answer("/en/people/")["Content-Security-Policy"]

    assert set(policy.split("; ")) == STRICT


def test_the_admin_may_use_inline_styles_and_preview_frames():
    policy = answer("/admin/")["Content-Security-Policy"]

    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "frame-ancestors 'self'" in policy


def test_a_preview_of_a_readers_page_can_be_framed_by_the_admin():
    preview = HttpResponse(headers={"Content-Security-Policy": "frame-ancestors 'none'"})

    assert "frame-ancestors 'self'" in answer("/admin/", preview)["Content-Security-Policy"]


def test_a_readers_page_may_be_kept_for_a_minute():
    assert answer("/en/")["Cache-Control"] == "public, max-age=60"


def test_what_a_view_says_of_keeping_stands():
    response = HttpResponse(headers={"Cache-Control": "public, immutable"})

    assert answer("/en/", response)["Cache-Control"] == "public, immutable"


def test_an_editors_page_is_kept_by_nobody():
    response = HttpResponse(headers={"Cache-Control": "public, max-age=60"})

    assert answer("/admin/", response)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("status", [500, 503])
def test_a_fault_is_kept_by_nobody(status):
    assert answer("/en/", HttpResponse(status=status))["Cache-Control"] == "private, no-store"


def test_a_page_that_depends_on_a_cookie_is_kept_by_nobody():
    response = HttpResponse(headers={"Vary": "Cookie"})

    assert answer("/en/", response)["Cache-Control"] == "private, no-store"


def test_a_page_that_sets_a_cookie_is_kept_by_nobody():
    response = HttpResponse()
    response.set_cookie("chosen", "1")

    assert answer("/en/", response)["Cache-Control"] == "private, no-store"


def test_an_address_without_a_language_leads_to_the_readers_and_asks_for_no_cookie():
    request = RequestFactory().get("/", headers={"accept-language": "km"})

    response = ReaderLanguageMiddleware(lambda request: HttpResponse(status=404))(request)

    assert (response.status_code, response["Location"]) == (302, "/km/")
    assert response["Vary"] == "Accept-Language"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/en/", "/km/", "/en/no-such-page/", "/"])
def test_a_reader_gets_no_cookie(client, path):
    response = client.get(path)

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.django_db
def test_every_page_refuses_what_no_page_of_ours_needs(client):
    assert "camera=()" in client.get("/en/")["Permissions-Policy"]
