"""Who asks, when, and with which rights."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from headway.core.days import to_day


@dataclass(frozen=True, slots=True)
class Ctx:
    """The asker of one request: each surface makes it once, every use case takes it first.

    `user_id` acts, on the tracker of `owner_id`; `now` is an aware moment; `zone` the person's time zone; `via` says
    through which door (person, import, mail …) and stands in the history; `may_write` is false for a look-in.
    """

    user_id: int
    owner_id: int
    now: datetime
    zone: str = "UTC"
    via: str = "person"
    may_write: bool = True

    @property
    def today(self) -> date:
        """The person's day in the person's time zone."""
        return self.day_of(self.now)

    @property
    def today_day(self) -> int:
        """The number of the person's day."""
        return to_day(self.today)

    def day_of(self, moment: datetime) -> date:
        """The day of a moment in the person's time zone."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def through(self, via: str) -> "Ctx":
        """The same asker through another door."""
        return replace(self, via=via)
