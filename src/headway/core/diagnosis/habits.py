"""Rules 6 and 11 to 15: outreach, saving and applying, aim, networking, pace, and the tenth week. Loads NumPy."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from headway.core.diagnosis import wording
from headway.core.diagnosis.findings import SURE, Look, Number, Rows, State
from headway.core.diagnosis.steps import takes_back
from headway.core.speech import say, tenth
from headway.core.stats.conversion import Belief
from headway.core.stats.defaults import ENOUGH_SETTLED, STEPS

_ANSWERED: Final = 0.15
_APPLIED: Final = 0.5
_TO_PEOPLE: Final = 0.2
_LEAST: Final = 12  # saved ones, or actions, from which on a habit is looked at
_LAST, _FAR = 20, 10  # of so many last applications so many long shots
_HALF: Final = 0.5
_PACE: Final = 5.0  # applications a week of a pace that can drop
_ASKED_AGAIN: Final = 28  # days between two questions about the pace
_ASKED_FOR: Final = 7  # days for which one is asked
_WEEK: Final = 10


def unanswered(yes: int, settled: float, belief: Belief, today: date) -> Look:
    """Rule 6: whether surely too few mails to people are answered. `belief` begins from the outreach guess."""
    told = say("{yes} of {settled} settled mails were answered.", yes=yes, settled=tenth(settled))
    if settled < ENOUGH_SETTLED:
        return wording.silent("outreach_unanswered", None, "thin", _begins(told, ENOUGH_SETTLED))
    if belief.chance_under(_ANSWERED) < SURE:
        return wording.silent("outreach_unanswered", None, "clear", told)
    return wording.speaking(
        "outreach_unanswered", None, told, wording.after(today, 14), _more(belief, _ANSWERED),
        evidence=(Number("yes", yes), Number("settled", settled), Number("line", _ANSWERED)),
    )  # fmt: skip


def collecting(applied: int, saved: int, today: date, scope: str | None = None, stage_id: int = 0) -> Look:
    """Rule 11: whether surely less than half is applied for of what was saved over 14 days ago.

    `saved` are all of those, `applied` the ones that were applied for; `stage_id` is where the others stand.
    """
    prior = STEPS[0]
    belief = Belief(prior.alpha + applied, prior.beta + saved - applied)
    told = say("{n} of {of} saved more than two weeks ago were applied for.", n=applied, of=saved)
    if not saved:
        return wording.silent("collecting", scope, "thin", say("Nothing was saved more than two weeks ago."))
    if saved < _LEAST:
        return wording.silent("collecting", scope, "thin", _begins(told, _LEAST))
    if belief.chance_under(_APPLIED) < SURE:
        return wording.silent("collecting", scope, "clear", told)
    since = (today - timedelta(days=14)).isoformat()
    where = (("stage", str(stage_id)), ("stage_on_to", since), ("state", "open"))
    return wording.speaking(
        "collecting", scope, told, wording.after(today, 14), _more(belief, _APPLIED),
        evidence=(Number("applied", applied), Number("saved", saved), Number("line", _APPLIED)),
        rows=(Rows("left", saved - applied, (*where, *((("role", scope),) if scope else ()))),),
    )  # fmt: skip


def long_shots(met: Sequence[float | None], today: date) -> Look:
    """Rule 12: whether half of the last 20 applications met less than half of the requirements.

    `met` are the noted shares of requirements, the latest application last, None where nothing is noted.
    """
    last = met[-_LAST:]
    noted = [share for share in last if share is not None]
    far = sum(share < _HALF for share in noted)
    if not noted:
        told = say("How much of their requirements the last applications meet is not noted.")
        return wording.silent("long_shots", None, "unread", told)
    if far < _FAR:
        state: State = "clear" if len(noted) > _LAST - _FAR else "thin"
        told = say(
            "Of the last {n} applications {far} met less than half; {rated} are rated.",
            n=len(last), far=far, rated=len(noted),
        )  # fmt: skip
        return wording.silent("long_shots", None, state, told)
    observed = say("{n} of the last {of} applications met less than half of the requirements.", n=far, of=len(last))
    return wording.speaking(
        "long_shots", None, observed, wording.after(today, 28), {"n": far - _FAR + 1},
        evidence=(Number("far", far), Number("rated", len(noted)), Number("applications", len(last))),
    )  # fmt: skip


def few_contacts(to_people: int, actions: int, today: date) -> Look:
    """Rule 13: whether surely less than a fifth of the actions of the last 28 days went to people."""
    belief = Belief(0.5 + to_people, 0.5 + actions - to_people)
    told = say("{n} of {of} actions of the last 28 days went to people.", n=to_people, of=actions)
    if actions < _LEAST:
        return wording.silent("few_contacts", None, "thin", _begins(told, _LEAST))
    if belief.chance_under(_TO_PEOPLE) < SURE:
        return wording.silent("few_contacts", None, "clear", told)
    return wording.speaking(
        "few_contacts", None, told, wording.after(today, 14), _more(belief, _TO_PEOPLE),
        evidence=(Number("to_people", to_people), Number("actions", actions), Number("line", _TO_PEOPLE)),
    )  # fmt: skip


def pace(
    per_day: Mapping[int, int], day: int, today: date, scope: str | None = None, pauses: Collection[int] = ()
) -> Look:
    """Rule 14: a question, where the last two weeks brought a quarter or less of the pace before.

    `per_day` are applications by the number of their day, `day` that of today, `pauses` days of a planned pause. It is
    asked for a week from the day on which it came up, and not again within four weeks.
    """
    recent, before = _recent(per_day, day), _before(per_day, day)
    told = say(
        "{n} applications in the last 14 days; in the six weeks before {before} a week.",
        n=recent, before=tenth(before / 6),
    )  # fmt: skip
    if pauses and any(day - 14 < each <= day for each in pauses):
        return wording.silent("pace_dropped", scope, "clear", say("There is a planned pause."))
    if before / 6 < _PACE:
        return wording.silent("pace_dropped", scope, "thin", _and(told, say("A pace of 5 a week is where it begins.")))
    if not _dropped(per_day, day):
        return wording.silent("pace_dropped", scope, "clear", told)
    if not _asks(per_day, day):
        return wording.silent("pace_dropped", scope, "clear", _and(told, say("That was asked already.")))
    return wording.speaking(
        "pace_dropped", scope, told, wording.after(today, 7),
        evidence=(Number("recent", recent), Number("before_a_week", before / 6)),
    )  # fmt: skip


def tenth_week(started_on: date, today: date) -> Look:
    """Rule 15: in the tenth week of a search, whatever its pace."""
    week = (today - started_on).days // 7 + 1
    if week != _WEEK:
        return wording.silent("tenth_week", None, "clear", say("This is week {n} of the search.", n=week))
    ends_on = started_on + timedelta(weeks=_WEEK)
    told = say("This search is in its tenth week.")
    return wording.speaking("tenth_week", None, told, ends_on, evidence=(Number("week", week),))


def _more(belief: Belief, line: float) -> dict[str, int]:
    return {"n": takes_back(belief, line)}


def _begins(told: str, at: int) -> str:
    return _and(told, say("It begins at {n}.", n=at))


def _and(told: str, more: str) -> str:
    return f"{told} {more}"


def _recent(per_day: Mapping[int, int], day: int) -> int:
    return sum(n for on, n in per_day.items() if day - 14 < on <= day)


def _before(per_day: Mapping[int, int], day: int) -> int:
    return sum(n for on, n in per_day.items() if day - 56 < on <= day - 14)


def _dropped(per_day: Mapping[int, int], day: int) -> bool:
    weekly = _before(per_day, day) / 6
    return weekly >= _PACE and _recent(per_day, day) / 2 <= weekly / 4


def _asks(per_day: Mapping[int, int], day: int) -> bool:
    """Whether a question that came up in the last week is open, none having come up in the four weeks before it."""
    asked = -_ASKED_AGAIN
    for ago in range(3 * _ASKED_AGAIN, -1, -1):
        came_up = _dropped(per_day, day - ago) and not _dropped(per_day, day - ago - 1)
        if came_up and day - ago - asked >= _ASKED_AGAIN:
            asked = day - ago
    return day - asked < _ASKED_FOR
