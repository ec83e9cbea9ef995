"""Settings for the pages: the command line's, and what serving them needs."""

from pathlib import Path
from typing import Any

from headway.config import options, security, zone
from headway.config.lite import *  # noqa: F403
from headway.config.lite import DATABASES, INSTALLED_APPS

_WEB = Path(__file__).resolve().parent.parent / "web"

DEBUG = options.value("HEADWAY_DEBUG") == "1"
SECRET_KEY = security.secret_key(options.home())
ALLOWED_HOSTS = security.hosts(options.value("HEADWAY_HOST"))
ROOT_URLCONF = "headway.config.urls"
TIME_ZONE = zone.of_machine()
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("en-us", "English (American)"), ("de", "Deutsch")]
LOCALE_PATHS = [_WEB / "locale"]
USE_I18N = True

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.staticfiles", "django_htmx", "django_tasks_db"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "headway.web.middleware.Headers",
    "django.middleware.common.CommonMiddleware",
    "headway.config.assets.Files",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "headway.web.middleware.Door",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "headway.web.middleware.Translator",
]
_FILES = "django.template.loaders.filesystem.Loader"
# Loaders by hand: the app of template_partials would load Django's admin.
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_WEB / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [_FILES if DEBUG else ("django.template.loaders.cached.Loader", [_FILES])],
                )
            ],
            "context_processors": ["django.template.context_processors.request", "headway.web.base.frame"],
            "libraries": {"django_htmx": "django_htmx.templatetags.django_htmx"},
            "builtins": [
                "django.templatetags.static",
                "django.templatetags.i18n",
                "template_partials.templatetags.partials",
                "headway.web.templatetags.words",
            ],
        },
    }
]
# A connection lives as long as its thread: opening SQLite anew costs more than most of our questions.
DATABASES["default"]["CONN_MAX_AGE"] = None
# Where answers that depend only on the last change are kept, for as long as the process lives.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# The server that sends the mail of the day; without a host there is none.
MAIL = options.mail()

STATIC_URL = "/static/"
STATICFILES_DIRS = [_WEB / "static"]
STATICFILES_FINDERS = [
    f"django.contrib.staticfiles.finders.{kind}" for kind in ("FileSystemFinder", "AppDirectoriesFinder")
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nobody's files are kept as files
    "staticfiles": {"BACKEND": "headway.config.assets.Addresses"},
}

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_NAME = "headway"
SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
# Lax, not Strict: a link to a page of ours, from a mail say, should find its owner signed in. GET never writes.
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "headway.web.base.forged"

CONTENT_SECURITY_POLICY = security.CONTENT_POLICY
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024  # a posting's text may be long
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {
        "headway": {"handlers": ["terminal"], "level": "INFO", "propagate": False},
        "django_tasks": {"handlers": ["nowhere"], "propagate": False},  # jobs say themselves what went wrong
        "django_tasks_db": {"handlers": ["nowhere"], "propagate": False},
        "django": {"handlers": ["nowhere"], "propagate": False},  # a foreign host name is answered, not reported
        "waitress.queue": {"handlers": ["terminal"], "level": "ERROR", "propagate": False},  # a queue is no trouble
        "django.request": {"handlers": ["terminal"], "level": "ERROR", "propagate": False},
    },
}
