"""Settings in which Wagtail's own tests of search engines run: its test models, our engines."""

import os
import tempfile
from pathlib import Path

import environ

env = environ.Env()

SECRET_KEY = "only-for-tests"
INSTALLED_APPS = [
    "modelsearch.test.testapp",
    "modelsearch",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
]
FIXTURE_DIRS = [Path(__file__).parent]
ROOT_URLCONF = "modelsearch.test.urls"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"

DATABASES = {"default": env.db("SUITE_DATABASE_URL", default="sqlite://:memory:")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    INSTALLED_APPS.append("django.contrib.postgres")
    # A database of this process: several runs share a server.
    DATABASES["default"]["TEST"] = {"NAME": f"test_wagtails_search_{os.getpid()}"}

ENGINE = {"BACKEND": env.str("SUITE_BACKEND", default="search.backends.sqlite")}
if "elasticsearch" in ENGINE["BACKEND"]:
    # The prefix stands in the tests. One that is there from another run is emptied first.
    ENGINE |= {"URLS": [env.str("ELASTICSEARCH_URL")], "INDEX_PREFIX": "modelsearchtest_"}
MODELSEARCH_BACKENDS = {"default": ENGINE}
MEDIA_ROOT = tempfile.gettempdir()
