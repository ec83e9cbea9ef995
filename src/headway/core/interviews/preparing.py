"""What to do before a round and what to ask in it, proposed from what is known of posting, company and people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from headway.core.interviews.words import Format, How
from headway.core.speech import count, noted, say

_PEOPLE: Final = 4  # so many are named one by one
_LACKING: Final = 2
_BY_FORMAT: Final[dict[Format, str]] = {
    "screening": noted("Say aloud in two minutes who you are, why this job, and what you want to be paid."),
    "technical": noted("Solve two tasks of this kind aloud, with the clock running."),
    "behavioural": noted("Tell each story aloud once, in under two minutes."),
    "case": noted("Work one case aloud: first the structure, then the numbers, then what you would do."),
    "panel": noted("Find out who sits on the panel and what each of them needs from this role."),
    "take_home": noted("Read the task twice, and ask at once what is unclear and how long it should take."),
    "final": noted("Settle your number, your earliest start and your references."),
}
_BY_HOW: Final[dict[How, str]] = {
    "phone": noted("Find a quiet place, charge the phone, lay posting and résumé beside it."),
    "video": noted("Try the link, camera and sound, and look at what is behind you."),
    "on_site": noted("Look up the way and whom to ask for; be there ten minutes early."),
}
_QUESTIONS: Final = (
    noted("What would a good first half-year in this role look like?"),
    noted("What is hardest about this role at the moment?"),
    noted("Is there anything in my experience that gives you doubts, so that I can answer it now?"),
    noted("What are the next steps, and by when may I expect an answer?"),
)
_OF_PHONE: Final = (
    noted("What made you want to talk with me?"),
    noted("Why is the role open?"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before a round: `required` lines of the posting were read, of which those `lacking` are not met."""

    company: str = ""
    required: int = 0
    lacking: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    posting: bool = False
    link: bool = False
    company_notes: bool = False
    stories: int = 0
    format: Format = ""
    how: How = ""


def checklist(known: Known) -> tuple[str, ...]:
    """What to do before a round, the most useful first.

    >>> checklist(Known(how="phone"))[-1]
    'Find a quiet place, charge the phone, lay posting and résumé beside it.'
    """
    return tuple(_proposed(known))


def questions(format: Format, how: How) -> tuple[str, ...]:
    """A few questions to ask, of which the last is by when they will answer."""
    early = _OF_PHONE if format == "screening" or (not format and how == "phone") else _QUESTIONS[:2]
    return tuple(say(text) for text in (*early, *_QUESTIONS[2:]))


def _proposed(known: Known) -> Iterator[str]:
    yield from _posting(known)
    yield from _company(known)
    for name in known.people[:_PEOPLE]:
        yield say("Look up {name}: what they do there, and what connects you.", name=name)
    if not known.people:
        yield say("Ask who will be there, and write down the names.")
    yield _stories(known.stories)
    if known.format in _BY_FORMAT:
        yield say(_BY_FORMAT[known.format])
    if known.how in _BY_HOW:
        yield say(_BY_HOW[known.how])


def _posting(known: Known) -> Iterator[str]:
    if known.required:
        yield count(
            known.required,
            "Have an example ready for the {n} line that the posting requires.",
            "Have an example ready for each of the {n} lines that the posting requires.",
        )
    elif known.posting:
        yield say("Read the posting’s required lines again, with one example of your own for each.")
    elif known.link:
        yield say("Read the posting again, and keep its text here: it may be taken down.")
    for line in known.lacking[:_LACKING]:
        yield say("Be ready for “{line}”: what of yours comes closest, and how you would learn the rest.", line=line)


def _company(known: Known) -> Iterator[str]:
    if known.company_notes:
        yield say("Read your notes on {company}.", company=known.company)
    elif known.company:
        yield say("Write down what {company} sells, to whom, and what is new there.", company=known.company)


def _stories(n: int) -> str:
    if n:
        return say("Choose the two or three stories that fit this role.")
    return say("Write one story of a success down: what it was about, what you did, what came of it.")
