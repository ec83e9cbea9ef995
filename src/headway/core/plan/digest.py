"""The mail of the day: Today as plain text."""

from collections.abc import Iterator
from dataclasses import dataclass

from headway.core.days import in_words, of_the_week
from headway.core.plan.today import Line, Today
from headway.core.speech import say


@dataclass(frozen=True, slots=True)
class Mail:
    """A message: its subject and its text."""

    subject: str
    text: str


def mail(it: Today) -> Mail:
    """Today as a message: the sentence that matters as its subject, then what there is to do."""
    day = f"{of_the_week(it.on)}, {in_words(it.on, today=it.on.replace(year=it.on.year - 1))}"
    return Mail(it.lead, "\n".join([day, "", *_lines(it), "", *_closing()]).strip() + "\n")


def _lines(it: Today) -> Iterator[str]:
    yield from (words for words in (it.lead, it.offer, it.pause, it.next.words if it.next else "") if words)
    for group in it.groups:
        yield ""
        yield group.title
        yield from (f"- {_told(line)}" for line in group.lines)
    if it.goals:
        yield ""
        yield from (" · ".join(part for part in (goal.told, goal.rest) if part) for goal in it.goals)
    if it.stands:
        yield ""
        yield from (it.stands.title, it.stands.observed, it.stands.advice)
    yield from (part for win in it.wins for part in ("", win.words))


def _told(line: Line) -> str:
    return ", ".join(part for part in (line.at, line.title, line.more) if part)


def _closing() -> list[str]:
    return [
        say("You asked Headway for this mail. Settings, Preferences turns it off."),
    ]
