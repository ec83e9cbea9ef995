"""Today: what is due, promised and planned, in a few groups, under the one sentence that matters most.

It empties by doing: a line says which verbs it takes, and whoever takes one of them is rid of the line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from headway.core.days import in_words
from headway.core.plan.followups import Proposal
from headway.core.plan.nudges import CheckIn, Nudge
from headway.core.plan.readiness import Readiness
from headway.core.plan.wins import Win
from headway.core.speech import count, noted, say

Section = Literal["interviews", "promised", "due", "people", "blocks", "planned"]
Verb = Literal["did", "tomorrow", "never", "write", "open", "close", "prepare"]
Mode = Literal["search", "ready", "empty"]
SECTIONS: Final[dict[Section, str]] = {
    "interviews": noted("Interviews"),
    "promised": noted("Promised"),
    "due": noted("Due"),
    "people": noted("Write or call"),
    "blocks": noted("Blocks of today"),
    "planned": noted("Planned for today"),
}
# How many of a kind a day has room for; the others wait their turn. What was promised is not put off, nor asking again.
ROOM: Final[Mapping[str, int]] = {"ask": 5, "outreach": 5, "keep_in_touch": 3, "rejection": 3, "let_go": 3, "rest": 3}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do. `key` names it when a verb is taken; `late` is how many days it is overdue.

    `at` is its time, or its day in words. `template` names the message that fits.
    """

    key: str
    section: Section
    title: str
    more: str = ""
    at: str = ""
    late: int = 0
    verbs: tuple[Verb, ...] = ()
    opportunity_id: int | None = None
    contact_id: int | None = None
    interview_id: int | None = None
    activity_id: int | None = None
    template: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one kind under their heading; `more` wait for another day, `asks` of them to be asked about."""

    section: Section
    title: str
    lines: tuple[Line, ...]
    more: int = 0
    asks: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many follow-ups wait for another day, and how many of them are applications to be asked about."""

    n: int = 0
    asks: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """One goal of this day or week: what was done of it, what is still open, and the share, of one."""

    told: str
    rest: str
    share: float
    reached: bool

    @property
    def percent(self) -> int:
        """The share in whole per cents."""
        return round(100 * self.share)


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands out in the search: its name, what was seen, and one thing to try."""

    title: str
    observed: str
    advice: str


@dataclass(frozen=True, slots=True)
class Next:
    """A good next thing where nothing is left to do: in words, and what it is about."""

    words: str
    kind: Literal["add", "goal", "path", "outreach", "rest"]


@dataclass(frozen=True, slots=True)
class Today:
    """The day on a page. `lead` is the sentence that matters most, `offer` says that the search goes on."""

    on: date
    mode: Mode
    lead: str
    groups: tuple[Group, ...] = ()
    goals: tuple[Progress, ...] = ()
    stands: Stands | None = None
    wins: tuple[Win, ...] = ()
    offer: str = ""
    pause: str = ""
    next: Next | None = None
    nudge: Nudge | None = None
    check_in: CheckIn | None = None
    asks_check_in: bool = False
    review_due: bool = False
    readiness: Readiness | None = None
    done: int = 0

    @property
    def n(self) -> int:
        """How many lines are left."""
        return sum(len(group.lines) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Later:
    """What comes up on a day by itself, if nothing happens before."""

    on: date
    title: str


@dataclass(frozen=True, slots=True)
class NextFor:
    """What is due for one opportunity, as lines of Today, and what comes up later."""

    lines: tuple[Line, ...] = ()
    later: tuple[Later, ...] = ()


_NOTHING: Final = Waiting()


def of_proposal(it: Proposal, today: date) -> Line:
    """A follow-up as a line of Today; only a broken promise is late, everything else is but an offer."""
    late = max(0, (today - it.due_on).days) if it.kind == "promise" else 0
    return Line(
        key=it.key,
        section="promised" if it.kind == "promise" else "people",
        title=it.title,
        more=it.why,
        at=in_words(it.due_on, today=today) if late else "",
        late=late,
        verbs=_VERBS.get(it.kind, ("did", "write", "tomorrow", "never")),
        opportunity_id=it.opportunity_id,
        contact_id=it.contact_id,
        interview_id=it.interview_id,
        template=_TEMPLATES.get(it.kind, ""),
    )


def fitting(found: Sequence[Proposal], decided: Mapping[str, int]) -> tuple[tuple[Proposal, ...], Waiting]:
    """What of many proposals one day has room for, and what waits; `decided` is how many of a kind were today.

    The latest occasion is the best one; only people who are kept warm wait in the order in which they were due.
    """
    later: set[str] = set()
    for kind, room in ROOM.items():
        many = [it for it in found if it.kind == kind and not (kind == "ask" and it.tries)]
        ordered = sorted(many, key=lambda it: (it.due_on, it.key), reverse=kind != "keep_in_touch")
        later |= {it.key for it in ordered[max(0, room - decided.get(kind, 0)) :]}
    asks = sum(it.kind == "ask" for it in found if it.key in later)
    return tuple(it for it in found if it.key not in later), Waiting(len(later), asks)


def grouped(lines: Iterable[Line], waiting: Waiting = _NOTHING) -> tuple[Group, ...]:
    """The lines under their headings, those overdue first, those that may end last, the order of arrival else kept."""
    known = list(lines)
    found = []
    for section, title in SECTIONS.items():
        own = tuple(sorted((line for line in known if line.section == section), key=_early))
        held = waiting if section == "people" else _NOTHING
        if own or held.n:
            found.append(Group(section, say(title), own, held.n, held.asks))
    return tuple(found)


def lead(groups: Sequence[Group], done: int) -> str:
    """The one sentence that matters most: an interview before a promise before what is late before all else."""
    first = {group.section: group.lines for group in groups if group.lines}
    for section in ("interviews", "promised"):
        if section in first:
            it = first[section][0]
            return f"{it.title}, {it.at}." if section == "interviews" and it.at else f"{it.title}."
    late = [line for lines in first.values() for line in lines if line.late]
    n = sum(len(lines) for lines in first.values())
    if not n:
        return _empty(done)
    if len(late) == n or (late and n <= 1):
        return count(len(late), "{n} thing waits for you.", "{n} things wait for you.")
    return count(n, "{n} thing for today.", "{n} things for today.")


def _empty(done: int) -> str:
    if done:
        return count(done, "{n} thing done. That was today.", "{n} things done. That was today.")
    return say("Nothing is due today.")


def _early(line: Line) -> tuple[int, bool, str]:
    """What is late first, what may end last; interviews and blocks by their time."""
    ends = line.verbs[:1] in (("close",), ("never",))
    return -line.late, ends, line.at if line.section in ("interviews", "blocks") else ""


_VERBS: Final[dict[str, tuple[Verb, ...]]] = {
    "let_go": ("close", "tomorrow", "never"),
    "rest": ("never", "tomorrow"),
}
_TEMPLATES: Final = {
    "promise": "follow_up",
    "ask": "follow_up",
    "thank_you": "thank_you",
    "thanks": "thank_you",
    "rejection": "after_rejection",
    "outreach": "follow_up",
    "keep_in_touch": "stay_in_touch",
}


def on_the_table(names: Sequence[str], by_word: Sequence[str] = ()) -> str:
    """That an offer is no end yet: the search goes on until one is accepted in writing.

    What was accepted `by_word` alone comes first.
    """
    if by_word:
        return say("{name} is accepted by word. Until that is in writing, the search goes on.", name=by_word[0])
    if not names:
        return ""
    if len(names) == 1:
        return say("There is an offer: {name}. Until it is accepted in writing, the search goes on.", name=names[0])
    return say("{n} offers are on the table. Until one is accepted in writing, the search goes on.", n=len(names))


def next_thing(*, saved: int, to_go: str, path: str, contacts: int, paused: bool) -> Next:
    """A good next thing where nothing is left: rest in a pause, then what a goal still asks, then the path.

    >>> next_thing(saved=3, to_go="", path="", contacts=0, paused=False).kind
    'outreach'
    """
    if paused:
        return Next(say("This is a pause. Nothing is asked."), "rest")
    if to_go:
        return Next(say("This week still asks for a little: {what}.", what=to_go), "goal")
    if not contacts:
        return Next(
            say("Write down three people who know your work: many jobs are found through somebody."), "outreach"
        )
    if not saved:
        return Next(say("Look for one opportunity worth applying for, and add it."), "add")
    if path:
        return Next(say("A step on the path: {what}", what=path), "path")
    return Next(say("Enough for today. Rest is part of a search."), "rest")
