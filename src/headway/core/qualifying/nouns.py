"""Qualifying's nouns as plain values: what its use cases answer with."""

from dataclasses import dataclass
from datetime import date

from headway.core.qualifying.fit import Fit
from headway.core.qualifying.rollup import Said, Skill
from headway.core.qualifying.words import AssetKind, EvidenceKind, ProofKind, Sort, Standing, Verdict
from headway.core.qualifying.worth import Chance, Check, Criterion, Part, Value, Wanted
from headway.core.speech import count, say
from headway.core.tracker.words import WorkMode


@dataclass(frozen=True, slots=True)
class Asset:
    """What speaks for the person, or a gap; with what is planned to close it, and whether that is done."""

    id: int
    kind: AssetKind
    name: str
    note: str = ""
    activity_id: int | None = None
    planned: str = ""
    planned_on: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Needs:
    """What a job search is for: in numbers, in criteria, what speaks for the person and what is missing.

    `answers` are those of the questionnaire by the code of the question; `wanted` is None while nothing is said.
    """

    search_id: int
    wanted: Wanted | None
    criteria: tuple[Criterion, ...]
    assets: tuple[Asset, ...]
    answers: tuple[tuple[str, int], ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is said yet."""
        return self.wanted is None and not self.criteria and not self.assets


@dataclass(frozen=True, slots=True)
class LeadLine:
    """A lead in the ranked list: value and chance are of one, `expected` is in points of 100.

    Value and `expected` are None while nothing that would be nice to have is scored.
    """

    id: int
    title: str
    company: str
    role: str | None
    source: str | None
    location: str
    saved_on: date | None
    value: float | None
    chance: float
    expected: float | None
    struck: bool


@dataclass(frozen=True, slots=True)
class Pile:
    """The leads that wait for a decision, ranked, one page of them; `done` were decided today; so many `criteria`."""

    leads: tuple[LeadLine, ...]
    left: int
    done: int
    page: int = 1
    pages: int = 1
    criteria: int = 0

    @property
    def words(self) -> str:
        """How far the pile is worked through.

        >>> Pile((), left=12, done=68).words, Pile((), left=0, done=3).words
        ('12 of 80 left.', 'All 3 are decided.')
        """
        if self.left:
            return say("{n} of {of} left.", n=self.left, of=self.left + self.done)
        return count(self.done, "The one is decided.", "All {n} are decided.") if self.done else say("No lead waits.")


@dataclass(frozen=True, slots=True)
class Lead:
    """One lead to decide on: what is known of it, how it does on every criterion, its value, chance and worth."""

    id: int
    title: str
    company: str
    role: str | None
    source: str | None
    url: str
    location: str
    work_mode: WorkMode
    pay: str
    notes: str
    posting_text: str
    saved_on: date | None
    version: int
    parts: tuple[Part, ...]
    value: Value
    chance: Chance
    proposed: Chance
    checks: tuple[Check, ...]
    left: int
    done: int
    place: int
    next_id: int | None
    previous_id: int | None

    @property
    def expected(self) -> float | None:
        """Value times chance, in points of 100; None while nothing tells the value."""
        return None if self.value.share is None else 100 * self.value.share * self.chance.mean

    @property
    def refused(self) -> tuple[str, ...]:
        """What speaks for letting it go: struck must-haves, and needs that it says it does not meet."""
        return (*self.value.struck, *(check.name for check in self.checks if check.fits is False))


@dataclass(frozen=True, slots=True)
class Decided:
    """A lead that was decided on today, and how."""

    id: int
    title: str
    company: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something the person did that shows skills: a job, volunteer work, a course. `used` counts lines it answers."""

    id: int
    kind: EvidenceKind
    name: str
    text: str
    skills: str
    url: str
    period: str
    used: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that a requirement is met; `source_id` is that of the story, piece or evidence, while it exists."""

    id: int
    kind: ProofKind
    text: str
    source_id: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Evidence that may answer a line: its words in common, and which part of the line's weight they hold."""

    kind: ProofKind
    source_id: int
    name: str
    text: str
    covered: float
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of a posting: required or preferred, how it is met, what shows it, and what might.

    `proposed` is a standing to decide on, "" where nothing comes close.
    """

    id: int
    text: str
    sort: Sort
    standing: Standing
    own: bool
    proofs: tuple[Proof, ...] = ()
    proposed: Standing = ""
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line that the posting's text asks for, not kept yet."""

    text: str
    sort: Sort


@dataclass(frozen=True, slots=True)
class CompanySheet:
    """What the person found out about the employer."""

    needs: str = ""
    offers: str = ""
    questions: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return not (self.needs or self.offers or self.questions)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is known there."""

    id: int
    name: str
    note: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The preparedness sheet of one opportunity, and the company sheet beside it.

    `found` are lines of the posting's text that are not kept; `headed` if they stood under headings that are known.
    `earlier` is the company sheet of another opportunity there, where this one has none yet.
    """

    opportunity_id: int
    title: str
    company: str
    url: str
    archived: bool
    requirements: tuple[Requirement, ...]
    fit: Fit
    found: tuple[FoundLine, ...]
    headed: bool
    has_text: bool
    tasks: tuple[str, ...]
    offered: tuple[str, ...]
    company_sheet: CompanySheet
    earlier: CompanySheet | None
    people: tuple[Known, ...]
    evidence: int

    @property
    def untouched(self) -> bool:
        """Whether no line of the posting was kept yet: what stays found afterwards was left out on purpose."""
        return all(each.own for each in self.requirements)

    @property
    def unshown(self) -> tuple[Requirement, ...]:
        """Required lines said to be met, wholly or partly, with nothing that shows it: a recruiter sees none."""
        told = (each for each in self.requirements if each.sort == "required" and each.standing in ("met", "partly"))
        return tuple(each for each in told if not each.proofs)


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting whose lines are read together with others."""

    id: int
    title: str
    company: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class Demand:
    """What the postings of a role ask for together: named most, missing most; `unread` hold text but no kept lines.

    `lacking` are lines not met that one posting alone asks for.
    """

    role: str | None
    postings: tuple[Posting, ...]
    asked: tuple[Skill, ...]
    missing: tuple[Skill, ...]
    lacking: tuple[Said, ...]
    unread: int
