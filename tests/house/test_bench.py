"""The benchmarks' own frame: slow is shown, broken fails."""

import sys
from types import ModuleType

import pytest

from bench import __main__ as frame
from bench.timing import Row, Table, side_by_side


def plant(monkeypatch: pytest.MonkeyPatch, run: object) -> None:
    module = ModuleType("bench.bench_startup")
    monkeypatch.setattr(module, "run", run, raising=False)
    monkeypatch.setitem(sys.modules, "bench.bench_startup", module)
    monkeypatch.setenv("HEADWAY_HOME", "")  # the frame sets it; this puts it back


def test_slower_than_the_aim_is_marked_and_passes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(monkeypatch, lambda small: Table("Walk", (Row("ours", 0.3, "floor", 0.1, aim=2),)))
    assert frame.main(["startup"]) == 0
    assert "3.00× !" in capsys.readouterr().out


def test_faster_than_the_aim_is_not_marked() -> None:
    assert frame.cells(Row("ours", 0.15, "floor", 0.1, aim=2)) == ("ours", "150 ms", "floor", "100 ms", "1.50×", "≤ 2×")


def test_an_error_fails_by_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stumble(small: bool) -> Table:
        raise ValueError("stumbled")

    plant(monkeypatch, stumble)
    assert frame.main(["--small", "startup"]) == 1
    out = capsys.readouterr().out
    assert "stumbled" in out
    assert "Broken: startup." in out


def test_both_sides_run_in_turns() -> None:
    order: list[str] = []
    side_by_side(2, lambda: order.append("ours"), lambda: order.append("floor"))
    assert order == ["ours", "floor", "ours", "floor"]
