"""The machine's time zone by name: what a day means until the person says otherwise."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def of_machine(link: Path = Path("/etc/localtime")) -> str:
    """The IANA name of the machine's time zone, UTC where it does not tell."""
    names = [os.environ.get("TZ", "").removeprefix(":")]
    if link.is_symlink():
        names.append(str(link.resolve()).partition("zoneinfo/")[2])
    named = Path("/etc/timezone")
    if named.is_file():
        names.append(named.read_text(encoding="utf-8", errors="replace").strip())
    return next((name for name in names if _known(name)), "UTC")


def _known(name: str) -> bool:
    try:
        return bool(name) and bool(ZoneInfo(name).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
