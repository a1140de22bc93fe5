"""An account comes by a link from an administrator, which works once and for a week."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry

from accounts.invitations import make_link, reset_factors
from accounts.models import Invitation
from tests.accounts.conftest import give_password, log_in

pytestmark = pytest.mark.django_db
NEW = "a password of one's own"


@pytest.fixture
def administrator(client, enrolled):
    log_in(client, enrolled)
    return client


@pytest.fixture
def monitor(db):
    return User.objects.create_user("monitor", password="the first password of all")


def invite(client, **fields):
    group = Group.objects.get(name="Editors")
    data = {"username": "sokha", "email": "", "groups": [group.pk], **fields}
    return client.post("/admin/security/people/invite/", data)


def link_in(response):
    return response.context["link"].removeprefix("http://testserver")


def choose(client, link, password=NEW):
    return client.post(link, {"new_password1": password, "new_password2": password})


def test_an_invited_person_chooses_a_password_and_then_needs_a_second_factor(administrator):
    link = link_in(invite(administrator))
    administrator.logout()

    choose(administrator, link)
    give_password(administrator, "sokha", NEW)

    assert administrator.get("/admin/")["Location"] == "/admin/security/enrol/"
    assert User.objects.get(username="sokha").groups.get().name == "Editors"


def test_a_link_works_once(client, editor, monitor):
    link = f"/admin/security/welcome/{make_link(monitor, editor)}/"
    choose(client, link)

    assert choose(client, link, "a password of somebody else").status_code == 410


def test_a_link_works_for_seven_days(client, editor, monitor):
    token = make_link(monitor, editor)
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert client.get(f"/admin/security/welcome/{token}/").status_code == 410


def test_a_new_link_replaces_the_old_one(client, editor, monitor):
    old, _new = make_link(monitor, editor), make_link(monitor, editor)

    assert client.get(f"/admin/security/welcome/{old}/").status_code == 410


def test_a_deactivated_account_has_no_link(client, editor, monitor):
    token = make_link(monitor, editor)
    User.objects.filter(pk=monitor.pk).update(is_active=False)

    assert client.get(f"/admin/security/welcome/{token}/").status_code == 410


def test_only_the_hash_of_a_token_is_stored(editor, monitor):
    token = make_link(monitor, editor)

    assert token not in str(Invitation.objects.values())


def test_the_link_is_sent_where_there_is_an_address(administrator):
    response = invite(administrator, email="sokha@example.org")

    assert response.context["link"] in mail.outbox[0].body
    assert mail.outbox[0].to == ["sokha@example.org"]


def test_a_name_in_use_is_refused_in_whichever_case(administrator):
    assert b"This username is taken." in invite(administrator, username="EDITOR").content


def test_a_link_ends_the_sessions_and_keeps_the_second_factor(client, enrolled, monitor):
    log_in(client, enrolled)

    choose(client, f"/admin/security/welcome/{make_link(enrolled, monitor)}/")

    assert client.get("/admin/").status_code == 302
    assert give_password(client, "editor", NEW)["Location"] == "/admin/security/authenticate/"


def test_lost_factors_are_reset_by_an_administrator(client, enrolled, monitor):
    log_in(client, enrolled)
    reset_factors(enrolled, by=monitor)

    assert client.get("/admin/").status_code == 302
    assert not Authenticator.objects.exists()
    entry = ModelLogEntry.objects.get(action="accounts.factors_reset")
    assert (entry.object_id, entry.user) == (str(enrolled.pk), monitor)


def test_an_administrator_who_may_not_do_everything_opens_no_account_that_may(
    client, enrolled, monitor
):
    rights = Permission.objects.filter(
        codename__in=["access_admin", "add_user", "change_user", "delete_user"]
    )
    enrolled.is_superuser = False
    enrolled.save()
    enrolled.user_permissions.add(*rights)
    User.objects.filter(pk=monitor.pk).update(is_superuser=True)
    log_in(client, enrolled)

    response = client.post(f"/admin/security/people/{monitor.pk}/link/")

    assert (response.status_code, Invitation.objects.count()) == (302, 0)


@pytest.mark.parametrize("path", ["invite/", "1/", "1/link/", "1/reset/"])
def test_an_editor_invites_and_resets_nobody(client, enrolled, path, monitor):
    enrolled.is_superuser = False
    enrolled.save()
    enrolled.groups.add(Group.objects.get(name="Editors"))
    log_in(client, enrolled)

    response = client.post(f"/admin/security/people/{path}")

    assert response.status_code in {302, 405}
    assert not Invitation.objects.exists()


def test_adding_a_user_leads_to_an_invitation(administrator):
    assert administrator.get("/admin/users/new/")["Location"] == "/admin/security/people/invite/"


def test_the_list_of_users_leads_to_the_access_of_others(administrator, monitor):
    assert (
        f"/admin/security/people/{monitor.pk}/"
        in administrator.get("/admin/users/").content.decode()
    )


def test_an_account_with_a_history_is_not_deleted(administrator, monitor):
    ModelLogEntry.objects.log_action(monitor, "wagtail.edit", user=monitor)

    administrator.post(f"/admin/users/delete/{monitor.pk}/")
    administrator.post(f"/admin/bulk/auth/user/delete/?id={monitor.pk}")

    assert User.objects.filter(pk=monitor.pk).exists()


def test_an_account_that_did_nothing_can_be_deleted(administrator, monitor):
    administrator.post(f"/admin/users/delete/{monitor.pk}/")

    assert not User.objects.filter(pk=monitor.pk).exists()


def test_an_accounts_history_tells_who_gave_out_a_link(administrator, enrolled, monitor):
    make_link(monitor, enrolled)

    page = administrator.get(f"/admin/users/history/{monitor.pk}/").content.decode()

    assert "Gave out a link to set a password" in page


def test_an_account_needs_no_name_and_no_address(administrator, monitor):
    data = {"username": "monitor", "groups": [Group.objects.get(name="Editors").pk]}

    administrator.post(f"/admin/users/edit/{monitor.pk}/", data)

    monitor.refresh_from_db()
    assert (monitor.is_active, monitor.groups.count()) == (False, 1)


def test_one_chooses_a_language_without_giving_a_name(administrator, enrolled):
    choice = {
        "locale-preferred_language": "km",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "theme-keyboard_shortcuts": "on",
    }

    administrator.post("/admin/account/", choice)

    assert enrolled.wagtail_userprofile.preferred_language == "km"


def test_an_account_without_a_group_is_told_so(client, enrolled):
    enrolled.is_superuser = False
    enrolled.save()

    log_in(client, enrolled)

    response = client.get("/admin/", follow=True)
    assert response.status_code == 403
    assert b"belongs to no group" in response.content


def test_after_a_while_an_administrator_gives_the_password_again_before_giving_out_a_link(
    administrator, monitor, settings
):
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = -1

    response = administrator.post(f"/admin/security/people/{monitor.pk}/link/")

    assert response["Location"].startswith("/admin/security/confirm/")
    assert not Invitation.objects.exists()


def test_the_server_lets_back_in_whom_nobody_else_can(client, enrolled):
    output = StringIO()
    call_command("open_account", "editor", stdout=output)

    link = "/admin/" + output.getvalue().strip().split("/admin/")[1]
    choose(client, link)
    give_password(client, "editor", NEW)

    assert client.get("/admin/")["Location"] == "/admin/security/enrol/"
