"""The editors' side of the tracker: forms, lists and permissions in the Wagtail admin."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class EditingConfig(AppConfig):
    """Connects the bridge, and furnishes an installation after each migration."""

    name = "tracker.editing"
    label = "editing"
    verbose_name = "Court watch"

    def ready(self) -> None:
        """Connect the bridge, and make groups and review after a migration."""
        from tracker.editing import indexing
        from tracker.editing.duplicates import keeping
        from tracker.editing.installation import install
        from tracker.editing.signals import connect

        connect()
        keeping.connect()
        indexing.connect()
        post_migrate.connect(
            install, sender=apps.get_app_config("tracker"), dispatch_uid="tracker.editing.install"
        )
