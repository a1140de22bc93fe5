"""A process for readers alone can run under a role of PostgreSQL that cannot read records."""

from uuid import uuid4

import psycopg
import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import ProgrammingError, connection, transaction

from config.readers_role import READ_BY_READERS
from config.settings.middleware import middleware
from tests.config.readers import addresses, publish_world

pytestmark = [pytest.mark.django_db, pytest.mark.on_postgresql]


@pytest.fixture
def role():
    name = f"readers_{uuid4().hex[:12]}"
    run(f"CREATE ROLE {name}")
    return name


@pytest.fixture
def as_reader(role, settings):
    """A world of published records, seen by a process for readers alone."""
    publish_world()
    settings.MIDDLEWARE = middleware(public_only=True)
    settings.PUBLIC_ONLY = True
    settings.ROOT_URLCONF = "config.readers_urls"
    call_command("grant_readers", role, verbosity=0)
    paths = list(addresses())
    run(f"SET LOCAL ROLE {role}")
    yield paths
    run("RESET ROLE")


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def is_refused(statement):
    try:
        with transaction.atomic():
            run(statement)
    except ProgrammingError as error:
        return isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege)
    return False


def test_every_page_of_readers_is_served_without_the_right_to_read_a_record(client, as_reader):
    answers = {path: client.get(path).status_code for path in as_reader}

    assert set(answers.values()) <= {200, 301, 302, 404}
    assert sum(status == 200 for status in answers.values()) > 60
    private = next(path for path in answers if "private" in path)
    assert answers[private] == 404
    assert is_refused("SELECT 1 FROM tracker_person")


@pytest.mark.usefixtures("as_reader")
def test_no_table_but_those_of_readers_is_readable():
    readable = {
        model._meta.label
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.proxy and not is_refused(f'SELECT 1 FROM "{model._meta.db_table}"')
    }

    assert readable == set(READ_BY_READERS)


@pytest.mark.usefixtures("as_reader")
@pytest.mark.parametrize("model", READ_BY_READERS)
def test_nothing_can_be_written(model):
    table = apps.get_model(model)._meta.db_table

    assert is_refused(f'DELETE FROM "{table}"')


def test_a_role_that_could_read_everything_is_refused():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        (owner,) = cursor.fetchone()

    with pytest.raises(CommandError, match="could read everything"):
        call_command("grant_readers", owner)


def test_a_role_that_is_not_there_is_refused_with_what_to_do():
    with pytest.raises(CommandError, match="CREATE ROLE nobody"):
        call_command("grant_readers", "nobody")
