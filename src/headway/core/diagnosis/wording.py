"""The words of each rule: its name, what it looks at, what it may mean, one thing to try, what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from headway.core.diagnosis.findings import Code, Finding, Look, State


@dataclass(frozen=True, slots=True)
class Words:
    """What a rule says; `{…}` are filled in where it speaks."""

    title: str
    rule: str
    reading: str
    advice: str
    changes: str


_STEP: Final = (
    "Of those that reached “{stage}”, the share that went on is under {line} with a chance of 9 in 10 or more, "
    "from 5 settled on. Typical is about {typical}."
)
_MORE_YES: Final = "{more} that {goes} on, and the share is no longer surely under {line}."
WORDS: Final[Mapping[Code, Words]] = {
    "few_replies": Words(
        "Few replies",
        _STEP,
        "The applications or where they go may be what stops it, not what comes after a reply.",
        "Fit the résumé of the next five to their posting, send them within days of its date, and ask for a referral "
        "where anybody is known: referred applications are invited several times as often.",
        _MORE_YES,
    ),
    "no_calls": Words(
        "Replies that do not become calls",
        _STEP,
        "Interest is there. What often ends it here is a slow answer, or a filter such as pay, visa or place.",
        "Answer the next reply within a day with three times to talk, and name pay, visa and place at once.",
        _MORE_YES,
    ),
    "calls_end": Words(
        "Phone interviews end it",
        _STEP,
        "The applications work. The first talk is where these roles decide, mostly on story, motive and pay.",
        "Rehearse aloud before the next call: two minutes of story, one reason for this company, one line on pay.",
        _MORE_YES,
    ),
    "no_second_round": Words(
        "Interviews without a second round",
        _STEP,
        "Résumé and first talk work. What is asked here may be what is least rehearsed; often it is fit to one role.",
        "Ask the last two interviewers for one thing that was missing, and rehearse three examples with somebody.",
        _MORE_YES,
    ),
    "no_offers": Words(
        "Second rounds without an offer",
        _STEP,
        "Everything up to here works. At the end few are left and one is chosen: often this is simply numbers.",
        "Before the next last round choose the references, two closing questions and a note of thanks the same day.",
        _MORE_YES,
    ),
    "outreach_unanswered": Words(
        "Outreach that stays unanswered",
        "The share of mails to people that are answered is under 15 % with a chance of 9 in 10 or more, from 5 settled "
        "on. A good target is 25 to 30 %.",
        "The message or the people it goes to may be what stops it.",
        "Write the next five in under 100 words, begin with what connects, ask for no job, and write once more after "
        "3 working days: that brings half as many replies again.",
        "{more} that {goes} answered, and the share is no longer surely under 15 %.",
    ),
    "replies_slowed": Words(
        "Replies have slowed down",
        "In the last 28 days so few replies came that at the rate before it would happen 1 time in 100 or less, "
        "where at least 3 were to be expected.",
        "Something may have changed: the résumé, the roles, or the season.",
        "Look up what changed four to six weeks ago, and send the next five applications the way it was before.",
        "{more} within 28 days, and it is no longer that rare.",
    ),
    "slower_than_usual": Words(
        "Slower than usual",
        "It has waited longer than nine of ten replies at its stage take, and is not yet probably over. "
        "One in ten good ones is like that.",
        "Slower than usual is not dead.",
        "Send one polite follow-up, and keep applying meanwhile.",
        "A reply, or the day from which such a silence is probably over.",
    ),
    "promise_overdue": Words(
        "A day that was named has passed",
        "The employer named a day; it has passed, and nothing is recorded since. Looked at for four weeks.",
        "They are late, which says little about the answer.",
        "Ask today, in two lines, how it stands.",
        "Any news that is written down, the day of the last contact, or a new day that they name.",
    ),
    "follow_up_due": Words(
        "Follow-ups that are due",
        "It has waited until its follow-up day, nobody has asked, and the chance of a yes is still 2 % or more.",
        "A question at the right time is the cheapest next step there is.",
        "Send them today, one line each.",
        "A follow-up that is written down, or an answer.",
    ),
    "collecting": Words(
        "More saved than sent",
        "Of what was saved more than two weeks ago, the share that was applied for is under 50 % with a chance of "
        "9 in 10 or more, from 12 on. Saved ones that were closed do not count.",
        "Collecting has taken the place of applying.",
        "Pick three of the saved ones: apply to each today, or delete it.",
        "{more} applied for, or so many let go, and it is no longer surely under half.",
    ),
    "long_shots": Words(
        "Many long shots",
        "Of the last 20 applications 10 or more met less than half of the requirements, as it was noted then.",
        "Many of these roles ask for something else. Around half of the requirements is where invitations rise; "
        "beyond 60 % nothing more is gained.",
        "Choose the next five where at least half of the requirements are met.",
        "{more} of the next ones meeting half or more.",
    ),
    "few_contacts": Words(
        "Hardly any networking",
        "Of the actions of the last 28 days, the share that went to people (outreach, referrals) is under 20 % with a "
        "chance of 9 in 10 or more, from 12 on.",
        "Nearly everything rests on postings. Job boards bring many applications and few hires; referrals the reverse.",
        "Give one hour of the coming week to people; loose acquaintances count.",
        "{more} to people among the next actions, and it is no longer surely under 20 %.",
    ),
    "pace_dropped": Words(
        "Fewer applications than before",
        "The last 14 days brought a quarter or less of the weekly pace of the six weeks before, which was 5 or more. "
        "Asked once in four weeks at most.",
        "This is a question, no diagnosis: a planned break?",
        "If it is a break, enjoy it. If it ran dry, put two short blocks for applications into the coming week.",
        "Applications as before, or that it is a break.",
    ),
    "tenth_week": Words(
        "Week ten",
        "Said in the tenth week of a search, whatever its pace.",
        "Around weeks 10 to 12 spirits tend to sink in any search. That says nothing about this one.",
        "Meet one person this week, and look over what has worked so far.",
        "It is said this week alone.",
    ),
}  # fmt: skip


def titled(code: Code) -> str:
    """The name of a rule."""
    return WORDS[code].title


def silent(code: Code, scope: str | None, state: State, why: str, lacking: int | None = None, **values: Any) -> Look:
    """A look that found nothing, with the reason."""
    words = WORDS[code]
    return Look(code, scope, words.title, words.rule.format(**values), state, why, lacking=lacking)


def speaking(
    code: Code, scope: str | None, observed: str, again_on: date, values: Mapping[str, Any] | None = None, **more: Any
) -> Look:
    """A look that found something; `values` fill the words in, `more` are further parts of the finding."""
    words, given = WORDS[code], values or {}
    rule = words.rule.format(**given)
    finding = Finding(
        code, scope, words.title, observed, words.reading, words.advice, rule, words.changes.format(**given),
        again_on, **more,
    )  # fmt: skip
    return Look(code, scope, words.title, rule, "speaks", observed, finding)


def percent(share: float) -> str:
    """A share in words.

    >>> percent(0.05), percent(0.004)
    ('5 %', 'under 1 %')
    """
    return "under 1 %" if 0 < share < 0.01 else f"{100 * share:.0f} %"


def counted(n: int, one: str, many: str) -> str:
    """How many of something, in words.

    >>> counted(1, "reply", "replies"), counted(3, "reply", "replies")
    ('1 reply', '3 replies')
    """
    return f"{n} {one if n == 1 else many}"


def after(today: date, days: int | None) -> date:
    """The day to look again: one to four weeks from today, two where nothing better is known."""
    return today + timedelta(days=14 if days is None else min(max(days, 7), 28))
