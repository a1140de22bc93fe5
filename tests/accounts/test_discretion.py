"""Nothing on the public side tells who edits."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.log_actions import LogContext

from tests.config.readers import addresses, publish_world
from tests.factories import published
from tracker.models import Person

pytestmark = pytest.mark.django_db
CANARIES = ("canaryname", "canary@mail.example", "Canaryfirst", "Canarylast")


def test_no_page_and_no_document_names_an_account(client):
    username, email, first, last = CANARIES
    editor = get_user_model().objects.create_superuser(
        username, email, first_name=first, last_name=last
    )
    with LogContext(user=editor):
        publish_world()
        person = Person.objects.first()
        person.name_en = "Another Name"
        person.save_revision(user=editor, log_action=True)
    published(person)

    pages = {address: client.get(address) for address in addresses()}

    telling = [
        address
        for address, page in pages.items()
        if any(canary in page.getvalue().decode() + str(page.headers) for canary in CANARIES)
    ]
    assert len(pages) > 80
    assert telling == []
