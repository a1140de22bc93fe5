"""The editorial pages."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The pages that editors write by hand."""

    name = "home"
    verbose_name = "Pages"

    def ready(self) -> None:
        """Let the addresses of pages be in Khmer."""
        from home.editing.addresses import let_addresses_be_khmer

        let_addresses_be_khmer()
