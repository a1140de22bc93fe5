"""The database that is measured, and the environment in which everything runs on it."""

import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
HOST = "127.0.0.1"


@dataclass(frozen=True)
class Size:
    """How many records a database holds."""

    people: int
    cases: int
    hearings: int


SMALL = Size(people=200, cases=100, hearings=1_000)
FULL = Size(people=10_000, cases=5_000, hearings=50_000)


@dataclass(frozen=True)
class Site:
    """A folder of data with its database, run with the settings of production."""

    data_dir: Path
    size: Size
    database_url: str = ""

    def environment(self, **more: str) -> dict[str, str]:
        """Give the environment of a process that works on this site."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
            "ENV_FILE": os.devnull,
            "DATA_DIR": str(self.data_dir),
            "DATABASE_URL": self.database_url or f"sqlite:///{self.data_dir / 'db.sqlite3'}",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": HOST,
            "BASE_URL": f"https://{HOST}",
            # The load comes without TLS and says that a proxy took it off, as in production.
            "BEHIND_HTTPS_PROXY": "true",
            **more,
        }

    def make(self) -> None:
        """Fill the site with synthetic records, unless a run before this one did."""
        done = self.data_dir / f"generated-{self.size.hearings}"
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self.manage("migrate", "--verbosity=0")
        if not done.exists():
            self.manage(
                "generate_records",
                "--even-in-production",
                f"--people={self.size.people}",
                f"--cases={self.size.cases}",
                f"--hearings={self.size.hearings}",
                "--seed=1",
            )
            done.touch()
        self.manage("collectstatic", "--noinput", "--verbosity=0")

    def manage(self, *arguments: str) -> None:
        """Run a management command; raises CalledProcessError if it fails."""
        command = [sys.executable, "manage.py", *arguments]
        subprocess.run(command, cwd=ROOT, env=self.environment(), check=True)

    def ask(self, module: str, *arguments: str) -> str:
        """Run a module of the benchmarks inside the site and give what it prints."""
        command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
        ran = subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment(),
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return ran.stdout
