"""The offer of the example: made up, with its deadline near and a counter that is not sent yet."""

from typing import Final

OF: Final = "Larkspur Observatory"
MADE_AGO, DEADLINE_IN = 3, 4  # days
TERMS: Final = {
    "base": 59_000,
    "currency": "EUR",
    "bonus_percent": 5,
    "hours": 40,
    "leave_days": 28,
    "place": "Wexcombe",
    "work_mode": "hybrid",
    "benefits": (("A pass for every train", 600),),
}
ASK: Final = "62,000 EUR, and the fourth day at home"
WHY: Final = "Two others pay that for the same work, and the way is an hour."
SAID: Final = (
    ("them", 3, "Ottilie rang: they would like me to begin in six weeks."),
    ("me", 3, "Thanked her, and asked for it in writing and until when they need to know."),
    ("them", 2, "It came in writing. They want an answer within a week."),
)
