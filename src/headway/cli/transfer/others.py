"""`headway import` for what is no table of applications: contacts, and interviews from a calendar."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from headway.cli import printing
from headway.core.ctx import Ctx
from headway.core.errors import Unreadable
from headway.core.interviews import times
from headway.core.transfer.calendar import nouns as events
from headway.core.transfer.cards import nouns as cards

_SHOWN: Final = 10
Agreed = Callable[[str], bool]


@dataclass(slots=True)
class Answers:
    """What flags and the person at the terminal say: who is who, which clock, which opportunity."""

    same: tuple[int, ...] = ()
    separate: tuple[int, ...] = ()
    new_jobs: bool = False
    zone: str = ""
    every: int | None = None
    chosen: dict[str, int | None] = field(default_factory=dict)
    ask: bool = False

    @property
    def of_contacts(self) -> cards.Said:
        """What holds for a file of contacts."""
        alike: dict[int, cards.Same] = dict.fromkeys(self.same, "same")
        alike.update(dict.fromkeys(self.separate, "separate"))
        return cards.Said(alike, moves="note" if self.new_jobs else "leave")

    @property
    def of_events(self) -> events.Said:
        """What holds for a calendar."""
        return events.Said(self.zone, self.chosen, every=self.every)


def looked(ctx: Ctx, kind: str, name: str, data: bytes, said: Answers) -> dict[str, Any]:
    """The preview for programs, under the key that says what the file holds."""
    from headway.usecases import transfer

    if kind == "contacts":
        return {"contacts": printing.plain(transfer.preview_contacts(ctx, name=name, data=data, said=said.of_contacts))}
    return {"events": printing.plain(transfer.preview_interviews(ctx, name=name, data=data, said=said.of_events))}


def contacts(ctx: Ctx, name: str, data: bytes, said: Answers, *, shown: bool, agreed: Agreed | None) -> Any:
    """Show what importing contacts would do; with a way to agree, do it. Nothing is done without one."""
    from headway.usecases import transfer

    found: cards.Preview = transfer.preview_contacts(ctx, name=name, data=data, said=said.of_contacts)
    if found.reading.problem:
        raise Unreadable(found.reading.problem, "Bring a table with one person a row, or vCards.")
    if shown:
        _people(found)
    if agreed is None or (not found.nothing and not agreed("Import them?")):
        return None
    return transfer.confirm_contacts(ctx, name=name, data=data, said=said.of_contacts)


def interviews(ctx: Ctx, name: str, data: bytes, said: Answers, *, shown: bool, agreed: Agreed | None) -> Any:
    """Show which events may be interviews, ask about those that are unsure; with a way to agree, import them."""
    from headway.usecases import transfer

    found: events.Preview = transfer.preview_interviews(ctx, name=name, data=data, said=said.of_events)
    if found.reading.problem:
        raise Unreadable(found.reading.problem, "Bring a calendar file with the events of your interviews.")
    if said.ask and said.every is None:
        said = replace(said, chosen={**said.chosen, **_asked(found)})
        found = transfer.preview_interviews(ctx, name=name, data=data, said=said.of_events)
    if shown:
        _events(found)
    if agreed is None or (not found.nothing and not agreed("Import them?")):
        return None
    return transfer.confirm_interviews(ctx, name=name, data=data, said=said.of_events)


def _people(found: cards.Preview) -> None:
    printing.say(f"{found.reading.file}: {printing.many(len(found.reading.cards), 'person', 'people')}.")
    rows = [(it.row, it.name, it.company, it.title, it.email) for it in found.new[:_SHOWN]]
    if rows:
        printing.table(("Row", "Name", "Company", "Title", "E-mail"), rows)
    if len(found.new) > _SHOWN:
        printing.say(f"… and {len(found.new) - _SHOWN:,} more.")
    _list("Filled in", [f"{it.name}: {', '.join(fill.field for fill in it.fills)}" for it in found.filled if it.fills])
    _list("Another job (--new-jobs notes it)", [f"{it.name}: {it.job}" for it in found.moved])
    _list("Known already, or somebody else? (--same ROW, --separate ROW)", [_alike(it) for it in found.alike])
    skipped = (*found.reading.skipped, *found.doubles)
    _list("Skipped", [f"row {it.row}: {it.reason}" for it in skipped if it.reason != "empty"])
    _list("Noticed", [f"row {it.row}: {' '.join(it.remarks)}" for it in found.reading.cards if it.remarks])
    printing.say(f"{len(found.new):,} to add, {len(found.filled):,} to fill in, {found.unchanged:,} known already.")


def _alike(it: cards.Alike) -> str:
    works = f", {it.works}" if it.works else ""
    return f"row {it.card.row}: {it.card.name} has {it.why} as {it.contact_id} {it.name}{works}: taken as {it.choice}"


def _events(found: events.Preview) -> None:
    names = {it.id: it.name for it in found.choices}
    for each in (*found.proposed, *(other for other in found.others if other.choice is not None)):
        at = names.get(each.choice or 0)
        printing.say(f"{_when(each.event)}  {each.event.title}: {at or 'not said of which opportunity; left out'}")
    for change in found.changed:
        what = "called off" if change.does == "cancel" else "put to another time"
        doubt = "" if change.agreed else " (not newer than what you have: left as it is)"
        printing.say(f"{_when(change.event)}  {change.name}: {what}{doubt}")
    _list("Skipped", [f"{it.cell or it.row}: {it.reason}" for it in found.reading.skipped])
    if found.reading.floating:
        printing.say(f"{found.reading.floating} without a time zone, taken as {found.reading.zone} (--zone NAME).")
    others = sum(each.choice is None for each in found.others)
    if others:
        printing.say(f"{printing.many(others, 'other event', 'other events')} named no opportunity: left out.")
    printing.say(f"{len(found.chosen)} to import, {len(found.agreed)} to change, {found.unchanged} known already.")


def _when(it: events.Event) -> str:
    return f"{it.on}" + (f" {times.clock(times.local(it.starts_at, it.zone))}" if it.starts_at else "")


def _asked(found: events.Preview) -> dict[str, int | None]:
    """Ask of each event that is unsure which opportunity it belongs to."""
    chosen: dict[str, int | None] = {}
    for each in found.proposed:
        if each.sure or each.choice is not None:
            continue
        near = [f"{guess.opportunity_id} {guess.name}" for guess in each.guesses]
        printing.say(f"{_when(each.event)}  {each.event.title}" + (f": maybe {'; '.join(near)}" if near else ""))
        said = printing.typed("Of which opportunity? Its ID, or nothing to leave it out")
        chosen[each.event.uid] = int(said) if said.isdecimal() else None
    return chosen


def _list(title: str, lines: list[str]) -> None:
    if lines:
        printing.say(f"{title}:")
        for line in lines[:_SHOWN]:
            printing.say(f"  {line}")
        if len(lines) > _SHOWN:
            printing.say(f"  … and {len(lines) - _SHOWN:,} more")
