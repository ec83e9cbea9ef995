"""The fields of an offer's forms."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from headway.core.amounts import typed
from headway.core.offers.checks import FIELDS, MONEY
from headway.core.offers.nouns import Offer
from headway.core.offers.words import PERIODS
from headway.core.speech import say, short
from headway.core.tracker.words import WORK_MODES
from headway.web import base
from headway.web.forms import Boxes

_MODES: Final = {str(mode): words for mode, words in WORK_MODES.items()}


def kept(it: Offer | None) -> dict[str, Any]:
    """What an offer holds, as a form shows it."""
    if it is None:
        return {"period": "year"}
    terms = {name: getattr(it.terms, name) for name in FIELDS if hasattr(it.terms, name)}
    broken = {name: short(terms[name]) for name in ("hours", "bonus_percent", "vesting_years") if terms[name]}
    money = {name: typed(terms[name]) for name in MONEY}
    benefits = "\n".join(
        each.name if each.worth is None else f"{each.name}: {typed(each.worth)}" for each in it.terms.benefits
    )
    days = {name: getattr(it, name) for name in ("made_on", "written_on", "deadline_on", "notes", "title")}
    return {**terms, **broken, **money, **days, "benefits": benefits}


def given(form: Mapping[str, str]) -> dict[str, str]:
    """The terms that a form sent."""
    return {name: form[name] for name in FIELDS if name in form}


def first(form: Boxes) -> list[base.Box]:
    """The few fields that an offer begins with."""
    return [
        form.box("base", say("Base pay"), hint=say("As you would write it: 60000, 4,200.50, 72k or 30/h.")),
        form.choice("period", say("Paid"), PERIODS),
        form.box("currency", say("Currency"), hint=say("Three letters, such as EUR."), limit=3),
        form.box("made_on", say("Offered on"), "day"),
        form.box("deadline_on", say("They want to know by"), "day"),
        form.box("written_on", say("In writing since"), "day", say("Empty while it is only spoken of.")),
    ]


def groups(form: Boxes) -> Iterator[tuple[str, list[base.Box]]]:
    """The other fields, by what they are about."""
    yield (
        say("More pay"),
        [
            form.box("payments", say("Payments a year, where it is paid by the month"), "whole"),
            form.box("bonus", say("Bonus a year")),
            form.box("bonus_percent", say("Bonus, % of the base")),
            form.box("sign_on", say("Sign-on, once")),
            form.box("equity", say("Equity, all of it"), hint=say("What it is worth to you; nothing is guessed.")),
            form.box("vesting_years", say("Earned over so many years")),
            form.box("cliff_months", say("Nothing of it before so many months"), "whole"),
        ],
    )
    yield (
        say("Time and place"),
        [
            form.box("hours", say("Hours a week")),
            form.box("leave_days", say("Days of leave a year"), "whole"),
            form.box("place", say("Place")),
            form.choice("work_mode", say("Work mode"), _MODES),
            form.box("start_on", say("Begins on"), "day"),
        ],
    )
    yield (
        say("The rest"),
        [
            form.text("benefits", say("Benefits"), say("One a line; behind a colon what it is worth to you a year.")),
            form.text("notes", say("Notes")),
        ],
    )
