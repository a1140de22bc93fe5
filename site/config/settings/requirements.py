"""What a production server must be told before it may start."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SECRET_KEY_MIN_LENGTH = 50
SECRET_KEY_MIN_DISTINCT = 5
NAME_OF_A_HOST = re.compile(r"[a-z0-9.-]*")
NAME_OF_AN_INDEX = re.compile(r"[a-z0-9][a-z0-9_.-]{0,79}")
KEY_MAKER = "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"


def refuse_incomplete(env: environ.Env) -> None:
    """Do nothing when every required setting is there.

    Raises ImproperlyConfigured, naming at once all that is missing and what to set.
    """
    problems = list(missing_settings(env))
    if problems:
        lines = "\n".join(f"  - {problem}" for problem in problems)
        raise ImproperlyConfigured(
            f"The site cannot start in production. Set in the environment or in .env:\n{lines}\n"
            ".env.example explains every variable."
        )


def _unfit_search(env: environ.Env) -> Iterator[str]:
    server = urlsplit(env.str("ELASTICSEARCH_URL", default=""))
    if any(server) and (server.scheme not in ("http", "https") or not server.hostname):
        yield "ELASTICSEARCH_URL: http://127.0.0.1:9200 or https://user:password@host:9200; or none"
    if not NAME_OF_AN_INDEX.fullmatch(env.str("ELASTICSEARCH_INDEX", default="court")):
        yield "ELASTICSEARCH_INDEX: small Latin letters and digits first, then also -_. among them"


def missing_settings(env: environ.Env) -> Iterator[str]:
    """Give a sentence for each required setting that is absent or unsafe."""
    key = env.str("SECRET_KEY", default="")
    if len(key) < SECRET_KEY_MIN_LENGTH or len(set(key)) < SECRET_KEY_MIN_DISTINCT:
        yield f"SECRET_KEY: at least {SECRET_KEY_MIN_LENGTH} random characters: {KEY_MAKER}"
    elif key.startswith("insecure"):
        yield f"SECRET_KEY: not the one for development; make one: {KEY_MAKER}"
    hosts = env.list("ALLOWED_HOSTS", default=[])
    if not hosts or "*" in hosts:
        yield "ALLOWED_HOSTS: the site's host names, separated by commas, without '*'"
    if not env.str("DATABASE_URL", default=""):
        yield "DATABASE_URL: postgres://user:password@host:5432/name or sqlite:////folder/db.sqlite3"
    address = urlsplit(env.str("BASE_URL", default=""))
    if address.scheme != "https" or not address.netloc:
        yield "BASE_URL: the site's address, beginning with https://"
    admin_host = env.str("ADMIN_HOST", default="").lower()
    if admin_host and admin_host == address.hostname:
        yield "ADMIN_HOST: another name than BASE_URL's, where readers' pages are; or none"
    elif not NAME_OF_A_HOST.fullmatch(admin_host):
        yield "ADMIN_HOST: a host name alone, without https://, port or path"
    yield from _unfit_search(env)
