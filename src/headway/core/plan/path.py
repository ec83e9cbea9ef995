"""The path: nine steps from needs and skills to handling offers, and what Headway sees of each by itself.

A step is a few checks. A check that Headway can see fills itself; every check can also be ticked by hand, since not
everything happens in Headway. What is ticked by hand counts for the job search it was ticked in.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from headway.core.errors import Invalid
from headway.core.plan import checks
from headway.core.speech import noted, say

OWN: Final = "own"
NOTE: Final = 10_000
_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """One check of a step as it is written: where a fact of Headway is named, so many of it fill the check."""

    code: str
    words: str
    fact: str = ""
    least: int = 1


@dataclass(frozen=True, slots=True)
class Written:
    """One step as it is written: its name, its short why, its checks, and where in Headway it is done."""

    code: str
    title: str
    why: str
    checks: tuple[Wanted, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Own:
    """What the person keeps of a step: a step of their own, or their note, place and removal of a built-in one."""

    id: int
    code: str
    title: str = ""
    note: str = ""
    rank: int | None = None
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a step: `seen` by Headway, with how many of how many, or `ticked` by hand."""

    code: str
    words: str
    seen: bool
    ticked: bool
    n: int | None = None
    least: int = 1

    @property
    def done(self) -> bool:
        """Whether it is done, by whoever says so."""
        return self.seen or self.ticked


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the path as it stands. `number` is its place among the steps that are not optional."""

    code: str
    title: str
    why: str
    checks: tuple[Check, ...]
    note: str
    optional: bool
    own: bool
    number: int | None = None

    @property
    def done(self) -> bool:
        """Whether all of it is done."""
        return all(check.done for check in self.checks)

    @property
    def next(self) -> str:
        """What comes next in it, empty where all is done."""
        return next((check.words for check in self.checks if not check.done), "")


@dataclass(frozen=True, slots=True)
class Path:
    """All steps in the person's order, those on alternative paths apart, those put away at the end."""

    steps: tuple[Step, ...]
    alternatives: tuple[Step, ...]
    removed: tuple[Step, ...]
    done: int
    next: Step | None

    @property
    def lead(self) -> str:
        """The sentence of the path."""
        if self.next is None:
            return say("Every step is done.")
        return say("Next: {what}", what=self.next.next)


STEPS: Final = (
    Written(
        "needs",
        noted("Know what you need"),
        noted("A job that lacks what you need is no win. Say it before a posting says it for you."),
        (
            Wanted("must", noted("Write down what a job must have"), "musts"),
            Wanted("nice", noted("Write down what would be nice to have"), "nices"),
            Wanted("pay", noted("Know the pay that you aim for"), "pay"),
        ),
    ),
    Written(
        "skills",
        noted("Know what you bring"),
        noted(
            "Employers pay for what you can do for them. A gap that you know is a plan; one you don't is a surprise."
        ),
        (
            Wanted("strengths", noted("List what you are good at, with an example for each"), "assets"),
            Wanted("gaps", noted("Name a gap, and plan how to close it"), "gaps"),
        ),
    ),
    Written(
        "roles",
        noted("Choose up to three roles"),
        noted("A search for everything is seen by nobody. Three roles are enough to learn which one answers."),
        (
            Wanted("role", noted("Name at least one target role"), "roles"),
            Wanted("asked", noted("Ask somebody in that job what it is like"), "conversations"),
        ),
    ),
    Written(
        "showcase",
        noted("Have something to show"),
        noted("A résumé opens the door; work that can be seen keeps it open."),
        (
            Wanted("resume", noted("Store a résumé for your first role"), "documents"),
            Wanted("reviewed", noted("Have somebody else read it"), "reviewed"),
            Wanted("shown", noted("List a project, a post or a talk that shows your work"), "shown"),
        ),
    ),
    Written(
        "stories",
        noted("Have stories ready"),
        noted("Interviewers remember stories, not claims. Three that you know by heart carry most interviews."),
        (
            Wanted("three", noted("Write down three stories of success"), "stories", 3),
            Wanted("aloud", noted("Tell one of them aloud"), "rehearsals"),
        ),
    ),
    Written(
        "people",
        noted("Talk to people"),
        noted("Many jobs are found through somebody. Whoever knows you vouches for you."),
        (
            Wanted("known", noted("Write down twenty people you know"), "contacts", 20),
            Wanted("written", noted("Write to five of them or to somebody new"), "outreach", 5),
            Wanted("spoken", noted("Have three conversations"), "conversations", 3),
        ),
    ),
    Written(
        "applications",
        noted("Apply, week after week"),
        noted("One in ten or so goes on. A steady pace beats a perfect one."),
        (
            Wanted("first", noted("Send the first application"), "applications"),
            Wanted("goal", noted("Set a goal for a week"), "goals"),
            Wanted("ten", noted("Have ten applications out"), "applications", 10),
        ),
    ),
    Written(
        "interviews",
        noted("Get ready for interviews"),
        noted("Being good at the job and being good at interviews are two skills. The second can be practised."),
        (
            Wanted("mock", noted("Do a mock interview"), "mocks"),
            Wanted("real", noted("Have the first interview"), "interviews"),
            Wanted("lesson", noted("Write down what you learned from one"), "lessons"),
        ),
    ),
    Written(
        "offers",
        noted("Handle offers"),
        noted("The search goes on until one is accepted in writing: that is what makes it a choice."),
        (
            Wanted("offer", noted("Have an offer on the table"), "offers"),
            Wanted("counter", noted("Know what you will ask for, and the least you would take")),
            Wanted("written", noted("Accept one in writing"), "accepted"),
        ),
    ),
    Written(
        "course",
        noted("A course"),
        noted("Worth it where one gap stands between you and most postings. Choose the one with something to show."),
        (
            Wanted("chosen", noted("Choose one that closes a gap you named")),
            Wanted("planned", noted("Block time for it"), "learning"),
            Wanted("shown", noted("List what you made in it"), "courses"),
        ),
        optional=True,
    ),
    Written(
        "open_source",
        noted("A contribution to open source"),
        noted("Work in public, with people who can vouch for it, and nobody has to hire you first."),
        (
            Wanted("chosen", noted("Choose a project that you use")),
            Wanted("small", noted("Send a first small change")),
            Wanted("shown", noted("List it among what you show"), "contributions"),
        ),
        optional=True,
    ),
)
_BY_CODE: Final = {step.code: step for step in STEPS}
FACTS: Final = tuple(dict.fromkeys(check.fact for step in STEPS for check in step.checks if check.fact))


