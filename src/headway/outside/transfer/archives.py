"""Archives of several files, such as LinkedIn hands out: the few known files in them, within limits."""

import re
from pathlib import PurePosixPath
from typing import Final

from headway.core.errors import Unreadable
from headway.outside.transfer import limits

MOST_FILES: Final = 20
_KNOWN: Final = (
    re.compile(r"job applications(?:_\d+)?\.csv", re.IGNORECASE),
    re.compile(r"saved jobs(?:_\d+)?\.csv", re.IGNORECASE),
    re.compile(r"connections\.csv", re.IGNORECASE),
    re.compile(r".+\.vcf", re.IGNORECASE),
    re.compile(r".+\.ics", re.IGNORECASE),
)


def is_archive(data: bytes) -> bool:
    """Whether bytes begin as a ZIP archive does, which workbooks are as well."""
    return data[:4] == b"PK\x03\x04"


def picked(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """The known files of an archive with their names, applications first; nothing where there is none."""
    limits.check_size(data)
    with limits.open_archive(data) as archive:
        found = sorted((place, each) for each in archive.namelist() if (place := _place(each)) is not None)
        sizes = [archive.getinfo(each).file_size for _, each in found]
        if len(found) > MOST_FILES or sum(sizes) > limits.MOST_BYTES:
            raise Unreadable("There is more in this archive than Headway takes at once.", "Bring its files one by one.")
        return tuple((PurePosixPath(each).name, limits.member(archive, each)) for _, each in found)


def _place(path: str) -> int | None:
    name = PurePosixPath(path).name
    if path.startswith("__MACOSX/") or name.startswith("."):
        return None
    return next((place for place, form in enumerate(_KNOWN) if form.fullmatch(name)), None)
