"""The shapes in which a day is written, before it is decided which number is the month."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final, Literal

from headway.core.tracker.words import Exactness
from headway.core.transfer.folding import blank, fold, single_words
from headway.core.transfer.vocabulary import months

Kind = Literal["empty", "day", "numbers", "pair", "yearless", "month", "vague"]


@dataclass(frozen=True, slots=True)
class DayForm:
    """What the text of a cell says, its numbers unjudged.

    `day`: year, month, day; `numbers`: two numbers and the year (or three short numbers); `pair`: two numbers without
    a year; `yearless`: month and day; `month`: a month, with the day that stands for it. `more` is set where the cell
    says more than the day.
    """

    kind: Kind
    numbers: tuple[int, ...] = ()
    exactness: Exactness = "exact"
    dotted: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class ReadDay:
    """One cell of a date column. `on` is None where the cell is empty (`text` is "" then) or tells no day.

    `flag` is the sentence about what is wrong or was assumed. `yearless` is (month, day) of a day written without its
    year; `place_years` turns it into a day where the neighbours allow.
    """

    on: date | None = None
    exactness: Exactness = "unknown"
    flag: str | None = None
    text: str = ""
    yearless: tuple[int, int] | None = None


VAGUE: Final = DayForm("vague", exactness="unknown")
_CLOCK_TIME = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
_ZONE = r"\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?(?:\s*\((?:[A-Z]{2,5})?(?:[+-]\d{1,2}(?::?\d{2})?)?\))?"
_TIME = rf"(?:[T ,]+(?:um |at |à )?{_CLOCK_TIME}{_ZONE})?"
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)" + _TIME, re.IGNORECASE)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}Z?)?", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,2})\s?([./\-])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})(?!\d)\.?" + _TIME, re.IGNORECASE)
_SPACED = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})(?!\d)" + _TIME, re.IGNORECASE)
_PAIR = re.compile(r"(\d{1,2})([./\-])(\d{1,2})(?![\d/\-])\.?" + _TIME, re.IGNORECASE)
_MONTH_YEAR = re.compile(r"(\d{1,2})[./\-](\d{4})|(\d{4})[./\-](\d{1,2})")
_EAST = re.compile(r"(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日号號일]?)?")
_QUARTER = re.compile(
    r"(?:q|quarter|quartal|trimestre|t)\s*([1-4])[\s,/\-]*(\d{4})|(\d{4})[\s,/\-]*q([1-4])", re.IGNORECASE
)
_NUMERAL = re.compile(r"\d+(?:[.,]0+)?")
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_CLOCK = re.compile(rf"\b{_CLOCK_TIME}(?:\s*(?:gmt|utc)[+-]\d{{2}}:?\d{{2}}|{_ZONE})|\b\d{{1,2}}\s*[ap]\.?m\.?\b", re.I)
_MONTHS: Final = {
    fold(form): number
    for language in months.MONTH_NAMES
    for number, forms in enumerate(language, start=1)
    for form in forms.split("|")
}
_MONTH_WORDS: Final = {name for year in months.MONTH_NAMES for month in year for name in month.split("|")}
_A_MONTH: Final = "(?:" + "|".join(map(re.escape, sorted(_MONTH_WORDS, key=len, reverse=True))) + r")\.?"
WRITTEN_DAY: Final = re.compile(
    r"(?<![\w/.-])(?:"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|"
    r"\d{1,2}([./-])\d{1,2}(?:\1(?:\d{4}|\d{2})?)?|"
    r"\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|"
    rf"\d{{1,2}}(?:\.|st|nd|rd|th)?[ -]{_A_MONTH}(?:,?[ -]\d{{4}})?|"
    rf"{_A_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    r")(?![\w/])",
    re.IGNORECASE,
)
_WEEKDAYS = single_words(months.WEEKDAYS)
_IGNORED = single_words(months.CONNECTORS) | _WEEKDAYS
_ABOUT, _BEFORE, _RELATIVE = map(single_words, (months.ABOUT, months.BEFORE, months.RELATIVE))
_PARTS: Final = {
    **dict.fromkeys(single_words(months.EARLY), 5),
    **dict.fromkeys(single_words(months.MIDDLE), 15),
    **dict.fromkeys(single_words(months.LATE), 25),
}
_TOO_LONG = 80


def existing(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such or the year is no year of a job search."""
    if not 1950 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


_LONGEST: Final = 2000  # no day takes so long, and a number of so many digits is none


@lru_cache(maxsize=65536)
def day_form(text: str) -> DayForm:
    """The shape of a day in a text; `vague` where none can be made out."""
    text = text.split(" → ", 1)[0].strip()  # from … to: what began then is of that day
    if len(text) > _LONGEST:
        return VAGUE
    if text[:1].isdigit() and (form := _plain(text)):
        return form
    return DayForm("empty", exactness="unknown") if blank(text) else _plain(text) or _worded(text)


def looks_like_day(text: str) -> bool:
    """Whether a text is a day and nothing else, with its year or a month's name or two numbers parted like a day."""
    form = day_form(text)
    return form.kind not in ("empty", "vague") and not form.more and not _NUMERAL.fullmatch(text.strip())


def full_year(year: int) -> int:
    """A year of two digits in full: 24 → 2024, 98 → 1998."""
    return year if year > 99 else year + (2000 if year < 80 else 1900)


