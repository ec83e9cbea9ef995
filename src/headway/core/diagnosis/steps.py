"""Rules 1 to 5 and 7: where too few go on, and whether replies have slowed down. Loads NumPy."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil
from typing import Final

from headway.core.diagnosis import wording
from headway.core.diagnosis.findings import STEPS, SURE, Look, Number, Rows
from headway.core.insights.counted import Rung
from headway.core.insights.shares import Settled
from headway.core.speech import decimal, say, tenth
from headway.core.stats import defaults
from headway.core.stats.comparison import Segment, bayes_factor, compare
from headway.core.stats.conversion import Belief
from headway.core.stats.spells import Cells
from headway.core.stats.stall import Window, as_few, window

# The share under which a step is below typical, by the number of the stage that is waited in (§4 rules 1 to 5).
LINES: Final = {1: 0.05, 2: 0.40, 3: 0.30, 4: 0.25, 5: 0.25}
ROLE_GATE: Final = 10 * defaults.GATE_FACTOR
_MOST: Final = 500


@dataclass(frozen=True, slots=True)
class Line:
    """What one step is held against: the rule of stage `number`, what is `typical`, and the `line` below it."""

    number: int
    typical: float
    line: float
    again: int | None = None


def lines(rungs: Sequence[Rung], means: Sequence[float]) -> dict[int, Line]:
    """The line of every step that has a typical share, by its stage's id; `means` are the starting guesses.

    A step into or out of a stage of one's own has none. A removed stage lowers the line with what is typical of the
    longer way, and a starting guess under the typical one lowers it likewise: whoever expects little is not alarmed by
    it. One over it does not raise the line.
    """
    numbers = [rung.number for rung in rungs]
    found = {}
    for rung, end, usual, mean in zip(rungs, rungs[1:], defaults.along(numbers), means, strict=False):
        if rung.number in LINES and numbers.count(rung.number) == 1 and end.number > rung.number:
            typical = min(usual.mean, mean)
            part = LINES[rung.number] / defaults.STEPS[rung.number].mean
            found[rung.id] = Line(rung.number, typical, part * typical)
    return found


def below(share: Settled, against: Line, today: date, scope: str | None = None, young: float = 0.0) -> Look:
    """Rules 1 to 5: whether surely too few go on from a stage, given the settled share there.

    `young` is the part of what is settled that is silence which is not probably over: where it is more than half, the
    verdict would rest on how long replies are guessed to take.
    """
    code, belief = STEPS[against.number], believed(share)
    chance = belief.chance_under(against.line)
    words = {"stage": share.stage, "line": wording.percent(against.line), "typical": wording.percent(against.typical)}
    thin = share.settled < defaults.ENOUGH_SETTLED or young > share.settled / 2
    if chance < SURE or thin or share.yes >= against.line * share.settled:
        why = _thin(share) if thin else _clear(share, against, chance)
        open_question = scope is None and share.settled > 0 and (thin or share.mean < against.typical)
        lacking = lacks(belief, share.settled, against.line) if open_question else None
        return wording.silent(code, scope, "thin" if thin else "clear", why, lacking, **words)
    more = takes_back(belief, against.line)
    return wording.speaking(
        code, scope, _observed(share, against), wording.after(today, against.again), {**words, "n": more},
        evidence=_evidence(share, against, chance), rows=_rows(share, scope),
        ratio=against.typical / max(share.mean, 1e-6),
    )  # fmt: skip


def begun(share: Settled, guess: defaults.Guess) -> Settled:
    """The share of a role as if nothing were known of the other ones: it begins from the step's starting guess."""
    belief = Belief(guess.alpha + share.yes, guess.beta + share.settled - share.yes)
    low, high = belief.range
    return replace(share, mean=belief.mean, low=low, high=high, worth=guess.worth, average=False)


def worse(share: Settled, whole: Settled) -> bool:
    """Whether it may be said that a role does worse than the rest of the search at a step.

    Roles looked at every week would else alarm in one healthy search of four. Where they cannot be told apart, what is
    known of all together says more of each. The gate is ten times that of a comparison: by simulation three roles then
    add about one and a half alarms to nine in a hundred healthy searches.
    """
    rest = Segment("rest", whole.yes - share.yes, whole.settled - share.settled)
    pair = (Segment("role", share.yes, share.settled), rest)
    if bayes_factor(pair, whole.mean) < ROLE_GATE:
        return False
    return any(claim.worse == "role" for claim in compare(pair, whole.mean).claims)


def believed(share: Settled) -> Belief:
    """The belief that a settled share was read off."""
    total = share.worth + share.settled
    return Belief(share.mean * total, (1 - share.mean) * total)


def lacks(belief: Belief, settled: float, line: float) -> int | None:
    """How many more settled without a yes it takes before a step is surely under a line; None for more than 500.

    >>> lacks(Belief(0.6, 5.4 + 5), settled=5, line=0.05)
    21
    """
    least = max(ceil(defaults.ENOUGH_SETTLED - settled), 0)
    more = least + bisect_left(range(least, _MOST), True, key=lambda no: _low(belief, 0, no, line))
    return more if more < _MOST else None


def takes_back(belief: Belief, line: float) -> int:
    """How many more yeses it takes until a share is no longer surely under a line.

    >>> takes_back(Belief(0.6, 5.4 + 26), line=0.05)
    1
    """
    return 1 + bisect_left(range(1, _MOST), True, key=lambda yes: not _low(belief, yes, 0, line))


