"""An archive of several files: the known ones, within limits."""

import io
import zipfile

import pytest

from headway.core.errors import Unreadable
from headway.outside.transfer import archives


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def test_the_known_files_of_linkedins_archive_applications_first() -> None:
    names = (
        "Connections.csv",
        "messages.csv",
        "Jobs/Saved Jobs.csv",
        "Jobs/Job Applications_1.csv",
        "Jobs/Job Applications.csv",
    )
    found = archives.picked(zipped({name: name.encode() for name in names} | {"__MACOSX/Connections.csv": b"x"}))
    assert [name for name, _ in found] == [
        "Job Applications.csv",
        "Job Applications_1.csv",
        "Saved Jobs.csv",
        "Connections.csv",
    ]
    assert found[3][1] == b"Connections.csv"


def test_an_archive_of_something_else_has_none() -> None:
    assert archives.picked(zipped({"xl/workbook.xml": b"<x/>"})) == ()


def test_too_many_files_are_refused() -> None:
    with pytest.raises(Unreadable, match="more in this archive"):
        archives.picked(zipped({f"{n}.vcf": b"x" for n in range(21)}))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(Unreadable, match="unpacks to far more"):
        archives.picked(zipped({"Connections.csv": b"0" * 60_000_000}))


def test_a_damaged_archive_is_refused() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        archives.picked(zipped({"Connections.csv": b"0" * 999})[:60])
