"""Names of columns: which field a name stands for, in many languages and spellings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from headway.core.transfer import modes, statuses
from headway.core.transfer.folding import fold, single_words, words_of_name
from headway.core.transfer.vocabulary.columns_eastern import CHINESE, CZECH, OTHERS, POLISH, RUSSIAN
from headway.core.transfer.vocabulary.columns_english import ENGLISH, PAIRS, UNSURE_NAMES
from headway.core.transfer.vocabulary.columns_germanic import DUTCH, GERMAN
from headway.core.transfer.vocabulary.columns_romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH

_ELSEWHERE: Final = (
    GERMAN, FRENCH, SPANISH, PORTUGUESE, DUTCH, ITALIAN, POLISH, CZECH, RUSSIAN, CHINESE, OTHERS,
)  # fmt: skip
_BRACKETS = re.compile(r"\s*[(\[（【][^)\]）】]*[)\]）】]\s*")
_DOTTED = re.compile(r"(?:\w+\.)+\w{2,}")
_JOINED = re.compile(r"\s*[/+&|,\n;、／:]\s*|\s-\s|\s(?:or|and|oder|und|ou|et|o|y|e|of|en|lub|i|или|и)\s")
_SMALL: Final = frozenset(
    "the a an of for my your our this that job application applications applied app is was der die das den mein meine "
    "le la les l mon ma el los mi o os meu minha de du des del da do het mijn il lo mio".split()
)
_LAST_SAYS: Final = frozenset(
    "company title source url notes status location pay contact contact_email applied_on posting_text".split()
)


_NO_STAGES: Final = frozenset(("notes", "contact", "contact_email", "url"))
_NAMED: Final = frozenset(("company", "title", "source", "role", "contact", "referrer"))
_SOMEBODY: Final = frozenset("contact contacts recruiter interviewer manager referrer person".split())
_OF_SOMEBODY: Final = (" title", " position", " role", " details", " info", " linkedin", " url", " link", " company")
_DAY_WORDS: Final = re.compile(
    r"^(?:date|day)(?: of| for)?(?: the)? | (?:date|day|datetime|timestamp|on|at)$|^datum (?:der |des )?"
)
_NAME_WORDS: Final = re.compile(r"^name of (?:the )?| name$|^name ")
_EVERYWHERE: Final = single_words(
    "status link url position date contact email notes job feedback portal phase tags id recruiter offer"
)
_DATES_ELSEWHERE: Final = single_words(
    "datum fecha data дата 日期 dato tarih 日付 날짜 naam nom nombre nome stelle puesto"
)


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What a column was taken for; `strength` runs from 0 (a hint) to 1 (certain).

    `field` is one of the fields of a reading (company, title, applied_on, …), `stage:NAME` for a column that is one
    stage of the pipeline, or "" for a column that is known to be no field of ours (priority, score) and kept as it is.
    """

    field: str
    strength: float


