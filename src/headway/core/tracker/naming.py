"""When two spellings are one name: companies, sources, labels, stages."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

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
    r"""A name as it is kept: on one line, without surplus space.

    >>> tidy("  Phone \n screen ")
    'Phone screen'
    """
    return " ".join(storable(name).split())


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name without case, accents and surplus space, to compare by.

    >>> folded("  Société   Générale ")
    'societe generale'
    """
    text = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    return " ".join("".join(mark for mark in text if not unicodedata.combining(mark)).casefold().split())


@lru_cache(maxsize=20_000)
def company_key(name: str) -> str:
    """A company's name without case, accents and legal form.

    >>> company_key("Brightwater Labs, Inc.") == company_key("brightwater labs")
    True
    """
    key = folded(name)
    return _LEGAL.sub("", key) or key
