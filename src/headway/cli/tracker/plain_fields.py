"""Plain fields on a command line: an option for each, or FIELD=VALUE."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import click

from headway.cli import days
from headway.cli.base import Command
from headway.core.errors import Invalid
from headway.core.tracker import fields
from headway.core.tracker.words import WORK_MODES

_AHEAD = ("promised_on",)
_ELSEWHERE = ("title", "company", "labels", "posting_text")
_MORE = {"role": "Target role; “headway roles add NAME” makes one."}


def options(command: Command) -> Command:
    """Give a command an option for every plain field that has none of its own."""
    for field in reversed(fields.FIELDS):
        if field.name not in _ELSEWHERE:
            name = f"--{field.name.replace('_', '-')}"
            kind: Any = click.Choice([mode for mode in WORK_MODES if mode]) if field.kind == "choice" else str
            metavar = {"day": "DAY", "amount": "N", "link": "LINK"}.get(
                field.kind, None if field.kind == "choice" else "TEXT"
            )
            text = _MORE.get(field.name) or field.hint or f"{field.label}."
            command = click.option(name, field.name, type=kind, metavar=metavar, help=text)(command)
    return command


def given(options: Mapping[str, Any], today: date) -> dict[str, fields.Value]:
    """The fields that were given, days understood."""
    return {
        name: typed(name, value, today)
        for name, value in options.items()
        if name in fields.BY_NAME and value not in (None, ())
    }


def pairs(words: Iterable[str], today: date) -> dict[str, fields.Value]:
    """The fields of FIELD=VALUE; an empty value clears the field."""
    found = {}
    for word in words:
        name, mark, value = word.partition("=")
        name = name.strip().replace("-", "_").casefold()
        name = _BY_LABEL.get(name, name)
        if not mark:
            raise click.UsageError(f"“{word}” is not FIELD=VALUE. Put quotes round values with spaces.")
        if name not in fields.BY_NAME:
            raise Invalid(f"There is no field called {name}.", f"There are: {', '.join(fields.BY_NAME)}.", name)
        found[name] = typed(name, value, today)
    return found


def typed(name: str, value: Any, today: date) -> fields.Value:
    """A value as a use case takes it: words for days become days."""
    if fields.BY_NAME[name].kind == "day" and value:
        return days.spoken(str(value), today, ahead=name in _AHEAD)[0]
    return value  # type: ignore[no-any-return]


_BY_LABEL = {
    "link": "url",
    "label": "labels",
    "note": "notes",
    "company_name": "company",
    "mode": "work_mode",
    "posting": "posting_text",
}
