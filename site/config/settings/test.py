"""The test run: quick password hashes, nothing read or written outside a temporary folder."""

import atexit
import os
import shutil
import tempfile

# A worker of a parallel run finds the folder that the run made, and leaves its removal to it.
if "TEST_DATA_DIR" not in os.environ:
    os.environ["TEST_DATA_DIR"] = tempfile.mkdtemp(prefix="khmer-court-watch-test-")
    atexit.register(shutil.rmtree, os.environ["TEST_DATA_DIR"], ignore_errors=True)
os.environ["DATA_DIR"] = os.environ["TEST_DATA_DIR"]
os.environ["ENV_FILE"] = os.devnull

from config.settings.base import *  # noqa: F403  (the folder must be set before it is read)
from config.settings.base import CACHES, DATA_DIR, DATABASES, MEMORY, STATIC_ROOT

DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105  (protects nothing)
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SERVE_MEDIA = True
# The environment's is for the tests that ask for it.
ELASTICSEARCH_URL = ""
# A test logs in without a second factor, unless it is about one.
SECOND_FACTOR_REQUIRED = False
# Workers of a parallel run have a database each: what one remembers is wrong for another.
CACHES = {**CACHES, "default": MEMORY}
STATIC_ROOT.mkdir(exist_ok=True)
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in production: a database in memory has no WAL, and its threads share a connection.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
