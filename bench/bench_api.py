"""The API's list and one opportunity, beside an empty view behind the same middleware, in the same run."""

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bench import memory, tracks
from bench.timing import Row, Table, side_by_side

Ask = Callable[[], bytes]


def run(small: bool) -> Table:
    size, rounds = (200, 3) if small else (5_000, 40)
    with tracks.fresh_tracker() as database, _door(size) as (asked, token):
        floor = asked("empty")
        first = json.loads(asked("opportunities?size=1")())["items"][0]["id"]
        rows = []
        for name, path in (
            ("one opportunity", f"opportunities/{first}"),
            ("one opportunity, known already (304)", f"opportunities/{first}"),
            ("list of 50", "opportunities"),
            ("list of 1,000", "opportunities?size=1000"),
            ("list, filtered and searched", "opportunities?state=open&text=company+7"),
            ("funnel", "funnel"),
        ):
            ask = asked(path, known="304" in name)
            length = len(ask())
            runs = rounds if "1,000" not in name else max(3, rounds // 8)
            ours, beside = side_by_side(runs, ask, floor)
            rows.append(Row(f"{name}: {1 / ours:,.0f} a second, {length:,} bytes", ours, "empty view", beside))
        rows.append(_whole_list(asked, floor, size, rounds))
        held = memory.told(database.parent, ("api/opportunities?size=1000", "api/funnel", "api/export.json"), token)
        rate = 1 / min(row.beside_seconds or 1 for row in rows)
    return Table(
        f"HTTP API, {size:,} opportunities",
        tuple(rows),
        f"In process, through WSGI and all middleware, in turns. The empty view: {rate:,.0f} a second. {held}",
    )


def _whole_list(asked: Callable[..., Ask], floor: Ask, size: int, rounds: int) -> Row:
    """Every opportunity of the tracker, in pages of a thousand."""
    pages = [asked(f"opportunities?size=1000&order=created_on&page={number + 1}") for number in range(-(-size // 1000))]
    length = sum(len(page()) for page in pages)
    ours, beside = side_by_side(max(3, rounds // 8), lambda: [page() for page in pages], floor)
    return Row(f"all {size:,} in {len(pages)} pages: {length:,} bytes", ours, "empty view", beside)


@contextmanager
def _door(size: int) -> Iterator[tuple[Callable[..., Ask], str]]:
    """A tracker that holds something: what asks its API and an empty view beside it, and the token."""
    from django.http import HttpResponse
    from django.test import override_settings
    from django.urls import re_path

    from headway import api
    from headway.config.wsgi import application
    from headway.usecases import accounts, transfer

    class Addresses:
        urlpatterns = (re_path("^api/empty$", lambda request: HttpResponse()), re_path("^api/(?P<rest>.*)$", api.door))

    ctx = accounts.local_ctx(now=tracks.now(), zone="UTC")
    transfer.confirm(ctx, name="bench.csv", data=tracks.spreadsheet(size))
    token = accounts.add_token(ctx, name="bench").secret

    def asked(path: str, known: bool = False) -> Ask:
        headers = {"HTTP_IF_NONE_MATCH": "*"} if known else {}
        return lambda: _answer(application, path, {"HTTP_AUTHORIZATION": f"Bearer {token}", **headers})

    with override_settings(ROOT_URLCONF=Addresses):
        yield asked, token


def _answer(application: Any, path: str, headers: dict[str, str]) -> bytes:
    place, _, query = path.partition("?")
    told: list[str] = []
    body = application(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": f"/api/{place}",
            "QUERY_STRING": query,
            "HTTP_HOST": "127.0.0.1:8000",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            **headers,
        },
        lambda status, _: told.append(status),
    )
    content = b"".join(body)
    body.close()
    if told[0][:3] not in ("200", "304"):
        raise ValueError(f"{path} answered {told[0]}: {content.decode()}")
    return content
