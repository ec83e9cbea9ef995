"""Events: several rows an opportunity, each one thing that happened on one day."""

from collections import defaultdict
from typing import Final

from headway.core.tracker.words import APPLIED, RESPONSE
from headway.core.transfer import telling
from headway.core.transfer.dates import ReadDay
from headway.core.transfer.drafts import Draft
from headway.core.transfer.facts import FactReader
from headway.core.transfer.folding import fold, words_of_name
from headway.core.transfer.headers import Row
from headway.core.transfer.merging import join_facts
from headway.core.transfer.outline import Outline
from headway.core.transfer.reading import ReadLine, Skipped
from headway.core.transfer.telling import number_of

_ENOUGH: Final = 0.5
_ATTEMPT: Final = frozenset(
    "attempt attempts try tries retry versuch versuche tentative tentatives tentativa intento intentos poging "
    "tentativo proba pokus попытка 次数 尝试".split()
)
_FAILED: Final = frozenset(
    "failed fail failure error errored timeout captcha blocked aborted crashed retry retrying".split()
)
_SENT: Final = frozenset("success succeeded successful ok done completed complete submitted sent".split())
_LOOKED_AT: Final = 3000


def fits(outline: Outline) -> bool:
    """Whether rows are events: an event column, or one status after another under the same company."""
    if outline.has("event") and outline.has("company", "title", "id"):
        return not (outline.has("status") and _each_stands_alone(outline))
    if _counts_attempts(outline):
        return True
    if outline.stages or outline.has("history", "outcome") or not outline.has("status") or not outline.has("company"):
        return False
    groups = _groups(outline, _LOOKED_AT)
    several = [rows for rows in groups.values() if len(rows) > 1]
    rows = min(len(outline.table.rows), _LOOKED_AT)
    return (
        sum(map(len, several)) >= _ENOUGH * rows
        and sum(_is_a_walk(outline, each) for each in several) > len(several) / 2
    )


def _each_stands_alone(outline: Outline) -> bool:
    """Whether no opportunity has two rows: then rows are opportunities, each with the kind of its last event."""
    return all(len(rows) == 1 for rows in _groups(outline, _LOOKED_AT).values())


def _counts_attempts(outline: Outline) -> bool:
    """Whether rows are attempts to send one application: a column counts them, or a machine wrote them."""
    if not outline.has("status", "outcome") or not outline.has("company", "title", "url"):
        return False
    if any(not _ATTEMPT.isdisjoint(words_of_name(name).split()) for name in outline.table.header):
        return True
    said = [fold(_said(outline, row)) for row in outline.table.rows[:_LOOKED_AT]]
    tries = sum(text in _FAILED or text in _SENT for text in said)
    failed = sum(text in _FAILED for text in said)
    return failed > 0 and 2 * tries >= len(said) and len(_groups(outline, _LOOKED_AT)) < len(said)


def read(outline: Outline, skipped: list[Skipped]) -> list[Draft]:
    """The opportunities of an event log: rows of one company and title (or id) are one, in the order of their days."""
    facts = FactReader(outline, told=("event", "event_on"))
    found = []
    for (company, title, *_), rows in _groups(outline).items():
        if company or title:
            found.append(_draft(outline, rows, facts))
        else:
            skipped.extend(Skipped(row.number, "neither a company nor a title") for row in rows)
    return found


def _groups(outline: Outline, limit: int | None = None) -> dict[tuple[str, ...], list[Row]]:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    last: tuple[str, str] = ("", "")
    titled: dict[str, str] = {}
    shares_ids = _ids_repeat(outline)
    linked = all(outline.say(row, "url") for row in outline.table.rows[:limit])
    for row in outline.table.rows[:limit]:
        company, title = fold(outline.say(row, "company")), fold(outline.say(row, "title"))
        if not company and not title:
            company, title = last
        title = title or titled.get(company, "")
        titled[company] = title
        last = (company, title)
        shared = outline.say(row, "id") if shares_ids else ""
        groups[("id", shared) if shared else (company, title, outline.say(row, "url") if linked else "")].append(row)
    return groups


def _ids_repeat(outline: Outline) -> bool:
    ids = [said for row in outline.table.rows[:500] if (said := outline.say(row, "id"))]
    return len(set(ids)) < len(ids)


def _is_a_walk(outline: Outline, rows: list[Row]) -> bool:
    """Whether rows tell one story: different things, "applied" once and before all others."""
    at = outline.index("event_on")
    at = outline.index("applied_on") if at is None else at
    days = [outline.day(row, at).on for row in rows]
    said = [fold(outline.say(row, "status")) for row in rows]
    meanings = [outline.wordings.peek(outline.say(row, "status")) for row in rows]
    applied = [place for place, meaning in enumerate(meanings) if meaning and meaning.lines == (f"stage:{APPLIED}",)]
    if len(applied) != 1 or len(set(said)) < len(said) or not all(said):
        return False
    first = days[applied[0]]
    return first is None or all(day is None or first <= day for day in days)


def _draft(outline: Outline, rows: list[Row], facts: FactReader) -> Draft:
    at = outline.index("event_on")
    at = outline.index("applied_on") if at is None else at
    told = [(row, outline.day(row, at)) for row in rows]
    draft = facts.draft(rows[0])
    draft.rows = [row.number for row in rows]
    draft.in_order = True
    if _counts_attempts(outline) and all(fold(_said(outline, row)) not in _FAILED for row in rows[:1]):
        draft.lines.append(ReadLine(f"stage:{APPLIED}", told[0][1].on, told[0][1].exactness))
    for row, day in told:
        if row is not rows[0]:
            more = facts.draft(row)
            draft.facts = join_facts(draft.facts, more.facts)
            for note in more.notes:
                draft.note(note)
        _say(outline, row, day, draft)
    draft.never_applied = not draft.lines
    draft.lines = [line for place, line in enumerate(draft.lines) if not _was_answered(line, draft.lines[place:])]
    return draft


def _was_answered(line: ReadLine, later: list[ReadLine]) -> bool:
    """Whether a "no answer" was followed by one."""
    return line.what == "no_reply" and any((number_of(each) or 0) >= RESPONSE for each in later)


def _said(outline: Outline, row: Row) -> str:
    return outline.say(row, "event") or outline.say(row, "status") or outline.say(row, "outcome")


def _say(outline: Outline, row: Row, day: ReadDay, draft: Draft) -> None:
    said = _said(outline, row)
    if not said:
        return
    draft.statuses = [said]
    if fold(said) in _FAILED:
        draft.note(f"{day.text}: {said}" if day.text else said)
    elif fold(said) in _SENT:
        draft.lines.append(ReadLine(f"stage:{APPLIED}", day.on, day.exactness, text=said))
    else:
        telling.tell(outline.wordings, draft, said, day, row.number)
