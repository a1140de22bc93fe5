"""What each request goes through, for editors and readers or for readers alone."""

EDITORS_SESSIONS = ["django.contrib.sessions.middleware.SessionMiddleware"]
EDITORS_ACCOUNTS = [
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.editors_language.EditorsLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.AccountsMiddleware",
]
# allauth insists on its own; it asks no table anything.
NOBODYS = ["config.hosts.NobodyMiddleware", "allauth.account.middleware.AccountMiddleware"]
# django.contrib.admin would miss sessions and accounts; none of its pages has an address.
READERS_SILENCED_CHECKS = ["admin.E408", "admin.E409", "admin.E410"]


def middleware(*, public_only: bool) -> list[str]:
    """Give the middleware; without sessions, accounts and messages for readers alone."""
    return [
        "django.middleware.security.SecurityMiddleware",
        "whitenoise.middleware.WhiteNoiseMiddleware",
        "django.middleware.gzip.GZipMiddleware",
        "django.middleware.http.ConditionalGetMiddleware",
        "config.planes.PlaneHeadersMiddleware",
        "django_permissions_policy.PermissionsPolicyMiddleware",
        "config.malformed.MalformedRequestMiddleware",
        "config.hosts.AdminHostMiddleware",
        *([] if public_only else EDITORS_SESSIONS),
        "config.planes.ReaderLanguageMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        *(NOBODYS if public_only else EDITORS_ACCOUNTS),
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "config.redirects.ReadersRedirectMiddleware",
    ]
