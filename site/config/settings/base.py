"""Settings that every deployment shares; what differs comes from the environment."""

from pathlib import Path
from urllib.parse import urlsplit

import environ

from config.settings.accounts import *  # noqa: F403  (settings are one namespace)
from config.settings.databases import database
from config.settings.journal import *  # noqa: F403  (settings are one namespace)
from config.settings.languages import *  # noqa: F403  (settings are one namespace)
from config.settings.middleware import READERS_SILENCED_CHECKS, middleware
from config.settings.security import *  # noqa: F403  (settings are one namespace)

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()
ENV_FILE = Path(env.str("ENV_FILE", default=str(ROOT / ".env")))
if ENV_FILE.is_file():
    env.read_env(str(ENV_FILE))

DATA_DIR = Path(env.str("DATA_DIR", default=str(ROOT / "var"))).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

SECRET_KEY = env.str("SECRET_KEY", default="")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
SITE_NAME = env.str("SITE_NAME", default="Khmer Court Watch")
SITE_NAME_KM = env.str("SITE_NAME_KM", default="ឃ្លាំមើលតុលាការខ្មែរ")
BASE_URL = env.str("BASE_URL", default=f"http://127.0.0.1:{env.int('PORT', default=8000)}")
# The admin on a host name of its own, or not at all in this process.
ADMIN_HOST = env.str("ADMIN_HOST", default="").lower()
PUBLIC_ONLY = env.bool("PUBLIC_ONLY", default=False)
ALLOWED_HOSTS += [ADMIN_HOST] if ADMIN_HOST else []
ADMIN_ORIGIN = f"{urlsplit(BASE_URL).scheme}://{ADMIN_HOST}" if ADMIN_HOST else BASE_URL
WAGTAILADMIN_BASE_URL = ADMIN_ORIGIN

INSTALLED_APPS = [
    "config",
    "accounts",
    "home",
    "tracker.editing",
    "tracker.public",
    "tracker.publication",
    "tracker",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = middleware(public_only=PUBLIC_ONLY)
ROOT_URLCONF = "config.readers_urls" if PUBLIC_ONLY else "config.urls"
SILENCED_SYSTEM_CHECKS = READERS_SILENCED_CHECKS if PUBLIC_ONLY else []
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(env, DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MEMORY = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
# Files, which all processes share: failed logins are counted, and codes taken, only once.
SHARED = {
    "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
    "LOCATION": DATA_DIR / "cache",
    "OPTIONS": {"MAX_ENTRIES": 20_000},
}
CACHES = {
    "default": MEMORY if PUBLIC_ONLY else SHARED,
    # What is drawn from a version, kept by its hash and language: see tracker/public/rendering.py.
    "renderings": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "renderings",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": env.int("RENDERINGS_KEPT", default=5000)},
    },
    # PDFs of a tenth of a megabyte each: see tracker/public/paper/serving.py.
    "papers": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "papers",
        "OPTIONS": {"MAX_ENTRIES": env.int("PAPERS_KEPT", default=100)},
    },
}

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [ROOT / "site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
# Files that only the admin hands out, to those with the right.
PRIVATE_ROOT = DATA_DIR / "private"
SOURCE_FILE_MAX_BYTES = env.int("SOURCE_FILE_MAX_MB", default=25) * 2**20
# Whether this process itself serves the public renditions below media/images; originals and
# documents are never served from their files.
SERVE_MEDIA = False
STORAGES: dict[str, dict[str, object]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

WAGTAIL_SITE_NAME = SITE_NAME
# What is sent to be translated begins as a draft, and not as the source's words in live pages.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_ALLOW_UNICODE_SLUGS = True
# Wagtail calls these servers by default; editors' addresses and visits stay here.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Milliseconds without a keystroke: each autosave checks a whole record with its rows.
WAGTAIL_AUTOSAVE_INTERVAL = 3_000
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends.database"}}
# Beside the database, which still holds everything and answers while Elasticsearch does not.
ELASTICSEARCH_URL = env.str("ELASTICSEARCH_URL", default="")
ELASTICSEARCH_INDEX = env.str("ELASTICSEARCH_INDEX", default="khmer-court-watch")
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "geojson", "odt", "pdf", "txt", "xlsx"]
WAGTAILDOCS_DOCUMENT_FORM_BASE = "home.uploads.CleanDocumentForm"
DOCUMENT_MAX_BYTES = env.int("DOCUMENT_MAX_MB", default=40) * 2**20
WAGTAILIMAGES_EXTENSIONS = ["jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "home.uploads.CleanImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = env.int("IMAGE_MAX_MB", default=15) * 2**20
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000  # four bytes each while it is read
# A page's tables and maps are sent as text with it: see home/data.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 2**20

# The proxy tells whose request it is, for the limits of failed logins.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if env.bool("BEHIND_HTTPS_PROXY", default=False) else 0

FORMAT_MODULE_PATH: list[str] = []
EMAIL_BACKEND = env.str("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.str("EMAIL_HOST", default="localhost")
EMAIL_PORT = env.int("EMAIL_PORT", default=25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=False)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="webmaster@localhost")
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a case of a mass trial has many rows
