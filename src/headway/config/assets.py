"""The files of the pages: small sources put together, named by what they hold, packed, kept by browsers for ever.

Everything is made in memory from the installed package when it is first asked for: nothing to collect or to build.
"""

import gzip
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import Storage
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

_KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_PACKED: Final = frozenset({".css", ".js", ".svg"})
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_ASKED_ANEW: Final = "public, no-cache"
_MARKED: Final = re.compile(r"(?P<stem>.+)\.(?P<mark>[0-9a-f]{12})(?P<suffix>\.[a-z0-9]+)")
_FIRST: Final = "layers.css"  # says in which order the others count
_PAGES: Final = "@layer pages {"
# what some pages alone ask for in place of "headway.css": the rules that are common, and these
SHEETS: Final = {
    "numbers.css": frozenset({"pipeline", "comparison", "forecast", "pictures", "diagnosis", "report"}),
    "plan.css": frozenset({"pictures", "plan"}),
    "calendar.css": frozenset({"calendar", "plan"}),
    "outreach.css": frozenset({"pipeline", "comparison", "outreach"}),
    "people.css": frozenset({"people"}),
    "offers.css": frozenset({"offers"}),
    "lists.css": frozenset({"table", "board", "filters"}),
}
_OF_SOME: Final = frozenset().union(*SHEETS.values())
_Next = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is sent. `mark` tells its contents: another mark is another file."""

    name: str
    body: bytes
    packed: bytes
    mark: str

    @property
    def address(self) -> str:
        """Its name with its mark in it: `headway.0a1b2c3d4e5f.css`."""
        stem, _, suffix = self.name.rpartition(".")
        return f"{stem}.{self.mark}.{suffix}"


class Addresses(Storage):
    """What `{% static %}` asks: the address of a file, with its mark."""

    def url(self, name: str | None) -> str:
        """The address of a file of the pages; raises `FileNotFoundError` where there is none."""
        return f"{settings.STATIC_URL}{asset(name or '').address}"


class Files:
    """Answers for the files of the pages, to everyone: they tell nothing about anybody."""

    def __init__(self, answer: _Next) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The file that is asked for; anything else is the pages' to answer."""
        start = str(settings.STATIC_URL)
        if request.method not in ("GET", "HEAD") or not request.path.startswith(start):
            return self.answer(request)
        name, mark = _without_mark(request.path.removeprefix(start))
        try:
            found = asset(name)
        except FileNotFoundError:
            return self.answer(request)
        # a page older than this program asks for an older file: it gets today's, and must not keep it
        return _sent(request, found, _FOR_EVER if mark == found.mark else _ASKED_ANEW)


def asset(name: str) -> Asset:
    """A file of the pages by its name; while developing it is read anew each time."""
    name = name[:]  # a plain text: templates hand on one of their own kind
    return _made(name) if settings.DEBUG else _kept(name)


@lru_cache(maxsize=256)
def _kept(name: str) -> Asset:
    return _made(name)


def _made(name: str) -> Asset:
    body = _BUNDLES[name]() if name in _BUNDLES else _read(name)
    packed = gzip.compress(body, 9, mtime=0) if Path(name).suffix in _PACKED else b""
    return Asset(name, body, packed, sha256(body).hexdigest()[:12])


def _read(name: str) -> bytes:
    found = finders.find(name)
    if not found or not Path(found).is_file():
        raise FileNotFoundError(f"The pages have no file {name}.")
    return Path(found).read_bytes()


def _sources(folder: str) -> Iterable[Path]:
    found = (Path(settings.STATICFILES_DIRS[0]) / folder).glob(f"*.{folder}")
    return sorted(found, key=lambda path: (path.name != _FIRST, path.name))


def _styles(sheet: str) -> bytes:
    """The rules that are common to all pages, and those of the pages that ask for this sheet."""
    own = SHEETS.get(sheet, frozenset())
    texts = {path.stem: path.read_text("utf-8") for path in _sources("css")}
    kept = (text for name, text in texts.items() if name in own or (name not in _OF_SOME and _common(text, sheet)))
    return squeezed("".join(kept)).encode()


def _common(text: str, sheet: str) -> bool:
    return sheet not in SHEETS or not text.startswith(_PAGES)


def squeezed(css: str) -> str:
    """Rules without their comments and the spaces that mean nothing.

    >>> squeezed("a { color: red; /* why */\\n  margin: 0 auto; }\\n a :hover { top: calc(1px + 2px); }")
    'a{color:red;margin:0 auto}a :hover{top:calc(1px + 2px)}'
    """
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,<>]) ?", r"\1", css)
    css = re.sub(r"""=["']([a-z_][a-z_-]*)["']""", r"=\1", css)
    css = re.sub(r"(?<=[ :(,-])0\.(?=\d)", ".", css)
    return css.replace(": ", ":").replace(";}", "}").strip()


def _scripts() -> bytes:
    """The scripts as one module, each in a block of its own: no name of one is seen by another."""
    return "".join(f"{{\n{path.read_text('utf-8')}}}\n" for path in _sources("js")).encode()


_BUNDLES: Final[dict[str, Callable[[], bytes]]] = {
    **{name: partial(_styles, name) for name in ("headway.css", *SHEETS)},
    "headway.js": _scripts,
}


def _without_mark(path: str) -> tuple[str, str]:
    found = _MARKED.fullmatch(path)
    return (found["stem"] + found["suffix"], found["mark"]) if found else (path, "")


def _sent(request: HttpRequest, it: Asset, keeping: str) -> HttpResponse:
    packed = bool(it.packed) and "gzip" in request.headers.get("Accept-Encoding", "")
    etag = f'"{it.mark}-gzip"' if packed else f'"{it.mark}"'
    known = etag in parse_etags(request.headers.get("If-None-Match", ""))
    kind = _KINDS.get(Path(it.name).suffix, "application/octet-stream")
    answer: HttpResponse = HttpResponseNotModified() if known else HttpResponse(it.packed if packed else it.body, kind)
    told = {"Cache-Control": keeping, "ETag": etag, "Vary": "Accept-Encoding" if it.packed else ""}
    for header, value in (told | {"Content-Encoding": "gzip" if packed and not known else ""}).items():
        if value:
            answer.headers[header] = value
    return answer
