"""Settings for the command line: only what the tracker needs, so that a command starts quickly."""

from typing import Any

from headway.config import options
from headway.config.database import from_url

SECRET_KEY = "only-pages-need-a-secret"  # noqa: S105 - the pages' settings replace it by one kept in the data folder
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "headway.config.apps.HeadwayConfig"]
AUTH_USER_MODEL = "headway.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
DATABASES: dict[str, dict[str, Any]] = {"default": from_url(options.value("DATABASE_URL"), options.home())}
# Where the backups made every day lie, and for how many days.
BACKUPS: dict[str, Any] = {"folder": options.home() / "backups", "days": options.number("HEADWAY_BACKUP_DAYS", 3650)}
