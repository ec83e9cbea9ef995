"""What the reader remarks about rows, columns and files, said in the person's language.

The reader writes plain English, which programs get as it is. A page says it again: each sentence it can write
stands here with its values named, is found by its shape, and is said in the language spoken.
"""

import re
from contextlib import suppress
from datetime import date
from typing import Final

from headway.core.days import by_date
from headway.core.speech import noted, say

REMARKS: Final = (
    noted("“{text}” tells no day that can be read."),
    noted("“{text}” could be a day or a month first."),
    noted("“{text}” is no day of the calendar."),
    noted("“{text}” is no day in a column that writes the day first."),
    noted("“{text}” is no day in a column that writes the month first."),
    noted("“{text}” is no day in a column that writes the year first."),
    noted("“{text}” does not say the year."),
    noted("“{text}” says no year; {year} assumed."),
    noted("“{text}” says only that it was before."),
    noted("“{text}” says only the time of the year; {day} stands for it."),
    noted("“{text}” says only about when."),
    noted("“{text}” says more than the day {day}."),
    noted("{days} say no year; {year} assumed."),
    noted("{days} do not say the year."),
    noted("“{text}” read as {meaning}"),
    noted("“{text}” is no news of an application"),
    noted("a comma had split “{text}”; it was put together again"),
    noted("a response on {day}, but not what it said"),
    noted("ended on {day}, but not how"),
    noted("no longer in progress, but not how it ended"),
    noted("no day of applying: taken as not applied yet"),
    noted("more cells than columns: “{text}”"),
    noted("same job as row {row}"),
    noted("same as row {row}"),
    noted("neither a start nor an end"),
    noted("neither a company nor a title nor a day"),
    noted("neither a company nor a title"),
    noted("a line of totals"),
    noted("a heading between rows"),
    noted("a line drawn between rows"),
    noted("before the header"),
    noted("the header again"),
    noted("a comment"),
    noted("empty"),
    noted("no name"),
    noted("this card is broken"),
    noted("this event is broken"),
    noted("no day"),
    noted("repeats too often, or since too long"),
    noted("called off, and never an interview here"),
    noted("Headway's own"),
    noted("this card is too long to be one person's"),
    noted("column '{name}'"),
    noted("columns {names}"),
    noted("status '{text}', row {row}"),
    noted("what does '{text}' mean?"),
    noted("what does it hold?"),
    noted("is this the company?"),
    noted("day first or month first?"),
    noted("which sheet holds the applications?"),
    noted("in which encoding is it?"),
    noted("sheets"),
    noted("file"),
    noted("Nothing to import: this is a list of people, not of applications."),
    noted("Nothing to import: these are steps without the applications that took them."),
    noted("Nothing to import: no table of applications was found."),
    noted("Nothing to import: these rows do not look like applications."),
)


def _shape(remark: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", remark)
    said = (re.escape(part) if at % 2 == 0 else f"(?P<{part}>.*)" for at, part in enumerate(parts))
    return re.compile("".join(said), re.DOTALL)


_SHAPES: Final = tuple((_shape(remark), remark) for remark in REMARKS)


def told(remark: str) -> str:
    """A remark of the reader in the language spoken; one of an unknown shape stays as it is.

    >>> told("same as row 7"), told("ended on 2024-08-05, but not how")
    ('same as row 7', 'ended on 5 August 2024, but not how')
    """
    for shape, known in _SHAPES:
        if found := shape.fullmatch(remark):
            values = found.groupdict()
            return say(known, **{name: _in_words(text) if name == "day" else text for name, text in values.items()})
    return remark


def _in_words(text: str) -> str:
    """A day as people say it, where the text is one."""
    with suppress(ValueError):
        return by_date(date.fromisoformat(text), today=date.min)
    return text
