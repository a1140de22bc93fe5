from django.db import migrations, models


def take_over_entries(apps, schema_editor):
    """Move what Wagtail's own log holds of limits into the log that can only be added to."""
    old = apps.get_model("wagtailcore", "ModelLogEntry")
    new = apps.get_model("tracker", "RecordLogEntry")
    entries = old.objects.filter(
        content_type__app_label="tracker", content_type__model="detentionlimit"
    ).order_by("pk")
    names = [field.attname for field in new._meta.fields if not field.primary_key]
    for entry in entries.iterator():
        new.objects.create(**{name: getattr(entry, name) for name in names})
    entries.delete()


class Migration(migrations.Migration):

    dependencies = [
        ('tracker', '0011_form_saves'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.AddField(
            model_name='detentionlimit',
            name='shown',
            field=models.JSONField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(take_over_entries, migrations.RunPython.noop),
    ]
