"""An index of names alone: a word that many texts have is soon looked for among names."""

from django.db import migrations

from search.engines import postgresql, sqlite


def _engine(schema_editor):
    return sqlite if schema_editor.connection.vendor == "sqlite" else postgresql


def make_index(apps, schema_editor):
    for statement in _engine(schema_editor).MAKE_NAMES:
        schema_editor.execute(statement)


def unmake_index(apps, schema_editor):
    for statement in _engine(schema_editor).UNMAKE_NAMES:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0003_outbox")]

    operations = [migrations.RunPython(make_index, unmake_index)]
