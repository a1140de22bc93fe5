"""What is logged: what happened and where, never who looked at it or what they asked for."""

LOGGING_FORMAT = "{asctime} {levelname} {name}: {message}"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "discreet": {
            "()": "config.discretion.DiscreetFormatter",
            "format": LOGGING_FORMAT,
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "discreet"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # Django's own handlers would mail a fault's whole request, cookies and all.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
        # One line for each mistyped address, or host a scanner made up, says nothing worth keeping.
        "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.security.DisallowedHost": {"handlers": [], "level": "CRITICAL"},
        # Wagtail names the record at each edit, drafts and confidential people included; what was
        # done to a record stands in its history, which only editors read.
        "wagtail": {"handlers": [], "level": "WARNING", "propagate": True},
        # It tells each request; that Elasticsearch fails, the site says once itself.
        "elastic_transport": {"handlers": [], "level": "ERROR", "propagate": True},
        "pikepdf": {"handlers": [], "level": "WARNING", "propagate": True},
        "django_tasks": {"handlers": [], "level": "WARNING", "propagate": True},
    },
}
