"""Let a role of PostgreSQL read what readers' pages read, and nothing else."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from config.readers_role import UnfitRoleError, grant_readers, tables


class Command(BaseCommand):
    """`manage.py grant_readers ROLE`: run it as the owner of the tables, after each migration."""

    help = "Take all rights from ROLE and let it read the tables of readers' pages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("role", help="a role that owns nothing and is no superuser")

    def handle(self, *args: Any, role: str, **options: Any) -> None:
        """Grant, or say why not."""
        if connection.vendor != "postgresql":
            raise CommandError("Only PostgreSQL has roles; this database is SQLite.")
        try:
            with transaction.atomic():
                grant_readers(role)
        except UnfitRoleError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{role} may read: {', '.join(tables())}")