def _plain(text: str) -> DayForm | None:
    if found := _ISO.fullmatch(text):
        return DayForm("day", (int(found[1]), int(found[3]), int(found[4])))
    if found := _NUMBERS.fullmatch(text) or _SPACED.fullmatch(text):
        return _of_numbers(found)
    if _NUMERAL.fullmatch(text):
        return _of_numeral(text)
    if found := _MONTH_YEAR.fullmatch(text):
        year, month = (found[2], found[1]) if found[2] else (found[3], found[4])
        return _month(int(year), int(month), 1)
    if found := _PAIR.fullmatch(text):
        return DayForm("pair", (int(found[1]), int(found[3])), dotted=found[2] == ".")
    if found := _EAST.fullmatch(text):
        return _of_east(found)
    if found := _QUARTER.fullmatch(text):
        return _month(int(found[2] or found[3]), 3 * int(found[1] or found[4]) - 2, 1)
    if found := _COMPACT.fullmatch(text):
        return DayForm("day", (int(found[1]), int(found[2]), int(found[3])))
    return None


def _of_numbers(found: re.Match[str]) -> DayForm:
    numbers = [int(group) for group in found.groups() if group.isdigit()]
    return DayForm("numbers", tuple(numbers), dotted="." in found.groups())


def _of_east(found: re.Match[str]) -> DayForm:
    year, month, day = (int(group) if group else 0 for group in found.groups())
    if not day:
        return _month(year, month, 1) if year else VAGUE
    return DayForm("day", (year, month, day)) if year else DayForm("yearless", (month, day))


def _month(year: int, month: int, day: int) -> DayForm:
    return DayForm("month", (year, month, day), "about") if 1 <= month <= 12 else VAGUE


def _of_numeral(text: str) -> DayForm:
    digits = re.split(r"[.,]", text)[0]
    if len(digits) == 8 and digits[:2] in ("19", "20"):
        return DayForm("day", (int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    return of_number(int(digits))


def of_number(number: float) -> DayForm:
    """The day that a bare number stands for: a spreadsheet's serial, or seconds or milliseconds since 1970."""
    if 20_000 <= number < 60_000:
        on = date(1899, 12, 30) + timedelta(days=int(number))
    elif 946_684_800 <= number < 4_102_444_800:
        on = datetime.fromtimestamp(number, UTC).date()
    elif 946_684_800_000 <= number < 4_102_444_800_000:
        on = datetime.fromtimestamp(number / 1000, UTC).date()
    else:
        return VAGUE
    return DayForm("day", (on.year, on.month, on.day))


def _worded(text: str) -> DayForm:
    if len(text) > _TOO_LONG:
        return VAGUE
    words = fold(text).split()
    if _RELATIVE.intersection(words) and not _MONTHS.keys() & set(words) - {"ago"}:
        return _embedded(text)
    named = _named(text)
    return named if named else _embedded(text)


def _exactness(text: str, words: list[str]) -> Exactness:
    if text.startswith(("<", "≤", "←")) or _BEFORE.intersection(words):
        return "before"
    return "about" if text.startswith(("~", "≈", "±")) or _ABOUT.intersection(words) else "exact"


def _named(text: str) -> DayForm | None:
    """A day with its month's name: “Mon, 3rd of March 2024”, “27-Oct”, “early March”."""
    words = [fold(word) for word in _WORDS.findall(_CLOCK.sub(" ", text))]
    named = [word for word in words if word in _MONTHS and not (word in _WEEKDAYS and len(words) > 2)]
    if len(named) != 1:
        return None
    numbers = [int(word) for word in words if word.isdigit()]
    rest = [word for word in words if not word.isdigit() and word != named[0]]
    exactness = _exactness(text, rest)
    form = _of_named(_MONTHS[named[0]], numbers, next((_PARTS[word] for word in rest if word in _PARTS), 0))
    known = _IGNORED | _ABOUT | _BEFORE | _PARTS.keys()
    if form is None or len([word for word in rest if word not in known]) > 3:
        return None
    if exactness != "exact":
        form = replace(form, exactness=exactness)
    return replace(form, more=any(word not in known for word in rest))


def _of_named(month: int, numbers: list[int], part: int) -> DayForm | None:
    years = [number for number in numbers if number > 31]
    days = [number for number in numbers if number <= 31]
    if len(years) > 1 or len(days) > 2:
        return None
    if not years and len(days) == 2:
        days, years = days[:1], days[1:]
    if days:
        return DayForm("day", (full_year(years[0]), month, days[0])) if years else DayForm("yearless", (month, days[0]))
    return _month(full_year(years[0]), month, part or 1) if years else None


def _embedded(text: str) -> DayForm:
    """A day among other words: “before 2025-01-24”, “~3/4/2024”, “3/4/2024 (by phone)”."""
    found = [(pattern, each) for pattern in (_ISO, _NUMBERS, _EAST, _PAIR) for each in pattern.finditer(text)]
    whole = [each for _, each in found if _clear(text, each)]
    if not whole:
        return VAGUE
    first = max((each for each in whole), key=lambda each: (len(each[0]) >= 8, -each.start(), len(each[0])))
    form = _plain(first[0].strip())
    if form is None:
        return VAGUE
    rest = fold(text[: first.start()] + " " + text[first.end() :]).split()
    exactness = _exactness(text, rest)
    known = _IGNORED | _ABOUT | _BEFORE
    return replace(
        form,
        exactness=exactness if exactness != "exact" else form.exactness,
        more=any(word not in known for word in rest),
    )


def _clear(text: str, found: re.Match[str]) -> bool:
    """Whether a date in a text stands apart: no letter, digit or sign of a longer number touches it."""
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return not (before.isalnum() or before in ("/", "$", "€", "£", "#", ".")) and not (
        after.isalnum() or after in ("/", "%", "$", "€")
    )
