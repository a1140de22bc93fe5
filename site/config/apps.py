"""The project itself as an app: its system checks and its set-up commands."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Registers the project's system checks."""

    name = "config"
    label = "project"

    def ready(self) -> None:
        """Register the checks by importing them."""
        from config import checks  # noqa: F401  (registering is what the import is for)
