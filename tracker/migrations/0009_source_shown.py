"""What readers go on seeing of a source while a change of it waits for a second person."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('tracker', '0008_row_sources'),
    ]

    operations = [
        migrations.AddField(
            model_name='source',
            name='shown',
            field=models.JSONField(blank=True, editable=False, null=True),
        ),
    ]
