"""When two spellings are one name: companies, sources, labels, stages."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from headway.core.speech import say

_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_JOINERS: Final = re.compile("[\u200c\u200d]")
_WRITTEN_JOINED: Final = "[\u0600-\u1fff\u2100-\U0001ffff]"  # scripts and pictures, not our letters, not other marks
_STRAY_JOINER: Final = re.compile(f"(?<!{_WRITTEN_JOINED})[\u200c\u200d]|[\u200c\u200d](?!{_WRITTEN_JOINED})")
_LEGAL: Final = re.compile(
    r"[\s,]+(inc|llc|ltd|limited|gmbh|ag|se|corp|corporation|co|company|plc|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|n\.?v\.?|oy|ab"
    r"|kg|ug|e\.?v\.?|sp\.? z o\.?o\.?|s\.?r\.?o\.?)\.?$"
)


def storable(text: str) -> str:
    r"""A text without what no database holds: zero bytes and halves of characters.

    >>> storable("a\x00b\ud800c")
    'abc'
    """
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def tidy(name: str) -> str:
    r"""A name as it is kept: on one line, without surplus space and without marks that nobody sees.

    >>> tidy("  Phone \n screen ")
    'Phone screen'
    >>> tidy("Bright\u200bwater\u202e Labs")
    'Brightwater Labs'
    """
    return " ".join(seen(storable(name)).split())


def seen(text: str) -> str:
    r"""A text without marks that nobody sees: of width zero, or turning the direction of what follows.

    They would let two names look alike and differ, or one look like another. Joiners stay inside of words of the
    scripts that are written with them, and of pictures.

    >>> seen("Ac\u200dme\ufeff"), seen("\u0645\u06cc\u200c\u0634\u0648\u062f") == "\u0645\u06cc\u200c\u0634\u0648\u062f"
    ('Acme', True)
    """
    return text if text.isascii() and text.isprintable() else _STRAY_JOINER.sub("", _UNSEEN.sub("", text))


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name without case, accents and surplus space, to compare by.

    >>> folded("  Société   Générale ")
    'societe generale'
    """
    text = unicodedata.normalize("NFKD", name if name.isascii() else _plain(name))
    return " ".join("".join(mark for mark in text if not unicodedata.combining(mark)).casefold().split())


def _plain(name: str) -> str:
    return _JOINERS.sub("", seen(name)).replace("ß", "ss")


@lru_cache(maxsize=20_000)
def company_key(name: str) -> str:
    """A company's name without case, accents and legal form.

    >>> company_key("Brightwater Labs, Inc.") == company_key("brightwater labs")
    True
    """
    key = folded(name)
    return _LEGAL.sub("", key) or key


def named(title: str, company: str | None) -> str:
    """An opportunity by its title and its company, whichever there is.

    >>> named("Engineer", "Brightwater Labs")
    'Engineer at Brightwater Labs'
    """
    if title and company:
        return say("{title} at {company}", title=title, company=company)
    return title or company or ""
