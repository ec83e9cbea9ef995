"""The words of each rule: its name, what it looks at, what it may mean, one thing to try, what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from headway.core.diagnosis.findings import Code, Finding, Look, State
from headway.core.speech import noted, say


@dataclass(frozen=True, slots=True)
class Words:
    """What a rule says; `{…}` are filled in where it speaks."""

    title: str
    rule: str
    reading: str
    advice: str
    changes: str


_STEP: Final = noted(
    "Of those that reached “{stage}”, the share that went on is under {line} with a chance of 9 in 10 or more, "
    "from 5 settled on. Typical is about {typical}."
)
_MORE_YES: Final = noted("With {n} more that went on, the share is no longer surely under {line}.")
WORDS: Final[Mapping[Code, Words]] = {
    "few_replies": Words(
        noted("Few replies"),
        _STEP,
        noted("The applications or where they go may be what stops it, not what comes after a reply."),
        noted(
            "Fit the résumé of the next five to their posting, send them within days of its date, and ask for a "
            "referral where anybody is known: referred applications are invited several times as often."
        ),
        _MORE_YES,
    ),
    "no_calls": Words(
        noted("Replies that do not become calls"),
        _STEP,
        noted("Interest is there. What often ends it here is a slow answer, or a filter such as pay, visa or place."),
        noted("Answer the next reply within a day with three times to talk, and name pay, visa and place at once."),
        _MORE_YES,
    ),
    "calls_end": Words(
        noted("Phone interviews end it"),
        _STEP,
        noted("The applications work. The first talk is where these roles decide, mostly on story, motive and pay."),
        noted(
            "Rehearse aloud before the next call: two minutes of story, one reason for this company, one line on pay."
        ),
        _MORE_YES,
    ),
    "no_second_round": Words(
        noted("Interviews without a second round"),
        _STEP,
        noted(
            "Résumé and first talk work. What is asked here may be least rehearsed; often it is fit to the one role."
        ),
        noted(
            "Ask the last two interviewers for one thing that was missing, and rehearse three examples with somebody."
        ),
        _MORE_YES,
    ),
    "no_offers": Words(
        noted("Second rounds without an offer"),
        _STEP,
        noted("Everything up to here works. At the end few are left and one is chosen: often this is simply numbers."),
        noted(
            "Before the next last round choose the references, two closing questions and a note of thanks the same day."
        ),
        _MORE_YES,
    ),
    "outreach_unanswered": Words(
        noted("Outreach that stays unanswered"),
        noted(
            "The share of mails to people that are answered is under 15 % with a chance of 9 in 10 or more, from 5 "
            "settled on. A good target is 25 to 30 %."
        ),
        noted("The message or the people it goes to may be what stops it."),
        noted(
            "Write the next five in under 100 words, begin with what connects, ask for no job, and write once more "
            "after 3 working days: that brings half as many replies again."
        ),
        noted("With {n} more answered, the share is no longer surely under 15 %."),
    ),
    "replies_slowed": Words(
        noted("Replies have slowed down"),
        noted(
            "In the last 28 days so few replies came that at the rate before it would happen 1 time in 100 or less, "
            "where at least 3 were to be expected."
        ),
        noted("Something may have changed: the résumé, the roles, or the season."),
        noted("Look up what changed four to six weeks ago, and send the next five applications the way it was before."),
        noted("With {n} more within 28 days it is no longer that rare."),
    ),
    "slower_than_usual": Words(
        noted("Slower than usual"),
        noted(
            "It has waited longer than nine of ten replies at its stage take, and is not yet probably over. "
            "One in ten good ones is like that."
        ),
        noted("Slower than usual is not dead."),
        noted("Send one polite follow-up, and keep applying meanwhile."),
        noted("A reply, or the day from which such a silence is probably over."),
    ),
    "promise_overdue": Words(
        noted("A day that was named has passed"),
        noted("The employer named a day; it has passed, and nothing is recorded since. Looked at for four weeks."),
        noted("They are late, which says little about the answer."),
        noted("Ask today, in two lines, how it stands."),
        noted("Any news that is written down, the day of the last contact, or a new day that they name."),
    ),
    "follow_up_due": Words(
        noted("Follow-ups that are due"),
        noted("It has waited until its follow-up day, nobody has asked, and the chance of a yes is still 2 % or more."),
        noted("A question at the right time is the cheapest next step there is."),
        noted("Send them today, one line each."),
        noted("A follow-up that is written down, or an answer."),
    ),
    "collecting": Words(
        noted("More saved than sent"),
        noted(
            "Of what was saved more than two weeks ago, the share that was applied for is under 50 % with a chance of "
            "9 in 10 or more, from 12 on. Saved ones that were closed do not count."
        ),
        noted("Collecting has taken the place of applying."),
        noted("Pick three of the saved ones: apply to each today, or delete it."),
        noted("With {n} more applied for, or as many let go, it is no longer surely under half."),
    ),
    "long_shots": Words(
        noted("Many long shots"),
        noted("Of the last 20 applications 10 or more met less than half of the requirements, as it was noted then."),
        noted(
            "Many of these roles ask for something else. Around half of the requirements is where invitations rise; "
            "beyond 60 % nothing more is gained."
        ),
        noted("Choose the next five where at least half of the requirements are met."),
        noted("With {n} more of the next ones meeting half or more."),
    ),
    "few_contacts": Words(
        noted("Hardly any networking"),
        noted(
            "Of the actions of the last 28 days, the share that went to people (outreach, referrals) is under 20 % "
            "with a chance of 9 in 10 or more, from 12 on."
        ),
        noted(
            "Nearly everything rests on postings. Job boards bring many applications and few hires; referrals the "
            "reverse."
        ),
        noted("Give one hour of the coming week to people; loose acquaintances count."),
        noted("With {n} more that go to people, the share is no longer surely under 20 %."),
    ),
    "pace_dropped": Words(
        noted("Fewer applications than before"),
        noted(
            "The last 14 days brought a quarter or less of the weekly pace of the six weeks before, which was 5 or "
            "more. Asked once in four weeks at most."
        ),
        noted("This is a question, no diagnosis: a planned break?"),
        noted("If it is a break, enjoy it. If it ran dry, put two short blocks for applications into the coming week."),
        noted("Applications as before, or that it is a break."),
    ),
    "tenth_week": Words(
        noted("Week ten"),
        noted("Said in the tenth week of a search, whatever its pace."),
        noted("Around weeks 10 to 12 spirits tend to sink in any search. That says nothing about this one."),
        noted("Meet one person this week, and look over what has worked so far."),
        noted("It is said this week alone."),
    ),
}


def titled(code: Code) -> str:
    """The name of a rule."""
    return say(WORDS[code].title)


def silent(code: Code, scope: str | None, state: State, why: str, lacking: int | None = None, **values: Any) -> Look:
    """A look that found nothing, with the reason."""
    words = WORDS[code]
    return Look(code, scope, say(words.title), say(words.rule, **values), state, why, lacking=lacking)


def speaking(
    code: Code, scope: str | None, observed: str, again_on: date, values: Mapping[str, Any] | None = None, **more: Any
) -> Look:
    """A look that found something; `values` fill the words in, `more` are further parts of the finding."""
    words, given = WORDS[code], values or {}
    title, rule = say(words.title), say(words.rule, **given)
    finding = Finding(
        code, scope, title, observed, say(words.reading), say(words.advice), rule, say(words.changes, **given),
        again_on, **more,
    )  # fmt: skip
    return Look(code, scope, title, rule, "speaks", observed, finding)


def percent(share: float) -> str:
    """A share in words.

    >>> percent(0.05), percent(0.004)
    ('5 %', 'under 1 %')
    """
    return say("under 1 %") if 0 < share < 0.01 else f"{100 * share:.0f} %"


def after(today: date, days: int | None) -> date:
    """The day to look again: one to four weeks from today, two where nothing better is known."""
    return today + timedelta(days=14 if days is None else min(max(days, 7), 28))
