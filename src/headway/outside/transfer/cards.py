"""vCards of versions 2.1 to 4.0: the people in them; a broken card is a remark, never an error."""

import logging
import re
from collections.abc import Iterator
from typing import Any, Final

import vobject

from headway.core.speech import say
from headway.core.transfer.cards import keeping
from headway.core.transfer.cards.nouns import Card, Cards
from headway.core.transfer.cards.table import MOST
from headway.core.transfer.reading import Skipped
from headway.outside.transfer import encoding, limits

_BEGINS: Final = re.compile(r"^BEGIN:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_PICTURE: Final = re.compile(r"^(?:item\d+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*", re.I | re.M)
_MOST_OF_ONE: Final = 200_000
_PLAIN: Final = {"title": "title", "role": "title", "email": "email", "tel": "phone", "note": "note", "url": "link"}
_PROFILES: Final = ("x-socialprofile", "socialprofile", "impp")

logging.getLogger("vobject.base").setLevel(logging.CRITICAL)  # what it complains of, the preview says


def is_cards(data: bytes) -> bool:
    """Whether bytes begin as vCards do."""
    return data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")[:11].upper() == b"BEGIN:VCARD"


def read(*, name: str, data: bytes) -> Cards:
    """The people of a file of vCards."""
    limits.check_size(data)
    cards: list[Card] = []
    skipped: list[Skipped] = []
    texts = _BEGINS.split(encoding.decode(data, None).text)[1:]
    if len(texts) > MOST:
        problem = say("Nothing to import: these are more than {most} people.", most=f"{MOST:,}")
        return Cards(name, "vcard", problem=problem)
    for number, text in enumerate(texts, start=1):
        found = _card(number, text)
        if isinstance(found, Skipped):
            skipped.append(found)
        else:
            cards.append(found)
    nobody = None if cards else say("Nothing to import: nobody is named in this file.")
    return Cards(name, "vcard", tuple(cards), skipped=tuple(skipped), problem=nobody)


def _card(number: int, text: str) -> Card | Skipped:
    bare = _PICTURE.sub("", text)
    if len(bare) > _MOST_OF_ONE:
        return Skipped(number, "this card is too long to be one person's")
    try:
        whole = f"BEGIN:VCARD\r\n{bare.lstrip()}"
        found = next(vobject.readComponents(whole, allowQP=True, ignoreUnreadable=True), None)
        held = dict(_held(found)) if found is not None else {}
    except Exception:  # of however many kinds: a stranger's text, read by a library
        return Skipped(number, "this card is broken")
    name = next(iter(held.pop("name", ())), "")
    if not name.strip():
        return Skipped(number, "no name" if held else "this card is broken")
    return keeping.card(number, name, held)


def _held(found: Any) -> Iterator[tuple[str, list[str]]]:
    contents = found.contents
    yield "name", [name for name in (_text(contents, "fn"), _named(contents)) if name.strip()]
    yield "company", [_company(line.value) for line in contents.get("org", ())]
    yield "street", [_address(line.value) for line in contents.get("adr", ())]
    yield "nickname", [_joined(line.value) for line in contents.get("nickname", ())]
    for field in ("title", "email", "phone", "note"):
        lines = [line for name, to in _PLAIN.items() if to == field for line in contents.get(name, ())]
        yield field, [_bare(_joined(line.value)) for line in lines]
    profiles = [line for name in _PROFILES for line in contents.get(name, ())]
    pages = [_joined(line.value) for line in (*contents.get("url", ()), *profiles)]
    yield "link", [page for page in pages if page.lower().startswith(("http", "www."))]


def _text(contents: Any, name: str) -> str:
    return next((_joined(line.value) for line in contents.get(name, ())), "")


def _named(contents: Any) -> str:
    """The name by its parts, where the whole is not told."""
    for line in contents.get("n", ()):
        parts = (line.value.given, line.value.additional, line.value.family)
        return " ".join(_joined(part) for part in parts if part)
    return ""


def _company(value: Any) -> str:
    return str(value[0]) if isinstance(value, list) and value else str(value or "")


def _address(value: Any) -> str:
    parts = (getattr(value, name, "") for name in ("box", "extended", "street", "code", "city", "region", "country"))
    return ", ".join(_joined(part).strip() for part in parts if part)


def _joined(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _bare(text: str) -> str:
    return re.sub(r"^(?:mailto|tel):", "", text.strip(), flags=re.IGNORECASE)