def _listed(data: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, listed in data.items():
        for phrase in listed.replace("\n", " ").split("|"):
            if folded := fold(phrase):
                yield folded, key


_ENGLISH: Final = dict(_listed(ENGLISH))
_OTHER: Final[dict[str, str]] = {}
for _language in _ELSEWHERE:
    for _name, _field in _listed(_language):
        _OTHER.setdefault(_name, _field)
_KNOWN: Final = _OTHER | _ENGLISH
_UNSURE: Final = {
    fold(name): tuple(fields.split())
    for names, fields in UNSURE_NAMES.items()
    for name in names.split("|")
    if fold(name)
}
UNSURE_STAGE: Final = 0.44
_UNSURE_STRENGTH: Final = (0.6, 0.5, 0.45, 0.4, 0.35)


@lru_cache(maxsize=4096)
def by_name(header: str) -> ColumnGuess | None:
    """What a column's name alone says that it holds, or None where the name says nothing."""
    options = options_of(header)
    return options[0] if options else None


@lru_cache(maxsize=4096)
def options_of(header: str) -> tuple[ColumnGuess, ...]:
    """Everything that a column's name may mean, likeliest first."""
    if _DOTTED.fullmatch(header) and not _exactly(header, 1.0):
        return options_of(header.rsplit(".", 1)[1])
    header = header.replace("#", " number").strip()
    bare = _BRACKETS.sub(" ", header).strip() or header
    for said, strength in ((header, 1.0), (bare, 0.95), (_trimmed(bare), 0.9)):
        if found := _exactly(said, strength):
            return found
    if found := _turned(words_of_name(bare)):
        return found
    parts = [part for part in _JOINED.split(bare) if part.strip()]
    named = [found for part in parts if (found := _exactly(part, 0.75)) and found[0].field] if len(parts) > 1 else []
    if len(parts) > 1 and all(map(modes.only_a_mode, parts)):
        return (ColumnGuess("work_mode", 0.9),)
    other = named[0] if named else _by_last_words(bare)
    if other and other[0].field in _NO_STAGES:
        return other
    stage = _stage(header)
    return (stage,) if stage else other


def _exactly(name: str, strength: float) -> tuple[ColumnGuess, ...]:
    words = words_of_name(name)
    if unsure := _UNSURE.get(words):
        fields = (f"stage:{statuses.stage_name(name)}" if field == "stage" else field.strip("-") for field in unsure)
        return tuple(map(ColumnGuess, fields, _UNSURE_STRENGTH))
    field = _KNOWN.get(words)
    return () if field is None else (ColumnGuess(field, strength),)


def _turned(words: str) -> tuple[ColumnGuess, ...]:
    """A day or a name with its words in another order: “Date Outcome” is an outcome date, “org_name” an organization.

    What is somebody's (a contact's title) is no field of ours.
    """
    if not _SOMEBODY.isdisjoint(words.split(" ")[:-1]) and words.endswith(_OF_SOMEBODY):
        return (ColumnGuess("", 0.85),)
    day, name = _DAY_WORDS.sub("", words), _NAME_WORDS.sub("", words)
    days = () if day == words else tuple(form.format(day) for form in ("{} date", "date {}", "{} on", "{} at", "{}"))
    for said in days:
        if (field := _KNOWN.get(said)) is not None and (field.endswith("_on") or not field):
            return (ColumnGuess(field, 0.85),)
    if name != words and (found := _exactly(name, 0.85)) and found[0].field in _NAMED:
        return found
    return ()


def _trimmed(name: str) -> str:
    words = [word for word in words_of_name(name).split() if word not in _SMALL]
    return " ".join(words)


def _stage(header: str) -> ColumnGuess | None:
    meaning = statuses.stage_of_column(header)
    if meaning is None or (meaning.state == "waiting" and fold(header) != "in progress" and meaning.stage is None):
        return None
    return ColumnGuess(f"stage:{statuses.stage_name(header)}", 0.7 if meaning.exact else UNSURE_STAGE)


def _by_last_words(name: str) -> tuple[ColumnGuess, ...]:
    """A longer name by its last words, which say what it is (“Target company website” is a website)."""
    words = [] if name.rstrip().endswith("?") else words_of_name(name).split()
    for start in range(1, len(words)):
        last = " ".join(words[start:])
        field = _KNOWN.get(last)
        if field in _LAST_SAYS and len(words) <= 4:
            return (ColumnGuess(field, 0.5),)
    return ()


def is_pair(one: str, other: str) -> bool:
    """Whether two columns together are the start and the end of a link."""
    return (words_of_name(one), words_of_name(other)) in PAIRS


def date_hint(headers: tuple[str, ...]) -> Literal["day_first", "month_first"] | None:
    """Which of day and month comes first in the language of a sheet's column names; None where they do not tell."""
    names = [words_of_name(_BRACKETS.sub(" ", header)) for header in headers]
    english = sum(name in _ENGLISH and name not in _OTHER and name not in _EVERYWHERE for name in names)
    elsewhere = sum((name in _OTHER and name not in _ENGLISH) or name in _DATES_ELSEWHERE for name in names)
    if english == elsewhere:
        return None
    return "month_first" if english > elsewhere else "day_first"
