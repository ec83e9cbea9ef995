"""What keeps the pages to their owner: the secret key, the hosts, the content policy."""

import os
import secrets
from pathlib import Path
from typing import Any, Final

_KEY_FILE: Final = "secret-key"
_OWN_HOSTS: Final = ("127.0.0.1", "localhost", "[::1]")

# Nothing comes from elsewhere, nothing is written inline, nobody frames us.
CONTENT_POLICY: Final[dict[str, Any]] = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}


def secret_key(home: Path) -> str:
    """The key kept in the data folder; where none is kept yet, one that lasts as long as the process."""
    try:
        return (home / _KEY_FILE).read_text(encoding="ascii")
    except FileNotFoundError:
        return secrets.token_urlsafe(50)


def keep_secret_key(home: Path) -> None:
    """Write a new key into the data folder, readable by its owner alone, unless there is one."""
    try:
        file = os.open(home / _KEY_FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(file, "w", encoding="ascii") as key:
        key.write(secrets.token_urlsafe(50))


def hosts(listening_on: str) -> list[str]:
    """The names under which the pages answer: this machine's own, and the one that was chosen."""
    chosen = f"[{listening_on}]" if ":" in listening_on else listening_on
    return list(dict.fromkeys((*_OWN_HOSTS, chosen)))
