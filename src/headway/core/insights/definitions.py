"""What each number is, in the words that stand beside it wherever it is shown."""

from typing import Final

from headway.core.speech import noted

COMPARED: Final = noted(
    "Yes of settled, each group begun as ten average applications of this search; the range holds the share four times "
    "out of five. A difference is claimed only where it would hold however often one looked."
)
ODDS: Final = noted(
    "The chance: of 100 applications silent for as long at the same stage, so many still get a yes. Below 2 it says "
    "so. Probably over: nine tenths of a “no” by now; that is an offer to close it, and never done by itself."
)
TIMES: Final = noted(
    "Days after which half, three of four and nine of ten of the yeses that come have come, those still waiting "
    "counted rightly. Where fewer than five came, it is what is typical."
)
SILENCE: Final = noted(
    "Expected is what as many days of waiting brought before. Replies are called slower only where so few would come "
    "one time in a hundred or less, and at least three were to be expected."
)
FORECAST: Final = noted(
    "The chance of at least one by that day. It assumes this pace and the rates of today, those still waiting counted "
    "rightly, and each rate as unsure as it is."
)
RESTS_ON: Final = (
    noted("When replies get better than they were, it lags behind: a pleasant surprise."),
    noted("An open application is known by its stage and its silence alone; how well a talk went is not in it."),
    noted(
        "A range holds the truth four times out of five; that of a count, being in whole numbers, nearer nine out of "
        "ten."
    ),
    noted("Where there is no data of yours, it begins from the starting guesses."),
)
MAILS_TYPICAL: Final = noted("Mails to people rest on starting guesses alone.")
MAILS_OWN: Final = noted("Mails to people rest on {n} of your own, and on starting guesses where there are few.")
