"""Which database, and how it is opened."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"


def from_url(url: str, home: Path) -> dict[str, Any]:
    """Django's description of the database at `url`, or of SQLite in `home` where it is empty."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home / "headway.sqlite3",
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": _DURABLE},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL begins with postgresql:// or is empty.")
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(query.get("host", parts.hostname or "")),
        "PORT": str(parts.port or ""),
    }
