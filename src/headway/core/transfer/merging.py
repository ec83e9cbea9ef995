"""Merging: rows of one file that are one opportunity, and rows that only look alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Final

from headway.core.transfer.drafts import Draft, Facts
from headway.core.transfer.folding import fold
from headway.core.transfer.headers import Row

_PLAIN: Final = tuple(each.name for each in fields(Facts) if each.name not in ("contacts", "kept", "labels"))


def join_facts(first: Facts, second: Facts) -> Facts:
    """The facts of two rows about one opportunity: the first row's, its gaps filled from the second."""
    if first == second:
        return first
    gaps = {name: getattr(second, name) for name in _PLAIN if not getattr(first, name) and getattr(second, name)}
    return replace(
        first,
        contacts=tuple(dict.fromkeys((*first.contacts, *second.contacts))),
        kept=tuple({**dict(second.kept), **dict(first.kept)}.items()),
        labels=tuple(dict.fromkeys((*first.labels, *second.labels))),
        **gaps,
    )


def one_for_each(drafts: Sequence[Draft]) -> list[Draft]:
    """Leads with the same link, or the same company and title, become one, and so do rows with the same source id.

    A lead with the link of one application goes into that.
    """
    merged: dict[tuple[str, ...], Draft] = {}
    found: list[Draft] = []
    applied = Counter(_link(draft) for draft in drafts if not draft.never_applied)
    of_link = {_link(draft): draft for draft in drafts if not draft.never_applied}
    for draft in drafts:
        link = _link(draft)
        if draft.never_applied and link and applied[link] == 1:
            _take_in(of_link[link], draft)
            continue
        key = _key(draft)
        known = merged.get(key) if key else None
        if known is None:
            found.append(draft)
            if key:
                merged[key] = draft
            continue
        known.flag("same job as row " + str(draft.rows[0]))
        _join(known, draft)
    return found


def _link(draft: Draft) -> tuple[str, ...]:
    facts = draft.facts
    return (facts.url, fold(facts.company or ""), fold(facts.title or "")) if facts.url else ()


def _take_in(application: Draft, lead: Draft) -> None:
    application.flag("same job as row " + str(lead.rows[0]))
    statuses, rows = application.statuses, sorted((*application.rows, *lead.rows))
    _join(application, lead)
    application.statuses, application.rows = statuses, rows


def _key(draft: Draft) -> tuple[str, ...] | None:
    facts = draft.facts
    job = (fold(facts.company or ""), fold(facts.title or ""))
    if facts.source_id:
        return ("id", facts.source_id, job[0])
    if not draft.never_applied:
        return None
    if facts.url:
        return ("url", facts.url, *job)
    return ("job", *job, fold(facts.location or "")) if all(job) else None


def _join(known: Draft, draft: Draft) -> None:
    known.facts = join_facts(known.facts, draft.facts)
    known.rows += draft.rows
    known.never_applied = known.never_applied and draft.never_applied
    known.lines += [line for line in draft.lines if line not in known.lines]
    known.statuses = draft.statuses or known.statuses
    known.saved_on = known.saved_on or draft.saved_on
    for note in draft.notes:
        known.note(note)
    for flag in draft.flags:
        known.flag(flag)


def flag_copies(drafts: Sequence[Draft], rows: Sequence[Row]) -> None:
    """Flags applications whose row is an exact copy of an earlier one; they stay two, for that can be true."""
    texts = {row.number: repr(row.cells) for row in rows}
    first: dict[str, int] = {}
    for draft in drafts:
        if len(draft.rows) != 1:
            continue
        text = texts[draft.rows[0]]
        if text in first:
            draft.flag(f"same as row {first[text]}")
        else:
            first[text] = draft.rows[0]
