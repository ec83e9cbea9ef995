"""The words of offers."""

from typing import Final, Literal

from headway.core import amounts
from headway.core.speech import noted

Period = Literal["year", "month", "week", "day", "hour"]
Decision = Literal["", "accepted", "declined", "lapsed"]
Side = Literal["me", "them"]

PERIODS: Final = amounts.PERIODS
DECISIONS: Final[dict[str, str]] = {
    "accepted": noted("Accepted"),
    "declined": noted("Declined"),
    "lapsed": noted("Lapsed"),
}
# what the outcome of an opportunity means for its offer; any other one, that it is no longer there
ENDED: Final[dict[str, Decision]] = {"accepted": "accepted", "offer_declined": "declined", "withdrawn": "declined"}
SIDES: Final[dict[str, str]] = {"me": noted("You"), "them": noted("They")}
STAGE: Final = 6  # the default stage at which there is an offer
WEEKS: Final = 52  # of pay in a year
WORKDAYS: Final = 5  # a week, where pay is a day
HOURS: Final = 40.0  # a week, where nobody has said
MONTHS: Final = 12  # payments a year, where nobody has said
VESTING: Final = 4.0  # years over which equity is spread, where nobody has said
