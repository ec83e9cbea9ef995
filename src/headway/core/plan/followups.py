"""Follow-ups that propose themselves: what is to be written, to whom, from which day on, and why.

What is proposed is reckoned from what happened; kept is only what the person decided about it: did it, tomorrow, not
this one. A proposal is known by its key, which names its kind, what it is about and the day that called for it: when
something new happens the key is another one, and the old decision no longer counts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from headway.core.days import in_words
from headway.core.errors import NotFound
from headway.core.speech import count, say

Kind = Literal[
    "promise", "ask", "let_go", "thank_you", "thanks", "rejection", "outreach", "rest", "keep_in_touch"
]  # fmt: skip
Decided = Literal["did", "tomorrow", "never"]
KINDS: Final[tuple[Kind, ...]] = Kind.__args__  # type: ignore[attr-defined]
DECIDED: Final[tuple[Decided, ...]] = Decided.__args__  # type: ignore[attr-defined]
TRIES: Final = 2  # polite tries, after which somebody who does not answer is let go
AGAIN: Final = 7  # days from one try to the next, and from the last one to letting go
_LATE: Final = 28  # days after which a promise is no longer late but a silence
_THANKS: Final = 7  # days after an interview on which a thank-you is still one
_DOOR: Final = 14  # days after a rejection on which an answer keeps the door open
_BUSINESS: Final = 3  # days of work after which a first message is followed up (STATISTICS §2.10)


@dataclass(frozen=True, slots=True)
class Open:
    """An open opportunity that waits: its last news, the learned day to ask, the day of a promised answer.

    `tries` are the days on which the person wrote or called, whenever they were. What is `over` is asked no more.
    """

    id: int
    name: str
    company: str
    news_on: date | None
    ask_on: date | None = None
    promised_on: date | None = None
    tries: tuple[date, ...] = ()
    over: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """An interview that took place on a day, and whether somebody was thanked for it.

    Without an `id` it is known only from the opportunity's stage.
    """

    id: int | None
    opportunity_id: int
    name: str
    on: date
    thanked: bool = False
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A rejection by people who had been spoken to, and the days on which the person wrote to them."""

    id: int
    name: str
    on: date
    tries: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A conversation that the person began and nobody answered: the days of its messages."""

    id: int
    contact_id: int
    name: str
    tries: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Warm:
    """A contact who is due for a word, by a rhythm or a day that the person chose; the last word, the last answer."""

    id: int
    name: str
    due_on: date
    last_on: date | None = None
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the person decided about a proposal; `until_on` is the day on which one for tomorrow comes back."""

    key: str
    decided: Decided
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One follow-up that proposes itself, due since a day. `tries` counts how often somebody was asked already."""

    key: str
    kind: Kind
    title: str
    why: str
    due_on: date
    opportunity_id: int | None = None
    contact_id: int | None = None
    interview_id: int | None = None
    outreach_id: int | None = None
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """What the key of a proposal says: its kind, the id of what it is about, the day that called for it."""

    kind: Kind
    id: int
    on: date

    def __str__(self) -> str:
        return f"{self.kind}.{self.id}.{self.on.isoformat()}"


def parsed(text: str) -> Key:
    """The key that a text writes; raises `NotFound`.

    >>> parsed("ask.7.2026-03-01")
    Key(kind='ask', id=7, on=datetime.date(2026, 3, 1))
    """
    kind, _, rest = text.partition(".")
    id, _, on = rest.partition(".")
    try:
        day = date.fromisoformat(on)
    except ValueError:
        day = None
    if kind not in KINDS or not id.isascii() or not id.isdecimal() or len(id) > 18 or day is None:
        raise NotFound("There is no such follow-up.", "It may be settled already: look at Today again.")
    return Key(kind, int(id), day)


def after_applying(ones: Iterable[Open], today: date) -> Iterator[Proposal]:
    """What is to be asked of open opportunities; one at most of each, or that it be let go after two tries."""
    return (found for found in (_of_open(it, today) for it in ones) if found is not None and found.due_on <= today)


def after_interviews(ones: Iterable[Held], today: date) -> Iterator[Proposal]:
    """A thank-you from the day after an interview on, for a week."""
    for it in ones:
        due_on = it.on + timedelta(days=1)
        if it.thanked or not due_on <= today < due_on + timedelta(days=_THANKS):
            continue
        key = str(Key("thank_you", it.id, it.on) if it.id else Key("thanks", it.opportunity_id, it.on))
        why = say(
            "Interview: {day}. Keep it short, and name one thing that was said.", day=in_words(it.on, today=today)
        )
        title = say("Thank them for the interview: {name}", name=it.name)
        yield Proposal(
            key, parsed(key).kind, title, why, due_on,
            opportunity_id=it.opportunity_id, contact_id=it.contact_id, interview_id=it.id,
        )  # fmt: skip


def after_rejections(ones: Iterable[Rejected], today: date) -> Iterator[Proposal]:
    """A short answer that keeps the door open, for two weeks after a rejection."""
    for it in ones:
        if any(day >= it.on for day in it.tries) or not it.on <= today < it.on + timedelta(days=_DOOR):
            continue
        why = say("Rejected: {day}. A short, friendly answer keeps the door open.", day=in_words(it.on, today=today))
        title = say("Answer the rejection: {name}", name=it.name)
        yield Proposal(str(Key("rejection", it.id, it.on)), "rejection", title, why, it.on, opportunity_id=it.id)


def after_outreach(ones: Iterable[Sent], today: date) -> Iterator[Proposal]:
    """A second message three days of work after the first; after two that nobody answered, that it may rest."""
    for it in ones:
        last = max(it.tries, default=None)
        if last is None:
            continue
        found = _rest(it, last) if len(it.tries) >= TRIES else _second(it, last, today)
        if found.due_on <= today:
            yield found


def to_keep_warm(ones: Iterable[Warm], today: date) -> Iterator[Proposal]:
    """A word to those whose rhythm says so."""
    for it in ones:
        if it.due_on > today:
            continue
        why = say("You want to stay in touch, and have not spoken yet.")
        if it.written_on is not None and (it.last_on is None or it.written_on > it.last_on):
            why = say("Written: {day}, and no answer is recorded.", day=in_words(it.written_on, today=today))
        elif it.last_on is not None:
            why = say("Last spoken: {day}.", day=in_words(it.last_on, today=today))
        key = str(Key("keep_in_touch", it.id, it.due_on))
        yield Proposal(
            key, "keep_in_touch", say("A word to {name}", name=it.name), why, it.due_on, contact_id=it.id
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What happened, as far as follow-ups come of it."""

    warm: tuple[Warm, ...] = ()
    waiting: tuple[Open, ...] = ()
    held: tuple[Held, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    sent: tuple[Sent, ...] = ()


def proposed(known: Known, today: date) -> tuple[Proposal, ...]:
    """All that proposes itself on a day, whatever was decided about it."""
    return (
        *to_keep_warm(known.warm, today),
        *after_applying(known.waiting, today),
        *after_interviews(known.held, today),
        *after_rejections(known.rejected, today),
        *after_outreach(known.sent, today),
    )


def coming(
    known: Known, decisions: Iterable[Decision], today: date, last: date
) -> Iterator[tuple[date, tuple[Proposal, ...]]]:
    """What is to be written today, then what more on each day until the last, if nothing happens meanwhile."""
    decided, before = tuple(decisions), set[str]()
    for on in (today + timedelta(days=step) for step in range((last - today).days + 1)):
        found = undecided(proposed(known, on), decided, on)
        yield on, tuple(it for it in found if it.key not in before)
        before |= {it.key for it in found}


def undecided(found: Iterable[Proposal], decisions: Iterable[Decision], today: date) -> tuple[Proposal, ...]:
    """Those that nobody has decided about, or that were put off until today; what waits longest first."""
    latest: Mapping[str, Decision] = {each.key: each for each in decisions}
    return tuple(sorted((each for each in found if _stands(latest.get(each.key), today)), key=_by_urgency))


def _stands(decision: Decision | None, today: date) -> bool:
    if decision is None:
        return True
    return decision.decided == "tomorrow" and decision.until_on is not None and decision.until_on <= today


def _by_urgency(it: Proposal) -> tuple[int, date, str]:
    return KINDS.index(it.kind) if it.kind in ("promise",) else 1 + (it.kind == "let_go"), it.due_on, it.key


def _of_open(it: Open, today: date) -> Proposal | None:
    tries = sorted({day for day in it.tries if it.news_on is None or day > it.news_on})
    if len(tries) >= TRIES:
        return _let_go(it, tries)
    named = it.promised_on is not None and (it.news_on is None or it.news_on < it.promised_on)
    if named and it.promised_on and (today - it.promised_on).days <= _LATE and not _after(tries, it.promised_on):
        return _promise(it, it.promised_on, len(tries), today)
    if it.over:
        return None
    if tries:
        return _again(it, tries[-1], len(tries), today)
    return _first(it, it.ask_on, today) if it.ask_on is not None else None


def _after(tries: Sequence[date], promised_on: date) -> bool:
    return any(day > promised_on for day in tries)


def _promise(it: Open, promised_on: date, tries: int, today: date) -> Proposal:
    why = say(
        "An answer was promised for {day}, and nothing is recorded since.", day=in_words(promised_on, today=today)
    )
    return _about(it, "promise", promised_on, _ask(it), why, promised_on + timedelta(days=1), tries)


def _first(it: Open, ask_on: date, today: date) -> Proposal:
    silent = (today - it.news_on).days if it.news_on else 0
    why = count(
        silent,
        "{n} day of silence. By now three of four who say yes have said it.",
        "{n} days of silence. By now three of four who say yes have said it.",
    )
    return _about(it, "ask", it.news_on or ask_on, _ask(it), why, ask_on, 0)


def _again(it: Open, last: date, tries: int, today: date) -> Proposal:
    why = say("Asked: {day}, and not heard since. A second, last question is polite.", day=in_words(last, today=today))
    title = say("Ask once more: {name}", name=it.name)
    return _about(it, "ask", last, title, why, last + timedelta(days=AGAIN), tries)


def _let_go(it: Open, tries: Sequence[date]) -> Proposal:
    who = it.company or it.name
    why = say("You asked {n} times and nobody answered. {who} may not be the place.", n=len(tries), who=who)
    title = say("Let it go: {name}", name=it.name)
    return _about(it, "let_go", tries[-1], title, why, tries[-1] + timedelta(days=AGAIN), len(tries))


def _ask(it: Open) -> str:
    return say("Ask how it stands: {name}", name=it.name)


def _about(it: Open, kind: Kind, on: date, title: str, why: str, due_on: date, tries: int) -> Proposal:
    return Proposal(str(Key(kind, it.id, on)), kind, title, why, due_on, opportunity_id=it.id, tries=tries)


def _second(it: Sent, last: date, today: date) -> Proposal:
    why = say("Written: {day}. A second message brings many of the answers.", day=in_words(last, today=today))
    title = say("Write again to {name}", name=it.name)
    return _conversation(it, "outreach", last, title, why, working_days_after(last, _BUSINESS))


def _rest(it: Sent, last: date) -> Proposal:
    why = say("You wrote {n} times and heard nothing. Somebody else may answer sooner.", n=len(it.tries))
    title = say("Let it rest: {name}", name=it.name)
    return _conversation(it, "rest", last, title, why, last + timedelta(days=AGAIN))


def _conversation(it: Sent, kind: Kind, on: date, title: str, why: str, due_on: date) -> Proposal:
    key = str(Key(kind, it.id, on))
    given = {"contact_id": it.contact_id, "outreach_id": it.id, "tries": len(it.tries)}
    return Proposal(key, kind, title, why, due_on, **given)


def working_days_after(on: date, days: int) -> date:
    """So many days of work after a day, Saturdays and Sundays being none.

    >>> working_days_after(date(2026, 11, 20), 3)
    datetime.date(2026, 11, 25)
    """
    while days:
        on += timedelta(days=1)
        days -= on.weekday() < 5
    return on
