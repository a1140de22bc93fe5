"""Sessions end: by themselves, by their owner, and with what they were opened with."""

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client

from accounts import sessions
from tests.accounts.conftest import PASSWORD, log_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client, enrolled):
    log_in(client, enrolled)
    return client


@pytest.fixture
def elsewhere(enrolled):
    cache.clear()  # a code is taken once
    client = Client(headers={"user-agent": "Another browser"}, REMOTE_ADDR="203.0.113.77")
    log_in(client, enrolled)
    return client


def is_in(client):
    return client.get("/admin/").status_code == 200


def later(client, **moments):
    session = client.session
    for key, seconds in moments.items():
        session[getattr(sessions, key)] -= seconds
    session.save()


def test_a_session_that_nobody_uses_ends(here, settings):
    later(here, SEEN=settings.SESSION_IDLE_SECONDS)

    assert not is_in(here)
    assert not UserSession.objects.exists()


def test_a_session_that_is_used_goes_on(here, settings):
    later(here, SEEN=settings.SESSION_IDLE_SECONDS - 60)
    is_in(here)
    later(here, SEEN=settings.SESSION_IDLE_SECONDS - 60)

    assert is_in(here)


def test_a_session_ends_after_a_working_day_however_much_it_is_used(here, settings):
    later(here, SIGNED_IN=settings.SESSION_COOKIE_AGE)

    assert not is_in(here)


def test_what_an_open_page_asks_by_itself_keeps_no_session_alive(here, settings, admin_user):
    later(here, SEEN=settings.SESSION_IDLE_SECONDS - 60)
    before = here.session[sessions.SEEN]

    here.post("/admin/editing-sessions/ping/wagtailcore/page/1/1/")

    assert here.session[sessions.SEEN] == before


def test_ones_sessions_are_listed_with_their_network_alone(here, elsewhere):
    page = here.get("/admin/security/sessions/").content.decode()

    assert "Another browser" in page
    assert "203.0.0.0" in page
    assert "203.0.113" not in page


def test_one_session_can_be_ended_from_another(here, elsewhere):
    other = UserSession.objects.exclude(session_key=here.session.session_key).get()

    here.post(f"/admin/security/sessions/{other.pk}/end/")

    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_anothers_session_cannot_be_ended(here, django_user_model):
    stranger = django_user_model.objects.create_user("stranger")
    session = UserSession.objects.create(user=stranger, session_key="x" * 32, ip="127.0.0.1")

    assert here.post(f"/admin/security/sessions/{session.pk}/end/").status_code == 404


def test_all_others_can_be_ended(here, elsewhere):
    here.post("/admin/security/sessions/end-others/")

    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_a_changed_password_ends_the_others(here, elsewhere):
    new = "quite another password"
    here.post(
        "/admin/security/password/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_renewed_recovery_codes_end_the_others(here, elsewhere, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        here.post("/admin/security/recovery-codes/generate/")

    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_a_deactivated_accounts_sessions_end_for_good(here, enrolled):
    enrolled.is_active = False
    enrolled.save()

    assert not is_in(here)
    enrolled.is_active = True
    enrolled.save()
    assert not is_in(here)


def test_weak_passwords_are_refused(here):
    for new in ("short", "123456789012", "password1234"):
        page = here.post(
            "/admin/security/password/",
            {"oldpassword": PASSWORD, "password1": new, "password2": new},
        )
        assert page.status_code == 200, new
