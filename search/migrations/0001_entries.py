"""The table of entries, with the index of the site's own database over it."""

from django.db import migrations, models

from search.engines import postgresql, sqlite


def _engine(schema_editor):
    return sqlite if schema_editor.connection.vendor == "sqlite" else postgresql


def make_index(apps, schema_editor):
    for statement in _engine(schema_editor).MAKE:
        schema_editor.execute(statement)


def unmake_index(apps, schema_editor):
    for statement in _engine(schema_editor).UNMAKE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    initial = True

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=24)),
                ("kind", models.CharField(max_length=20)),
                (
                    "language",
                    models.PositiveSmallIntegerField(choices=[(0, "km"), (1, "en")]),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("title", models.CharField(blank=True, default="", max_length=500)),
                ("names", models.JSONField(default=list)),
                ("text", models.TextField(blank=True, default="")),
                ("dated_on", models.CharField(blank=True, default="", max_length=11)),
                ("facets", models.JSONField(default=dict)),
                ("name_tokens", models.TextField(blank=True, default="")),
                ("text_tokens", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("reference", "language"),
                        name="search_entry_one_for_each_language",
                    )
                ]
            },
        ),
        migrations.RunPython(make_index, unmake_index),
    ]
