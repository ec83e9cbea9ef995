"""People and their tastes: who is signed in, and the few choices that change how pages look."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args
from zoneinfo import available_timezones

from headway.core.ctx import Ctx
from headway.core.errors import Invalid
from headway.core.speech import say
from headway.core.tracker.filters import COLUMNS

WeekStart = Literal["monday", "sunday", "saturday"]
Language = Literal["en-GB", "en-US", "de"]
Theme = Literal["system", "light", "dark"]
Density = Literal["comfortable", "compact"]
Keys = Literal["on", "off"]
CheckIns = Literal["none", "daily", "weekly"]


@dataclass(frozen=True, slots=True)
class Preferences:
    """Small choices of taste. `zone` is an IANA time zone, empty for the machine's.

    `columns` are the names of those that the table shows where nothing else is asked, with spaces between them.
    """

    zone: str = ""
    week_starts: WeekStart = "monday"
    language: Language = "en-GB"
    theme: Theme = "system"
    density: Density = "comfortable"
    keys: Keys = "on"
    check_ins: CheckIns = "none"
    record_minimum: str = "0"
    digest: str = "off"
    digest_to: str = ""
    columns: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is signed in: who asks, and how they like it."""

    ctx: Ctx
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Token:
    """What a program shows to ask in a person's name. `used_at` is about when it last did."""

    id: int
    name: str
    may_write: bool
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token just made, with its secret: the one time that it is shown."""

    token: Token
    secret: str


@dataclass(frozen=True, slots=True)
class Answer:
    """How a program's request was answered, in JSON; `again` says that this is what the same request got before."""

    status: int
    body: str
    location: str = ""
    again: bool = False


_ADDRESS: Final = re.compile(r"[^@\s<>\"(),:;\[\]\\]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "week_starts": get_args(WeekStart),
    "language": get_args(Language),
    "theme": get_args(Theme),
    "density": get_args(Density),
    "keys": get_args(Keys),
    "check_ins": get_args(CheckIns),
    "record_minimum": tuple(map(str, range(21))),
    "digest": ("off", *map(str, range(4, 24))),
}


def checked(name: str, value: str) -> str:
    """The preference as it may be stored; raises `Invalid` with its name."""
    if name == "zone" and value and value not in available_timezones():
        raise Invalid(
            say("{value} is no time zone.", value=value), "Choose one like Europe/Berlin, or leave it empty.", "zone"
        )
    if name == "columns":
        return _columns(value)
    if name == "digest_to":
        return _address(value)
    if name != "zone" and value not in CHOICES.get(name, ()):
        raise Invalid(
            "There is no such choice.", say("Choose one of: {names}.", names=", ".join(CHOICES.get(name, ()))), name
        )
    return value


def _columns(value: str) -> str:
    names = tuple(dict.fromkeys(value.split()))
    for name in names:
        if name not in COLUMNS:
            raise Invalid(say("There is no column called {name}.", name=name), "", "columns")
    return " ".join(names)


def _address(value: str) -> str:
    found = value.strip()
    if found and (len(found) > 320 or not _ADDRESS.fullmatch(found)):
        raise Invalid("That is no e-mail address.", "Write it as name@example.com, or leave it empty.", "digest_to")
    return found


def preferences(zone: str, stored: dict[str, str]) -> Preferences:
    """The preferences as stored, with what is missing or no longer known by default."""
    known = {name: value for name, value in stored.items() if value in CHOICES.get(name, ())}
    if "columns" in stored:
        known["columns"] = " ".join(name for name in str(stored["columns"]).split() if name in COLUMNS)
    if _ADDRESS.fullmatch(str(stored.get("digest_to", ""))):
        known["digest_to"] = str(stored["digest_to"])
    return Preferences(zone=zone, **known)  # type: ignore[arg-type]
