"""A server on the open net: HTTPS only, and no start while something that matters is missing."""

from config.settings.base import *  # noqa: F403  (settings are one namespace)
from config.settings.base import ADMIN_ORIGIN, BASE_URL, STORAGES, env
from config.settings.requirements import refuse_incomplete

refuse_incomplete(env)

DEBUG = False
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=False)
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=False)
if env.bool("BEHIND_HTTPS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_TRUSTED_ORIGINS = [BASE_URL.rstrip("/"), ADMIN_ORIGIN.rstrip("/")]
# A browser takes a cookie with this prefix only over HTTPS, for this host and no other.
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
