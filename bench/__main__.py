"""Benchmarks: `python -m bench [--small] [NAME…]`.

A benchmark is a module `bench/bench_NAME.py` with `run(small: bool) -> Table`. Slowness is shown and never fails; an
error does. Data lies in a folder that is thrown away.
"""

import argparse
import importlib
import os
import sys
import tempfile
import traceback
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid

from bench.timing import Row, Table

HERE = Path(__file__).parent
UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))


def main(arguments: list[str]) -> int:
    names = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Headway beside its floors.")
    parser.add_argument("--small", action="store_true", help="sizes that take seconds, not minutes")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(names)}")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - set(names):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(names)}")
    console = Console(width=None if sys.stdout.isatty() else 120)
    with tempfile.TemporaryDirectory(prefix="headway-bench-") as home:
        os.environ["HEADWAY_HOME"] = home
        broken = [name for name in asked.names or names if not measured(console, name, small=asked.small)]
    console.print(f"Broken: {', '.join(broken)}." if broken else "All benchmarks ran.")
    return 1 if broken else 0


def measured(console: Console, name: str, *, small: bool) -> bool:
    """Run one benchmark and print its table, or the error it ended in."""
    try:
        table = importlib.import_module(f"bench.bench_{name}").run(small=small)
    except Exception:
        console.print(f"{name} broke:\n{traceback.format_exc()}", markup=False)
        return False
    console.print(drawn(table))
    return True


def drawn(table: Table) -> Grid:
    """Return a table as Rich draws it."""
    grid = Grid(title=table.title, caption=table.note or None, title_justify="left", caption_justify="left")
    grid.add_column("what")
    grid.add_column("takes", justify="right")
    grid.add_column("beside")
    for heading in ("takes", "ratio", "aim"):
        grid.add_column(heading, justify="right")
    for row in table.rows:
        grid.add_row(*cells(row))
    return grid


def cells(row: Row) -> tuple[str, ...]:
    """Return a row in words. A ratio past its aim is marked."""
    missed = row.ratio is not None and row.aim is not None and row.ratio > row.aim
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}×{' !' if missed else ''}"
    aim = "" if row.aim is None else f"≤ {row.aim:g}×"
    return row.what, in_units(row.seconds), row.beside, in_units(row.beside_seconds), ratio, aim


def in_units(seconds: float | None) -> str:
    """Return a time to three figures."""
    if seconds is None:
        return ""
    size, unit = next(((size, unit) for size, unit in UNITS if seconds >= size), UNITS[-1])
    return f"{seconds / size:.3g} {unit}" if seconds / size < 1000 else f"{seconds / size:.0f} {unit}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
