"""What an import would do: which rows are new, which change something already there, and what the person decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, Literal

from headway.core.errors import Invalid
from headway.core.tracker import fields
from headway.core.transfer.reading import Choices, Reading, ReadLine, ReadRow

Same = Literal["same", "separate"]
_TAKEN: Final = (
    "company title role source referrer url location work_mode pay_min pay_max pay_currency pay_text contacted_on "
    "promised_on labels notes lessons posting_text"
).split()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that a newer version of a file changes."""

    name: str
    before: fields.Value
    after: fields.Value


@dataclass(frozen=True, slots=True)
class Update:
    """A row that is in the tracker already, and what the file now says otherwise.

    `lines` and `gone` are lines of history that the file has anew and no longer has; `left` are fields that the person
    changed since and that stay as they are.
    """

    row: ReadRow
    opportunity_id: int
    name: str
    changes: tuple[FieldChange, ...] = ()
    lines: tuple[ReadLine, ...] = ()
    gone: tuple[ReadLine, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the file says anything new of it."""
        return bool(self.changes or self.lines or self.gone)


@dataclass(frozen=True, slots=True)
class Alike:
    """A new row that looks like an opportunity already there: why, and what is proposed."""

    row: ReadRow
    opportunity_id: int
    name: str
    why: str
    proposal: Same


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the person decides over the proposals. `alike`: row number → same or separate; `roles`: None as proposed."""

    alike: Mapping[int, Same] = field(default_factory=dict)
    roles: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """A reading beside the tracker: what confirming it would add and change. Nothing is written yet."""

    reading: Reading
    choices: Choices
    added: tuple[ReadRow, ...] = ()
    updated: tuple[Update, ...] = ()
    unchanged: int = 0
    alike: tuple[Alike, ...] = ()
    roles: tuple[str, ...] = ()
    new_stages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What a confirmed import did; `batch_id` undoes all of it."""

    batch_id: int
    file: str
    added: int
    updated: tuple[Update, ...]
    unchanged: int
    skipped: int


def values_of(row: ReadRow) -> tuple[dict[str, fields.Value], list[tuple[str, str]]]:
    """A row's plain fields as they may be stored, and beside them whatever does not fit a field."""
    values: dict[str, fields.Value] = {}
    beside = list(row.kept)
    for name in _TAKEN:
        value = getattr(row, name)
        if value in (None, "", ()):
            continue
        try:
            values[name] = fields.checked(name, value)
        except Invalid:
            label, limit = fields.BY_NAME[name].label, fields.BY_NAME[name].limit
            beside.append((label, str(value)))
            if fields.BY_NAME[name].kind in ("line", "one_of", "text"):
                values[name] = fields.checked(name, " ".join(str(value).split())[:limit])
    if row.flags:
        beside.append(("Noticed at import", "; ".join(row.flags)))
    return values, beside


def remembered(row: ReadRow) -> dict[str, Any]:
    """What is kept of a row to tell later what a newer version of its file changes. JSON values."""
    values, _ = values_of(row)
    return {"values": {name: _json(value) for name, value in values.items()}, "lines": list(map(_line, row.history))}


def compared(row: ReadRow, was: Mapping[str, Any], now: Mapping[str, fields.Value], id: int, name: str) -> Update:
    """What a row says otherwise than when it was last read (`was`), given the fields as they stand in the tracker."""
    values, _ = values_of(row)
    changes, left = [], []
    for column in _TAKEN:
        old, new = was["values"].get(column), _json(values.get(column))
        if old == new or (new is None and column == "role"):
            continue
        present = _json(now.get(column))
        if present in (old, None, "", []):
            changes.append(FieldChange(column, now.get(column), values.get(column)))
        elif present != new:
            left.append(column)
    before = [tuple(line) for line in was["lines"]]
    after = [tuple(_line(line)) for line in row.history]
    return Update(
        row,
        id,
        name,
        tuple(changes),
        lines=tuple(line for line in row.history if _without(tuple(_line(line)), before, after)),
        gone=tuple(map(_read_line, [line for line in before if _without(line, after, before)])),
        left=tuple(left),
    )


def from_another(it: Update, *, leads: bool) -> Update:
    """The same where the row was last read from a file of another kind: what only that one said stays.

    A list of leads says nothing of applications; a list of applications nothing of when a lead was saved.
    """
    gone = () if leads else tuple(line for line in it.gone if line.what != "stage:0")
    return replace(it, lines=() if leads else it.lines, gone=gone)


def _without(line: tuple[Any, ...], others: Sequence[tuple[Any, ...]], own: Sequence[tuple[Any, ...]]) -> bool:
    return own.count(line) > others.count(line)


def _line(line: ReadLine) -> list[str | None]:
    return [line.what, line.stage_name, line.on.isoformat() if line.on else None, line.exactness]


def _read_line(line: tuple[Any, ...]) -> ReadLine:
    what, stage_name, on, exactness = line
    return ReadLine(what, date.fromisoformat(on) if on else None, exactness, stage_name)


def _json(value: fields.Value) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
