"""From an address to a question and back: the address bar is the state of the table and of the board."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.tracker.filters import BEST_MATCH, EVERYTHING, Question, parse
from headway.usecases import insights, tracker

_NOT_ASKED: Final = frozenset({"columns"})  # how it is shown, not what is asked for
_ALONE: Final = frozenset(
    {"text", "state", "order", "page", "size", "reached", "entered", "stood", "step", "answered", "days", "said_by"}
    | {"document", "tailored"}
)
_NEVER_KEPT: Final = frozenset({"csrfmiddlewaretoken"})


@dataclass(frozen=True, slots=True)
class Address:
    """A page and what it is asked for, word by word, without what is a matter of course."""

    path: str
    pairs: tuple[tuple[str, str], ...]
    plain: str = ""  # what asks for everything, where nothing asks for a saved view

    @property
    def text(self) -> str:
        """The address as a link holds it."""
        query = self.query or self.plain
        return f"{self.path}?{query}" if query else self.path

    @property
    def query(self) -> str:
        """What comes behind the question mark."""
        return urlencode(self.pairs)

    def all(self, word: str) -> tuple[str, ...]:
        """The values of a word."""
        return tuple(value for name, value in self.pairs if name == word)

    def at(self, path: str) -> "Address":
        """The same question at another page."""
        return replace(self, path=path, plain="")

    def having(self, **words: str) -> "Address":
        """With these words set, each to one value, and back at the first page."""
        kept = [pair for pair in self.pairs if pair[0] not in words and pair[0] != "page"]
        return replace(self, pairs=(*kept, *((name, value) for name, value in words.items() if value)))

    def lacking(self, *gone: tuple[str, str]) -> "Address":
        """Without these words of these values, and back at the first page."""
        return replace(self, pairs=tuple(pair for pair in self.pairs if pair not in gone and pair[0] != "page"))

    def cleared(self) -> "Address":
        """Without any condition; the order and the columns stay."""
        return replace(self, pairs=tuple(pair for pair in self.pairs if pair[0] in ("order", "columns")))


def address(path: str, given: Mapping[str, Iterable[str]], usual: Mapping[str, tuple[str, ...]]) -> Address:
    """The address of a request, without empty words and without those that are as `usual`."""
    pairs: list[tuple[str, str]] = []
    for word, values in given.items():
        held = tuple(dict.fromkeys(value for value in values if value))
        held = held[-1:] if word in _ALONE else held
        if held and word not in _NEVER_KEPT and held != usual.get(word):
            pairs += [(word, value) for value in held]
    return Address(path, tuple(pairs))


def asked(ctx: Ctx, it: Address) -> tuple[Question, Invalid | None]:
    """The question of an address; a word that makes no sense is told, and then everything is asked for."""
    words: dict[str, str | list[str]] = {}
    for name in dict.fromkeys(name for name, _ in it.pairs if name not in _NOT_ASKED):
        words[name] = list(it.all(name))
    try:
        return insights.narrowed(ctx, asked=parse(words)), None
    except Invalid as error:
        return EVERYTHING, error


def counts(ctx: Ctx, question: Question) -> dict[str, Mapping[Any, int]]:
    """How many each choice of each filter would leave; the ways of being silent only where they are asked for."""
    found: dict[str, Mapping[Any, int]] = dict(tracker.facets(ctx, asked=question))
    return found | {"silence": insights.silences(ctx, asked=question)} if question.silence else found


def usual_order(it: Address) -> str:
    """The order where none is asked for."""
    return BEST_MATCH if it.all("text") else EVERYTHING.order
