"""Whatever is brought: sheets, or a sentence, soon and in little memory; never a traceback."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from headway.core.ctx import Ctx
from headway.core.errors import HeadwayError, Unreadable
from headway.core.tracker import nouns
from headway.core.tracker.naming import company_key, folded, tidy
from headway.usecases import people, tracker, transfer
from tests import migrated
from tests.hostile.corpus import BOOK, FILES, RIGHT_TO_LEFT, UNSEEN, backup, export, zipped
from tests.house.tree import ROOT

SECONDS, BYTES = 2, 500_000_000
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[list[Any]]:
    """What every door said to every file of the corpus, in a process of its own."""
    folder = tmp_path_factory.mktemp("doors")
    environment = {**os.environ, "HEADWAY_HOME": str(migrated.home(folder / "home")), "DATABASE_URL": ""}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "tests.hostile.doors", str(folder / "file")]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_door_says_something(answers: list[list[Any]]) -> None:
    assert {name for name, *_ in answers} == set(FILES)
    assert [row for row in answers if row[2].startswith("BROKEN") or not row[2].strip()] == []
    assert len({door for _, door, *_ in answers}) == 6


def test_every_door_says_it_soon(answers: list[list[Any]]) -> None:
    assert [row for row in answers if row[3] > SECONDS] == []


def test_no_door_takes_much_memory(answers: list[list[Any]]) -> None:
    assert max(row[4] for row in answers) < BYTES


@pytest.mark.parametrize(
    "name", ["formulas in a workbook", "a table of ours", "marks that nobody sees", "right to left", "accents piled up"]
)
def test_what_is_a_table_all_the_same_is_read(answers: list[list[Any]], name: str) -> None:
    assert {door for found, door, said, *_ in answers if found == name and said.startswith("read:")} >= {"a table"}


def test_no_file_of_the_machine_is_read(answers: list[list[Any]]) -> None:
    assert not [row for row in answers if "root:" in row[2]]


def answered(bring: Callable[[], object]) -> bool:
    """Whether it went well or was refused with a sentence; anything else is raised."""
    try:
        bring()
    except HeadwayError as refusal:
        return bool(refusal.message.strip())
    return True


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.sampled_from([UNSEEN, "=1+1", "@x", "2026-02-30", "31.2.", "\x00", "1e9", *RIGHT_TO_LEFT, "<b>", '"', "9" * 50]),
)
HEADERS = st.lists(
    st.one_of(st.sampled_from("Company Title Status Applied Salary Contact Labels Link Source Notes".split()), CELLS),
    min_size=1,
    max_size=6,
)


@pytest.mark.django_db
@given(st.data())
@settings(suppress_health_check=QUIET, max_examples=settings.default.max_examples // 2)
def test_any_table_is_imported_and_exported_or_refused(ada: Ctx, home: nouns.JobSearch, data: st.DataObject) -> None:
    header = data.draw(HEADERS.map(lambda more: ["Company", "Title", *more]))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(header), max_size=len(header)), min_size=1, max_size=5))
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [header, *rows])
    with transaction.atomic():
        check_taken_in(ada, text.encode())
        transaction.set_rollback(True)


def check_taken_in(ctx: Ctx, table: bytes) -> None:
    done: list[Any] = []
    assert answered(lambda: done.append(transfer.confirm(ctx, name="mine.csv", data=table)))
    event("imported" if done else "refused")
    for it in tracker.opportunities(ctx).items:
        for name in (it.company, it.title, it.location, it.referrer, *it.labels, *it.contacts):
            assert tidy(name) == name
    assert all(transfer.export(ctx, kind=kind).data for kind in ("csv", "xlsx", "json"))
    assert transfer.read_export(ctx, name="mine.json", data=transfer.export(ctx, kind="json").data) is not None
    for each in done:
        tracker.undo(ctx, batch_id=each.batch_id)


@pytest.mark.django_db
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=100).map(lambda noise: b"PK\x03\x04" + noise)))
@settings(suppress_health_check=QUIET)
def test_random_bytes_through_every_door(ada: Ctx, home: nouns.JobSearch, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "mine.zip"
    file.write_bytes(data)
    for bring in (
        lambda: transfer.preview(ada, name="mine.csv", data=data),
        lambda: transfer.read_export(ada, name="mine.json", data=data),
        lambda: transfer.restore(ada, data=data),
        lambda: transfer.look_into(ada, file=file),
    ):
        assert answered(bring)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)
PARTS = "person companies contacts sources labels searches imports opportunities imported_rows answers headway".split()


@pytest.mark.django_db
@given(st.dictionaries(st.sampled_from(PARTS), JSON, min_size=1, max_size=3))
@settings(suppress_health_check=QUIET)
def test_an_export_with_any_part_of_another_kind(ada: Ctx, changes: dict[str, Any]) -> None:
    for bring in (
        lambda data: transfer.contents(ada, data=data),
        lambda data: transfer.read_export(ada, name="mine.json", data=data),
        lambda data: transfer.restore(ada, data=data),
    ):
        assert answered(partial(bring, export(**changes)))


@given(st.integers(0, len(BOOK) - 1), st.binary(min_size=1, max_size=4))
@settings(suppress_health_check=QUIET)
def test_a_backup_with_any_bytes_changed(tmp_path: Path, at: int, changed: bytes) -> None:
    from headway.outside.transfer import backups

    whole = bytearray(backup(BOOK))
    at = at * len(whole) // len(BOOK)
    whole[at : at + len(changed)] = changed
    file = tmp_path / "mine.zip"
    file.write_bytes(whole)
    unpacked: list[Any] = []
    assert answered(lambda: unpacked.append(backups.unpack(file, tmp_path)))
    assert [data.read_bytes() for _, data in unpacked] == [BOOK] * len(unpacked)
    (tmp_path / "headway.sqlite3").unlink(missing_ok=True)


@pytest.mark.parametrize("mark", UNSEEN)
def test_names_that_look_alike_are_alike(mark: str) -> None:
    assert folded(f"Bright{mark}water") == "brightwater"
    assert company_key(f"{mark}Brightwater {mark}Labs{mark} Inc.") == company_key("Brightwater Labs")
    assert tidy(f"Bright{mark}water") == "Brightwater"


@pytest.mark.django_db
def test_one_company_however_it_was_marked(ada: Ctx, home: nouns.JobSearch) -> None:
    tracker.add(ada, values={"company": "Fernhill", "title": "Cook", "labels": "near"})
    it = tracker.add(ada, values={"company": f"Fern{UNSEEN}hill", "title": f"{UNSEEN}Baker", "labels": f"ne{UNSEEN}ar"})
    people.add_contact(ada, opportunity_id=it.id, name=f"Ben{UNSEEN} Bolt")
    rows = [f"Fern{UNSEEN}hill,Smith{UNSEEN},Applied,Ben{UNSEEN} Bolt", f"{UNSEEN},{UNSEEN},Applied,{UNSEEN}"]
    table = "\n".join(["Company,Title,Status,Contact", *rows])
    transfer.confirm(ada, name="mine.csv", data=table.encode())
    items = tracker.opportunities(ada).items
    assert {each.company for each in items} <= {"Fernhill", ""}
    assert {each.title for each in items} >= {"Cook", "Baker", "Smith"}
    assert {label.name for label in tracker.labels(ada)} == {"near"}
    assert {name for each in items for name in each.contacts} == {"Ben Bolt"}


def test_an_archive_of_archives_is_no_backup(tmp_path: Path) -> None:
    from headway.outside.transfer import backups

    file = tmp_path / "mine.zip"
    file.write_bytes(zipped({"manifest.json": backup(b"x"), "headway.sqlite3": backup(b"x")}))
    with pytest.raises(Unreadable, match="no backup"):
        backups.unpack(file, tmp_path)