def _low(belief: Belief, yes: int, no: int, line: float) -> bool:
    return Belief(belief.alpha + yes, belief.beta + no).chance_under(line) >= SURE


def _thin(share: Settled) -> str:
    if not (share.yes or share.no or share.waiting):
        return (
            say("Those that got that far wait since an unknown day.")
            if share.left_out
            else say("Nobody got that far yet.")
        )
    if share.settled >= defaults.ENOUGH_SETTLED:
        told = say("Too early to tell: most of this is silence that may still be answered.")
    else:
        told = say("Too early to tell: {settled} settled so far, told from 5 on.", settled=tenth(share.settled))
    return f"{told} {_counts(share)}"


def _clear(share: Settled, against: Line, chance: float) -> str:
    line = wording.percent(against.line)
    if chance < 0.05:
        return f"{_share(share)} {say('That it is under {line} is hardly possible.', line=line)}"
    tenths = max(round(10 * chance), 1)
    told = say("That it is under {line} has a chance of {n} in 10; it is told from 9 on.", line=line, n=tenths)
    return f"{_share(share)} {told}"


def _observed(share: Settled, against: Line) -> str:
    return f"{_share(share)} {say('Typical is about {typical}.', typical=wording.percent(against.typical))}"


def _share(share: Settled) -> str:
    told = say(
        "{yes} of {settled} settled went on from “{stage}”: {share}, likely {low} to {high} %.",
        yes=share.yes, settled=tenth(share.settled), stage=share.stage, share=wording.percent(share.mean),
        low=f"{100 * share.low:.0f}", high=f"{100 * share.high:.0f}",
    )  # fmt: skip
    return f"{told} {_counts(share)}"


def _counts(share: Settled) -> str:
    """The counts of a step in a sentence."""
    silent = share.waiting + share.ended + share.late
    if not silent:
        return say("{yes} yes, {no} no.", yes=share.yes, no=share.no)
    if share.waiting_as_no < 0.05:
        return share.counts
    if silent > share.waiting:
        told = say("Those without an answer in time count as {part} no’s so far.", part=decimal(share.waiting_as_no))
        return f"{share.counts} {told}"
    return say(
        "{yes} yes, {no} no, {waiting} still waiting that count as {part} no’s so far.",
        yes=share.yes, no=share.no, waiting=share.waiting, part=decimal(share.waiting_as_no),
    )  # fmt: skip


def _evidence(share: Settled, against: Line, chance: float) -> tuple[Number, ...]:
    names = ("yes", "no", "waiting", "waiting_as_no", "settled", "mean", "low", "high")
    known = {name: float(getattr(share, name)) for name in names}
    known |= {"line": against.line, "typical": against.typical, "chance": chance}
    return tuple(Number(name, value) for name, value in known.items())


def _rows(share: Settled, scope: str | None) -> tuple[Rows, ...]:
    where = (("step", str(share.stage_id)),) + ((("role", scope),) if scope else ())
    counts = (("yes", share.yes), ("no", share.no), ("waiting", share.waiting))
    return tuple(Rows(name, n, (*where, ("answered", name))) for name, n in counts if n)


def slowed(
    now: Cells, then: Cells, guess: defaults.Guess, today: date, scope: str | None = None, looks: int = 1
) -> Look:
    """Rule 7: whether fewer replies came in the last four weeks than the rate before would ever bring.

    `now` and `then` are the cells of the first answer as of today and as of four weeks ago. Where one of so many
    `looks` may alarm, it must be as many times as rare.
    """
    found = window(now, then, guess)
    if not found.stalled or found.chance > defaults.STALL_CHANCE / looks:
        thin = found.expected < defaults.STALL_EXPECTED
        return wording.silent("replies_slowed", scope, "thin" if thin else "clear", expected(found, thin=thin))
    more = next(
        n for n in range(1, _MOST) if as_few(found.observed + n, found.expected, found.known) > defaults.STALL_CHANCE
    )
    numbers = {"expected": found.expected, "observed": float(found.observed), "chance": found.chance}
    return wording.speaking(
        "replies_slowed", scope, expected(found), wording.after(today, None),
        {"n": more},
        evidence=tuple(Number(name, value) for name, value in numbers.items()),
    )  # fmt: skip


def expected(found: Window, thin: bool = False) -> str:
    """What a window of 28 days brought beside what was to be expected: true whatever it says.

    >>> expected(Window(4.1, 1, 0.083, 9.6))
    'In the last 28 days 4.1 replies were to be expected and 1 came: so few happen 1 time in 12.'
    """
    if found.expected < 0.05 and not found.observed:
        return say("In the last 28 days hardly any reply was to be expected, and none came.")
    told = say(
        "In the last 28 days {expected} replies were to be expected and {n} came: {often}.",
        expected=decimal(found.expected), n=found.observed, often=_how_often(found),
    )  # fmt: skip
    return f"{told} {say('From 3 expected on they are compared.')}" if thin else told


def _how_often(found: Window) -> str:
    if found.observed >= found.expected:
        return say("no fewer than expected")
    if found.chance < 0.5:
        return say("so few happen 1 time in {n}", n=round(1 / found.chance))
    return say("as happens more often than not")
