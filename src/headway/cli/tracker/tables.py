"""How opportunities and their histories look in a terminal."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from headway.cli import printing
from headway.core.amounts import typed
from headway.core.tracker import fields, nouns
from headway.core.tracker.words import EXACTNESS, OUTCOMES, WORK_MODES

_WORDS: Final[dict[str, str]] = {**{str(name): label for name, label in OUTCOMES.items()}, "reopened": "Reopened"}


def opportunities(items: Iterable[nouns.Opportunity]) -> None:
    """Print opportunities, one a line."""
    printing.table(
        ("ID", "Company", "Title", "Stage", "Applied", "Last news"),
        [(it.id, it.company, it.title, where(it), it.applied_on, it.last_on) for it in items],
        right=("ID",),
    )


def where(it: nouns.Opportunity) -> str:
    """Where an opportunity stands, in words."""
    if it.outcome is None or it.outcome == "accepted":
        return it.stage
    return f"{it.stage}: {OUTCOMES[it.outcome].lower()}"


def detail(it: nouns.Opportunity) -> None:
    """Print the fields of an opportunity that hold something."""
    printing.say(f"{it.id}  {' at '.join(part for part in (it.title, it.company) if part)}")
    if it.binned_at is not None:
        printing.say(f"In the bin since {it.binned_at:%Y-%m-%d}: headway restore {it.id}")
    told = [("Stage", where(it)), ("Applied", in_cell(it.applied_on))]
    told += [(field.label, in_cell(_value(it, field))) for field in fields.FIELDS[2:]]
    told += [("Contacts", in_cell(it.contacts)), *it.kept]
    for label, text in told:
        if text:
            printing.say(f"{label}: {text}" if "\n" not in text else f"{label}:\n{text}")


def _value(it: nouns.Opportunity, field: fields.Field) -> object:
    value = getattr(it, field.name)
    if field.kind == "amount":
        return typed(value)
    return WORK_MODES[it.work_mode] if field.kind == "choice" and value else value


def in_cell(value: object) -> str:
    """A value in words, nothing for an empty one."""
    return printing.in_cell(value) if value not in (None, "", ()) else ""


def history(lines: Sequence[nouns.HistoryLine]) -> None:
    """Print a history: first what stands, in the order in which it happened, then what was taken back."""
    printing.table(
        ("Line", "Day", "What happened", "Said by", "Note"),
        [(line.id, day(line.on, line), what(line), line.said_by, line.note) for line in lines],
        right=("Line",),
    )


def day(on: date | None, line: nouns.HistoryLine) -> str:
    """The day of a line, and how exactly it is known."""
    if on is None:
        return "unknown"
    return on.isoformat() if line.exactness == "exact" else f"{EXACTNESS[line.exactness]} {on}"


def what(line: nouns.HistoryLine) -> str:
    """What happened, in words; a line that no longer stands says so."""
    if line.what == "retraction":
        return f"Took back line {line.retracts}"
    text = _WORDS.get(line.what, line.stage)
    gone = " (no longer stands)" if line.place is None else ""
    corrects = f" (corrects line {line.retracts})" if line.retracts else ""
    return f"{text}{gone}{corrects}"
