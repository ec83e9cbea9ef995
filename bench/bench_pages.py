"""The pages that hold much: the same page at a hundred, ten thousand and a hundred thousand opportunities."""

from collections.abc import Callable, Sequence
from typing import Any

from bench import tracks
from bench.timing import Row, Table, best_of

_PAGES = (
    ("table", "/opportunities/"),
    ("table, filtered", "/opportunities/?state=open&role=Data+Analyst"),
    ("table, searched", "/opportunities/?text=company+7"),
    ("board", "/opportunities/board/"),
    ("pipeline", "/pipeline/"),
    ("times", "/pipeline/times/"),
    ("opportunity", "/opportunities/1/"),
)


def run(small: bool) -> Table:
    """Measure each page; those of a large tracker beside the same page of a hundred."""
    sizes = (50,) if small else (100, 10_000, 100_000)
    found = [_measure(size, runs=2 if small else 7) for size in sizes]
    rows = []
    for number, (name, _) in enumerate(_PAGES):
        for size, seconds in zip(sizes, found, strict=True):
            beside = {} if size == sizes[0] else _beside(sizes[0], found[0][number], aim=2 if size == 10_000 else None)
            rows.append(Row(f"{name}, {size:,} opportunities", seconds[number], **beside))
    return Table(
        "Pages", tuple(rows), "Through Django's test client, warm. The floor is the same page of the smallest."
    )


def _beside(size: int, seconds: float, aim: float | None) -> dict[str, Any]:
    return {"beside": f"at {size:,}", "beside_seconds": seconds, "aim": aim}


def _measure(size: int, runs: int) -> Sequence[float]:
    with tracks.fresh_tracker():
        from django.test import Client

        from headway.usecases import accounts, transfer
        from headway.web import accounts as door

        ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
        transfer.confirm(ctx, name="bench.csv", data=tracks.spreadsheet(size))
        browser = Client(SERVER_NAME="127.0.0.1")
        browser.get(door.link())
        return [best_of(runs, _page(browser, address)) for _, address in _PAGES]


def _page(browser: Any, address: str) -> Callable[[], object]:
    def ask() -> object:
        answer = browser.get(address)
        if answer.status_code != 200:
            raise ValueError(f"{address} answered {answer.status_code}")
        return answer

    ask()
    return ask
