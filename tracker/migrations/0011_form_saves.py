from django.conf import settings
from django.db import migrations, models

# The two tables held the same thing under other names; both databases read this.
TAKE_OVER = """
    INSERT INTO tracker_formsave ("key", sender_id, model, object_id, saved_at)
    SELECT "key", sender_id, 'tracker.hearing', hearing_id, received_at FROM tracker_submission
    WHERE true ON CONFLICT DO NOTHING
"""


def rename_in_merges(apps, schema_editor):
    """Let merges that moved reports be undone: they know the rows by the model's name."""
    merges = apps.get_model("tracker", "Merge").objects.all()
    for merge in merges.iterator():
        moved = [each for each in merge.before.get("moved", []) if each["model"] == "submission"]
        for each in moved:
            each.update(model="formsave", field="object_id")
        if moved:
            merge.save(update_fields=["before"])


class Migration(migrations.Migration):

    dependencies = [
        ('tracker', '0010_comments'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameModel('FirstSave', 'FormSave'),
        migrations.RenameField('formsave', 'editor', 'sender'),
        # Before any row is added: PostgreSQL makes no index while the keys of new rows are unchecked.
        migrations.AddIndex(
            model_name='formsave',
            index=models.Index(fields=['model', 'object_id'], name='form_save_by_record'),
        ),
        migrations.RunSQL(TAKE_OVER, migrations.RunSQL.noop),
        migrations.RunPython(rename_in_merges, migrations.RunPython.noop),
        migrations.DeleteModel('Submission'),
    ]
