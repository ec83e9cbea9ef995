"""For which opportunity an event may be an interview: by company, people, pages and title; the person decides."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from headway.core.speech import noted, say
from headway.core.tracker.naming import company_key, folded
from headway.core.transfer.calendar.nouns import Candidate, Changed, Event, Events, Guess, Held, Preview, Proposed, Said
from headway.core.transfer.folding import fold, phrases
from headway.core.transfer.reading import Skipped

_OWN: Final = re.compile(r"(?P<kind>[a-z_]+)-(?P<id>\d+)\S*@headway(?: \S+)?")
_INTERVIEW: Final = phrases("""
    interview | interviews | interviewing | phone screen | phone screening | screening | screening call |
    recruiter call | recruiter screen | hiring manager | intro call | onsite | on site | technical round |
    final round | coding challenge |
    assessment | assessment center | panel | culture fit | job talk | vorstellungsgesprach | bewerbungsgesprach |
    kennenlerngesprach | erstgesprach | zweitgesprach | telefoninterview | fachgesprach | probetag | probearbeiten |
    entretien | entrevue | entrevista | colloquio | sollicitatiegesprek | kennismakingsgesprek | intervju | jobsamtale |
    ansettelsesintervju | rozmowa kwalifikacyjna | rozmowa rekrutacyjna | rozmowa o prace | pohovor | interju |
    собеседование | интервью | скрининг | співбесіда | mulakat | 面试 | 面接
""")
_SMALL: Final = 3  # letters: shorter names of companies are words of many texts
_SURE: Final = 3
_WHY: Final = {
    "link": noted("the link of the opportunity"),
    "email": noted("the address of a contact"),
    "domain": noted("an address of the company"),
    "company": noted("the company’s name"),
    "person": noted("the name of a contact"),
    "title": noted("the title"),
}
_WORTH: Final = {"link": 4, "email": 4, "domain": 3, "company": 3, "person": 2, "title": 2}


def beside(reading: Events, open_ones: Sequence[Candidate], held: Iterable[Held], said: Said) -> Preview:
    """What importing would do, given what is open, which interviews there are, and what one decided."""
    there = list(held)
    known = {each.uid: each for each in there if each.uid} | {f"interview-{each.id}@headway": each for each in there}
    proposed: list[Proposed] = []
    others: list[Proposed] = []
    changed: list[Changed] = []
    skipped, unchanged = list(reading.skipped), 0
    joined: set[int | None] = set()
    for event in reading.events:
        if (one := known.get(event.uid)) is not None:
            change = _changed(event, one, said)
            changed += [change] if change else []
            unchanged += change is None
        elif _OWN.fullmatch(event.uid):
            skipped.append(Skipped(event.row, "Headway's own", event.title or None))
        elif event.cancelled:
            skipped.append(Skipped(event.row, "called off, and never an interview here", event.title or None))
        else:
            found = _proposed(event, open_ones, [each for each in there if each.id not in joined], said)
            joined.add(found.interview_id)
            (proposed if found.guesses or _is_interview(event) else others).append(found)
    whole = Events(reading.file, reading.zone, reading.events, tuple(skipped), reading.problem)
    return Preview(whole, tuple(proposed), tuple(changed), tuple(others), unchanged, tuple(open_ones))


def guesses(event: Event, open_ones: Iterable[Candidate]) -> list[tuple[int, Guess]]:
    """The opportunities an event may be about, each with its weight, the likeliest first."""
    text = f" {fold(' '.join((event.title, event.text, event.place, *(person.name for person in event.people))))} "
    emails = {folded(person.email) for person in event.people if person.email}
    links = f"{event.link} {event.text} {event.place}"
    found = []
    for one in open_ones:
        whys = _whys(one, event, text, emails, links)
        if whys:
            named = " and ".join(say(_WHY[why]) for why in whys[:2])
            found.append((sum(_WORTH[why] for why in whys), Guess(one.id, one.name, named)))
    return sorted(found, key=lambda pair: (-pair[0], pair[1].name))[:5]


def _whys(one: Candidate, event: Event, text: str, emails: set[str], links: str) -> list[str]:
    domains = {mail.rpartition("@")[2] for mail in emails}
    tests = {
        "link": bool(one.url) and one.url.rstrip("/") in links,
        "email": bool(emails & one.emails),
        "domain": any(_within(domain, one.domains) for domain in domains),
        "company": any(_stands(name, text) for name in one.companies),
        "person": any(" " in folded(name) and _stands(name, text) for name in one.people),
        "title": bool(one.title) and f" {fold(one.title)} " in f" {fold(event.title)} ",
    }
    return [why for why, holds in tests.items() if holds]


def _within(domain: str, of: Iterable[str]) -> bool:
    return any(domain == each or domain.endswith(f".{each}") for each in of)


def _stands(name: str, text: str) -> bool:
    words = fold(company_key(name))
    return len(words) >= _SMALL and f" {words} " in text


def _is_interview(event: Event) -> bool:
    title = f" {fold(event.title)} "
    return any(f" {word} " in title for word in _INTERVIEW)


def _proposed(event: Event, open_ones: Sequence[Candidate], held: Sequence[Held], said: Said) -> Proposed:
    found = guesses(event, open_ones)
    sure = bool(found) and found[0][0] >= _SURE and (len(found) == 1 or found[0][0] > found[1][0])
    proposal = found[0][1].opportunity_id if sure else None
    choice = said.chosen.get(event.uid, said.every if said.every is not None else proposal)
    if choice is not None and all(one.id != choice for one in open_ones):
        choice = None
    return Proposed(event, tuple(guess for _, guess in found), sure, choice, _same_day(event, choice, held))


def _same_day(event: Event, choice: int | None, held: Sequence[Held]) -> int | None:
    """An interview of that opportunity on that day that came from no calendar: it is the same one."""
    same = (one for one in held if one.opportunity_id == choice and one.on == event.on)
    free = (one for one in same if not one.uid and not one.cancelled)
    times = (None, event.starts_at)
    return next((one.id for one in free if event.starts_at is None or one.starts_at in times), None)


def _changed(event: Event, one: Held, said: Said) -> Changed | None:
    """What an event says otherwise than its interview; None where nothing is new, or the file is the older one."""
    if event.sequence < one.sequence:
        return None
    if event.cancelled:
        return None if one.cancelled else Changed(event, one.id, one.name, "cancel", False, _agreed(said, event, True))
    minutes = event.minutes is None or event.minutes == one.minutes
    if (event.on, event.starts_at) == (one.on, one.starts_at) and minutes and not one.cancelled:
        return None
    asked = event.sequence == one.sequence
    return Changed(event, one.id, one.name, "move", asked, _agreed(said, event, not asked))


def _agreed(said: Said, event: Event, usual: bool) -> bool:
    return said.agreed.get(event.uid, usual)
