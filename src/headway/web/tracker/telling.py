"""What the page of an opportunity says: facts by groups, the timeline in words, what to do next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from headway.core import insights
from headway.core.amounts import PERIODS, shown
from headway.core.ctx import Ctx
from headway.core.speech import noted, said, say
from headway.core.tracker import nouns
from headway.core.tracker.fields import BY_NAME, FIELDS, paid_per
from headway.core.tracker.telling import AFTER, headline
from headway.core.tracker.words import DOORS, OUTCOMES, WORK_MODES, Exactness
from headway.usecases import insights as counted
from headway.usecases import people, postings, tracker


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that are shown and edited together."""

    name: str
    label: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A group with what it holds now."""

    group: Group
    shown: str
    value: Any


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the history in words. `number` is the default stage that its stage stands for.

    `after` is the line that corrected it or took it back.
    """

    line: nouns.HistoryLine
    words: str
    number: int | None
    outcome: str
    said_by: str
    after: nouns.HistoryLine | None = None

    @property
    def form(self) -> str:
        """The name of the form that corrects it."""
        return f"line-{self.line.id}"


def _single(name: str) -> Group:
    return Group(name, BY_NAME[name].label, (name,))


NAME: Final = Group("name", noted("Title and company"), ("title", "company"))
PAY: Final = Group("pay", noted("Pay"), ("pay_min", "pay_max", "pay_currency", "pay_text"))
_PLACED: Final = ("role", "source", "referrer", "location", "work_mode")
_LATER: Final = tuple(
    each.name for each in FIELDS if each.kind != "text" and each.name not in {*NAME.fields, *PAY.fields, *_PLACED}
)
FACTS: Final = (*map(_single, _PLACED), PAY, *map(_single, _LATER))
TEXTS: Final = tuple(_single(each.name) for each in FIELDS if each.kind == "text")
GROUPS: Final = {group.name: group for group in (NAME, *FACTS, *TEXTS)}
EXACTNESS_CHOICES: Final = (
    ("exact", noted("On this day")),
    ("about", noted("About this day")),
    ("before", noted("Before this day")),
    ("unknown", noted("Day unknown")),
)
_OUTCOMES: Final[Mapping[str, str]] = {str(name): words for name, words in OUTCOMES.items()}
_OF_THE_OPEN: Final = frozenset({"move", "close", "follow", "lead"})
_OF_THE_ENDED: Final = frozenset({"reopen"})
LEAST: Final = 0.02  # a chance below it is told as “under 2”


@dataclass(frozen=True, slots=True)
class Wait:
    """The silence of an opportunity: the odds, and whether a follow-up is to come, due or done."""

    it: insights.Waiting
    written_on: date | None
    today: date

    @property
    def any_answer(self) -> str:
        """Of how many like it an answer still comes, a yes or a no."""
        return f"{100 * self.it.any_answer:.0f}" if self.it.any_answer >= LEAST else say("under 2")

    @property
    def follow_up(self) -> str:
        """When to ask, as a word: `today`, `later`, `due`, `written` since, or nothing where it is over."""
        ask = self.it.follow_up_on
        if ask is None or self.it.probably_over:
            return ""
        if self.written_on and self.written_on > self.today - timedelta(days=self.it.days):
            return "written"
        return "later" if ask > self.today else "today" if ask == self.today else "due"


def told(ctx: Ctx, id: int) -> dict[str, Any]:
    """Everything that the page of an opportunity shows."""
    it = tracker.opportunity(ctx, id=id)
    search = tracker.search(ctx, search_id=it.search_id)
    lines = tracker.history(ctx, id=id, all=True)
    writable = ctx.may_write and it.binned_at is None and search.archived_on is None
    numbers = {stage.id: stage.number for stage in search.stages}
    number = numbers.get(it.stage_id, 0)
    alike = tracker.alike(ctx, company=it.company, title=it.title, url=it.url, but=id) if writable else ()
    facts, texts = ([fact(it, group) for group in groups] for groups in (FACTS, TEXTS))
    return {
        "it": it,
        "search": search,
        "number": number,
        "name": tracker.named(it),
        "headline": headline(it, today=ctx.today, exactness=_exactness(it, lines)),
        "wait": wait(ctx, it) if search.archived_on is None else None,
        "next": say(AFTER[it.outcome] if it.outcome else insights.ADVICE[number]),
        "writable": writable,
        **timeline(lines, numbers, f"/opportunities/{id}/"),
        "facts": [each for each in facts if each.shown],
        "missing": [each.group for each in facts if not each.shown],
        "texts": [each for each in texts if each.shown],
        "no_texts": [each.group for each in texts if not each.shown],
        "posting_html": postings.shown(it.posting_text),
        "contacts": people.contacts(ctx, opportunity_id=id),
        "alike": alike,
        "next_stage_id": next((stage.id for stage in search.stages if stage.rank > it.stage_rank), it.stage_id),
        "outcomes": said(OUTCOMES).items(),
        "exactness": [(value, say(words)) for value, words in EXACTNESS_CHOICES],
    }


