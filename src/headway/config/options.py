"""Every setting from outside: name, default, help. `headway options` prints this list."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import platformdirs

from headway.core.errors import Invalid


@dataclass(frozen=True, slots=True)
class Option:
    """One environment variable that Headway reads."""

    name: str
    default: str
    help: str


OPTIONS: Final = (
    Option("HEADWAY_HOME", "", "Folder that holds the data; empty for the user's data folder."),
    Option("DATABASE_URL", "", "postgresql://user:password@host/name; empty for SQLite in HEADWAY_HOME."),
    Option("HEADWAY_HOST", "127.0.0.1", "Address to listen on."),
    Option("HEADWAY_PORT", "8000", "Port to listen on; the next free one is taken if it is in use."),
    Option("HEADWAY_BACKUP_DAYS", "14", "Days that the backups made every day are kept; 0 for none."),
    Option("HEADWAY_SMTP_HOST", "", "Server that sends the mail of the day; empty for none."),
    Option("HEADWAY_SMTP_PORT", "587", "Its port."),
    Option("HEADWAY_SMTP_SECURITY", "starttls", "starttls, tls, or none (only to this machine)."),
    Option("HEADWAY_SMTP_USER", "", "Name to sign in with there; empty for none."),
    Option("HEADWAY_SMTP_PASSWORD", "", "Password to sign in with there."),
    Option("HEADWAY_MAIL_FROM", "", "Address that the mail comes from; empty for the one it goes to."),
    Option("HEADWAY_DEBUG", "", "1 while developing: files are read anew for each page, errors in full, /design/."),
)
_DEFAULTS: Final = {option.name: option.default for option in OPTIONS}


def value(name: str) -> str:
    """The setting of that name, from the environment or its default."""
    return os.environ.get(name) or _DEFAULTS[name]


def number(name: str, most: int) -> int:
    """The setting of that name as a whole number; raises `Invalid` where it is none."""
    text = value(name)
    if not text.isdecimal() or int(text) > most:
        raise Invalid(f"{name} is {text}, which is no number from 0 to {most}.", f"Set {name} to one.", name)
    return int(text)


def mail() -> dict[str, Any]:
    """The server for mail; raises `Invalid` where its settings make no sense."""
    security = value("HEADWAY_SMTP_SECURITY")
    if security not in ("starttls", "tls", "none"):
        raise Invalid(f"HEADWAY_SMTP_SECURITY is {security}.", "Set it to starttls, tls or none.")
    return {
        "host": value("HEADWAY_SMTP_HOST"),
        "port": number("HEADWAY_SMTP_PORT", 65535),
        "security": security,
        "user": value("HEADWAY_SMTP_USER"),
        "password": value("HEADWAY_SMTP_PASSWORD"),
        "sender": value("HEADWAY_MAIL_FROM"),
    }


def home() -> Path:
    """The folder that holds the data."""
    return Path(value("HEADWAY_HOME") or platformdirs.user_data_path("headway", appauthor=False))
