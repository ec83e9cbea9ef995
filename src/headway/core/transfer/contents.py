"""What the cells of a column are, whatever its name says: links, days, money, titles, statuses."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from headway.core.transfer import modes, pay, statuses
from headway.core.transfer.day_forms import looks_like_day
from headway.core.transfer.folding import blank, fold, single_words
from headway.core.transfer.sheets import Cell
from headway.core.transfer.sources import known_source
from headway.core.transfer.vocabulary.places import PLACES
from headway.core.transfer.vocabulary.titles import EMPLOYMENT, TITLE_ENDINGS, TITLE_SIGNS, TITLE_WORDS

Kind = Literal[
    "empty", "url", "email", "day", "mark", "status", "uuid", "number", "money", "mode", "title", "place", "source",
    "phone", "employment", "link", "list", "long", "text",
]  # fmt: skip
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:[\w-]+\.)+(?:com|org|net|io|co|ai|de|fr|uk|eu|nl|it|es|pt|pl|cz|ru|ua|ch|at|be|se|us|ca|in|br|mx|dev|app|tech|jobs)"
    r"(?:/\S*)?",
    re.IGNORECASE,
)
_MARKED_LINK = re.compile(r"!?\[[^\]]*\]\(\S*\)")
_EMAIL = re.compile(r"(?:[^<>@]*<)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+>?", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{24}", re.IGNORECASE)
_NUMBER = re.compile(r"[#№]?[-+]?\d+(?:[.,]\d+)*\s*%?(?:\s*/\s*\d+)?")
_PHONE = re.compile(r"\+?[\d\s()./-]{7,20}")
_PARTS = re.compile(r"\s*[,/(|;–-]\s*|\s+or\s+")
_TITLES, _ENDINGS = single_words(TITLE_WORDS), tuple(single_words(TITLE_ENDINGS))
_SIGNS = tuple(TITLE_SIGNS.split())
_PLACES = frozenset(filter(None, (fold(place) for place in PLACES.replace("\n", " ").split("|"))))
_EMPLOYMENT = frozenset(filter(None, (fold(said) for said in EMPLOYMENT.replace("\n", " ").split("|"))))
_FIRM: Final = re.compile(
    r"\b(?:GmbH|AG|KG|SE|UG|e\.?K|e\.?V|Inc|LLC|L\.?L\.?P|Ltd|Limited|Corp|Corporation|PLC|Plc|AB|ApS|A/S|AS|Oy|BV|B\.V|NV|"
    r"N\.V|SAS|SARL|S\.?A|S\.?L|S\.?p\.?A|S\.?r\.?l|sp\. z o\.? ?o|s\.r\.o|a\.s|Ltda|Pty|Group|Holding|ООО|АО)\b\.?"
    r"|有限公司|株式会社"
)
_SAMPLE: Final = 300
_LONG: Final = 80


@dataclass(frozen=True, slots=True)
class Content:
    """What most of a column's filled cells are, which share of them, and how many there are."""

    kind: Kind
    share: float
    filled: int
    distinct: int = 0
    firms: float = 0.0  # the share that names a firm by its form (GmbH, Inc.)
    said: float = 0.0  # the share that is understood as a status
    words: float = 0.0  # words a cell


def content(values: Sequence[Cell]) -> Content:
    """What a column holds, going by its cells alone."""
    filled = [value for value in values if not blank(value)]
    if not filled:
        return Content("empty", 1.0, 0)
    sample = filled[:: max(1, len(filled) // _SAMPLE)]
    kinds = Counter(map(kind_of, sample))
    kind, count = kinds.most_common(1)[0]
    distinct = len({str(value) for value in sample})
    texts = [value for value in sample if isinstance(value, str)]
    firms = sum(_FIRM.search(text) is not None for text in texts) / len(sample)
    said = sum(_is_said(text) for text in texts) / len(sample)
    words = sum(len(text.split()) for text in texts) / len(sample)
    return Content(kind, count / len(sample), len(filled), distinct, firms, said, words)


@lru_cache(maxsize=16384)
def _is_said(text: str) -> bool:
    meaning = statuses.understand(text) if len(text) <= 60 else None
    return meaning is not None and bool(meaning.stage or meaning.outcome or meaning.state)


def kind_of(cell: Cell) -> Kind:
    """What one cell is."""
    if isinstance(cell, str):
        return _kind_of_text(cell.strip())
    if isinstance(cell, list | dict):
        return "list"
    if isinstance(cell, bool):
        return "mark"
    if isinstance(cell, date):
        return "day"
    if isinstance(cell, int | float):
        return "day" if cell > 900_000_000 else "number"
    return "text"


@lru_cache(maxsize=16384)
def _kind_of_text(text: str) -> Kind:
    if _URL.fullmatch(text):
        return "url"
    if _EMAIL.fullmatch(text):
        return "email"
    if _UUID.fullmatch(text):
        return "uuid"
    if _MARKED_LINK.fullmatch(text):
        return "link"
    if statuses.mark(text) is not None:
        return "status" if is_status(text) else "mark"
    if looks_like_day(text):
        return "day"
    if _NUMBER.fullmatch(text):
        return "number"
    if _PHONE.fullmatch(text):
        return "phone"
    if text[0] in "[{" and text[-1] in "]}":
        return "list"
    return "long" if len(text) > _LONG or "\n" in text else _kind_of_words(text)


def _kind_of_words(text: str) -> Kind:
    if _DOMAIN.fullmatch(text) and not known_source(text):
        return "url"
    if pay.is_money(text):
        return "money"
    if modes.only_a_mode(text):
        return "mode"
    if fold(text) in _EMPLOYMENT:
        return "employment"
    if is_status(text):
        return "status"
    if is_title(text):
        return "title"
    if known_source(text):
        return "source"
    if is_place(text):
        return "place"
    return "text"


def is_status(text: str) -> bool:
    """Whether a text is a status, word for word."""
    meaning = statuses.understand(text)
    return meaning is not None and meaning.exact and len(text) <= 60


def is_title(text: str) -> bool:
    """Whether a text has a word that makes it a job's title."""
    words = fold(text).split()
    if len(words) > 14:
        return False
    if any(word in _TITLES or (len(word) > 9 and word.endswith(_ENDINGS)) for word in words):
        return True
    return any(sign in text for sign in _SIGNS)


def is_place(text: str) -> bool:
    """Whether a text names a town or a country that is known, perhaps with its region."""
    parts = [fold(part) for part in _PARTS.split(text) if part]
    return any(part in _PLACES for part in parts) or re.fullmatch(r"[A-Z][\w .'-]+, [A-Z]{2}", text) is not None
