"""The nouns of interviews as plain values: rounds, stories, questions, rehearsals, mock interviews, looks back."""

from dataclasses import dataclass
from datetime import date, datetime

from headway.core.interviews.words import Format, How, QuestionKind, Result, Said, Side


@dataclass(frozen=True, slots=True)
class ListItem:
    """One line of a list that is ticked off."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Something by its id and its name: a person of a round, a story told there, a round it was told in."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Interview:
    """One round. `held_on` is its day, `starts_at` its moment where the time is known, `zone` the one it was said in.

    `over` says that it has taken place; a cancelled round is never over. `to_ask` are the person's questions, `asked`
    what the others asked. `result` is what came after it, by the history of the opportunity.
    """

    id: int
    opportunity_id: int
    title: str
    company: str
    stage_id: int | None
    stage: str | None
    stage_rank: int | None
    held_on: date | None
    starts_at: datetime | None
    zone: str
    minutes: int | None
    how: How
    format: Format
    place: str
    people: tuple[Mention, ...]
    stories: tuple[Mention, ...]
    notes: str
    checklist: tuple[ListItem, ...]
    to_ask: tuple[ListItem, ...]
    asked: tuple[str, ...]
    rating: int | None
    went_well: str
    to_improve: str
    lessons: str
    thanked_on: date | None
    answer_asked_on: date | None
    promised_on: date | None
    cancelled_at: datetime | None
    cancelled_by: Side | None
    over: bool
    result: Result
    uid: str
    sequence: int
    version: int

    @property
    def done(self) -> int:
        """How many lines of the checklist are ticked."""
        return sum(item.done for item in self.checklist)


@dataclass(frozen=True, slots=True)
class Story:
    """A rehearsed account of a success, and what it answers, shows and was told in. `questions` are those it answers.

    `rehearsed_on` are the days, the latest first.
    """

    id: int
    title: str
    situation: str
    task: str
    action: str
    result: str
    numbers: str
    skills: tuple[str, ...]
    flagship: bool
    questions: tuple["QuestionMention", ...]
    rehearsed_on: tuple[date, ...]
    told_in: tuple[Mention, ...]
    version: int

    @property
    def complete(self) -> bool:
        """Whether each part of it is told."""
        return all((self.situation, self.task, self.action, self.result))


@dataclass(frozen=True, slots=True)
class QuestionMention:
    """A question by name: `ref` is its id, or the code of a built-in one."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question of the bank. `ref` names it in every surface: its id, or its code where it is built in.

    It is covered where a story answers it. `rehearsals` counts how often it was answered aloud.
    """

    ref: str
    text: str
    kind: QuestionKind
    role: str
    built_in: bool
    stories: tuple[Mention, ...] = ()
    rehearsals: int = 0
    rehearsed_on: date | None = None
    put_away: bool = False

    @property
    def covered(self) -> bool:
        """Whether a story answers it."""
        return bool(self.stories)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """That a question was answered aloud or a story told, on a day."""

    id: int
    rehearsed_on: date
    question: str
    story: str
    seconds: int | None
    rating: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Mock:
    """An interview for practice: with whom, and how it went; each mark from 1 to 5 or None."""

    id: int
    held_on: date
    with_whom: str
    contact_id: int | None
    opportunity: Mention | None
    minutes: int | None
    content: int | None
    structure: int | None
    delivery: int | None
    asking: int | None
    notes: str
    version: int

    @property
    def mean(self) -> float | None:
        """The mean of its marks."""
        marks = [mark for mark in (self.content, self.structure, self.delivery, self.asking) if mark is not None]
        return sum(marks) / len(marks) if marks else None


@dataclass(frozen=True, slots=True)
class LookBack:
    """What a person makes of a rejection. `reached_id` is the stage that it came to."""

    opportunity_id: int
    name: str
    outside: Said
    qualified: Said
    showed: Said
    reached_id: int | None
    reached: str | None
    lesson: str
    looked_on: date
    version: int
