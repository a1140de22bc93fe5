"""Bring the database of this machine up to date, and fill it if it is new."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from config.accounts import make_first_accounts
from config.first_run import has_records, has_search_index


class Command(BaseCommand):
    """`manage.py prepare`: what `make run` does before it serves. Safe to run again and again."""

    help = "Migrate; load the demo into an empty database, or index its records; make accounts."
    requires_system_checks: list[
        str
    ] = []  # migrate runs them, and only when there is something to do

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate if need be, fill an empty database with the demo, print new passwords once."""
        if has_unapplied_migrations():
            self.stdout.write("Preparing the database …")
            call_command("migrate", verbosity=0)
        with transaction.atomic():
            accounts = list(make_first_accounts())
            if not has_records():
                self.stdout.write("Loading the demo: records, then pages …")
                call_command("load_demo")
                call_command("load_demo_pages")
            elif not has_search_index():
                self.stdout.write("Indexing the records for the admin …")
                call_command("wagtail_update_index", verbosity=0)
        if accounts:
            self.print_accounts(accounts)

    def print_accounts(self, accounts: list[tuple[str, str]]) -> None:
        """Show the names and passwords; only their hashes are kept."""
        self.stdout.write(
            f"\nAccounts for {settings.BASE_URL}/admin/ (shown this once, write them down;\n"
            "the first login of each sets up a second factor, such as an app on a phone):"
        )
        for username, password in accounts:
            self.stdout.write(f"  {username:<14} {password}")
        self.stdout.write("")


def has_unapplied_migrations() -> bool:
    """Tell whether the database lacks a migration; quicker than running `migrate` to find out."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