def laid(facts: Mapping[str, int], ticks: Collection[tuple[str, str]], own: Sequence[Own]) -> Path:
    """The path as it stands: what Headway sees, what was ticked (step and check), what the person keeps of steps."""
    kept = {each.code: each for each in own}
    here = [each for each in own if each.code not in _BY_CODE]
    ordered = sorted((*_places(kept), *((_rank(each, 1000), each.code) for each in here)))
    steps = [_step(code, kept.get(code), facts, ticks) for _, code in ordered]
    gone = {each.code for each in own if each.removed}
    main = _numbered([step for step in steps if not step.optional and step.code not in gone])
    asked = next((step for step in main if not step.done), None)
    return Path(
        steps=main,
        alternatives=tuple(step for step in steps if step.optional and step.code not in gone),
        removed=tuple(step for step in steps if step.code in gone and not step.own),
        done=sum(step.done for step in main),
        next=asked,
    )


def known(step: str, check: str, own: Collection[str]) -> bool:
    """Whether there is such a check: of a built-in step, or the one of a step of the person's own."""
    if step in own:
        return check == OWN
    return step in _BY_CODE and any(each.code == check for each in _BY_CODE[step].checks)


def built_in(step: str) -> bool:
    """Whether a step is one of those that Headway brings."""
    return step in _BY_CODE


def words_of(step: str, check: str) -> str:
    """A check of a built-in step in words."""
    return say(next(each.words for each in _BY_CODE[step].checks if each.code == check))


def placed(order: Sequence[str], step: str, down: bool) -> tuple[str, ...]:
    """The order with one step a place further up or down; at an end it stays.

    >>> placed(("needs", "roles", "people"), "roles", down=False)
    ('roles', 'needs', 'people')
    """
    at = order.index(step)
    to = min(max(at + (1 if down else -1), 0), len(order) - 1)
    rest = [each for each in order if each != step]
    return (*rest[:to], step, *rest[to:])


def titled(title: str) -> str:
    """The title of a step as it may be stored; raises `Invalid`."""
    title = checks.line("title", title, _TITLE)
    if not title:
        raise Invalid("A step has a title of at most 200 characters.", "Type one.", "title")
    return title


def noted_down(note: str) -> str:
    """A note as it may be stored; raises `Invalid`."""
    return checks.text("note", note, NOTE)


def _places(kept: Mapping[str, Own]) -> list[tuple[int, str]]:
    return [(_rank(kept.get(step.code), at * 10), step.code) for at, step in enumerate(STEPS)]


def _rank(kept: Own | None, otherwise: int) -> int:
    return kept.rank if kept is not None and kept.rank is not None else otherwise


def _step(code: str, kept: Own | None, facts: Mapping[str, int], ticks: Collection[tuple[str, str]]) -> Step:
    note = kept.note if kept else ""
    if code not in _BY_CODE:
        title = kept.title if kept else ""
        return Step(code, title, "", (Check(OWN, title, False, (code, OWN) in ticks),), note, False, True)
    it = _BY_CODE[code]
    checks = tuple(_check(check, facts, (code, check.code) in ticks) for check in it.checks)
    return Step(code, say(it.title), say(it.why), checks, note, it.optional, False)


def _check(it: Wanted, facts: Mapping[str, int], ticked: bool) -> Check:
    n = facts.get(it.fact) if it.fact else None
    return Check(it.code, say(it.words), n is not None and n >= it.least, ticked, n, it.least)


def _numbered(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(replace(it, number=at) for at, it in enumerate(steps, start=1))
