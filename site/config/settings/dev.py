"""A laptop: a key that protects nothing but the local database, files served from their sources."""

from config.settings.base import *  # noqa: F403  (settings are one namespace)
from config.settings.base import ALLOWED_HOSTS, SECRET_KEY, STATIC_ROOT, env

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = SECRET_KEY or "insecure-key-for-development-only"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *ALLOWED_HOSTS]
WHITENOISE_USE_FINDERS = True
STATIC_ROOT.mkdir(exist_ok=True)  # empty: WhiteNoise warns when it is absent
SERVE_MEDIA = True