def timeline(
    lines: Sequence[nouns.HistoryLine], numbers: dict[int, int], at: str, outcomes: Mapping[str, str] = _OUTCOMES
) -> dict[str, Any]:
    """A history as the page of what it is of shows it, the latest first; `at` is the address of that page."""
    return {
        "at": at,
        "timeline": [_line(line, numbers, outcomes) for line in reversed(lines) if line.place is not None],
        "corrected": list(_corrected(lines, numbers, outcomes)),
    }


def is_gone(form: str, context: Mapping[str, Any]) -> bool:
    """Whether the form that was refused is not on the page any more: in another window something happened meanwhile."""
    if not context["writable"]:
        return bool(form)
    if form.startswith("line-"):
        return all(each.form != form for each in context["timeline"])
    return form in (_OF_THE_OPEN if context["it"].outcome else _OF_THE_ENDED)


def wait(ctx: Ctx, it: nouns.Opportunity) -> Wait | None:
    """What the silence of an opportunity means, if it waits at all."""
    found = None if it.outcome else counted.wait(ctx, opportunity_id=it.id)
    return Wait(found, it.contacted_on, ctx.today) if found and found.days > 0 else None


def fact(it: nouns.Opportunity, group: Group) -> Fact:
    """A group of fields and what it holds."""
    return Fact(group, group_shown(it, group), getattr(it, group.fields[0]))


def values(it: nouns.Opportunity, names: Iterable[str]) -> dict[str, Any]:
    """The fields of an opportunity as a form holds them."""
    return {name: getattr(it, name) for name in names}


def group_shown(it: nouns.Opportunity, group: Group) -> str:
    """What a group of fields holds, in one text; empty if it holds nothing."""
    if group is PAY:
        return _pay(it)
    if group is NAME:
        return tracker.named(it)
    value = getattr(it, group.fields[0])
    if group.name == "role":
        return value or say("Other")
    if group.name == "work_mode":
        return say(WORK_MODES[it.work_mode]) if it.work_mode else ""
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _pay(it: nouns.Opportunity) -> str:
    amounts = [shown(amount) for amount in (it.pay_min, it.pay_max) if amount is not None]
    if not amounts:
        return it.pay_text
    if it.pay_min is None:
        amounts = [say("up to {amount}", amount=amounts[0])]
    elif it.pay_max is None:
        amounts = [say("from {amount}", amount=amounts[0])]
    per = paid_per(it.pay_text)
    named = (say(" to ").join(dict.fromkeys(amounts)), it.pay_currency, say(PERIODS[per]) if per else "")
    return " ".join(part for part in named if part)


def _exactness(it: nouns.Opportunity, lines: Iterable[nouns.HistoryLine]) -> Exactness:
    """How exactly the day of the headline is known: that of the line which tells it."""
    standing = [line for line in lines if line.place is not None]
    told_by = [line for line in standing if (line.what == it.outcome if it.outcome else line.stage is not None)]
    return max(told_by, key=lambda line: line.place or 0).exactness if told_by else "unknown"


def _line(
    line: nouns.HistoryLine,
    numbers: dict[int, int],
    outcomes: Mapping[str, str],
    after: nouns.HistoryLine | None = None,
) -> Told:
    outcome = line.what if line.what in outcomes else ""
    words = say(outcomes[outcome]) if outcome else say("Reopened") if line.what == "reopened" else line.stage or ""
    number = numbers.get(line.stage_id or 0)
    return Told(line, words, number, outcome, say(DOORS.get(line.said_by, line.said_by)), after)


def _corrected(
    lines: Iterable[nouns.HistoryLine], numbers: dict[int, int], outcomes: Mapping[str, str]
) -> Iterable[Told]:
    """The lines that no longer stand, with what became of them."""
    later = {line.retracts: line for line in lines if line.retracts is not None}
    for line in lines:
        if line.place is None and line.what != "retraction" and line.id in later:
            yield _line(line, numbers, outcomes, later[line.id])
