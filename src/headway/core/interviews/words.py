"""The closed vocabularies of interviews: how and what kind of round, kinds of question, answers of a look back."""

from typing import Final, Literal

from headway.core.speech import noted

How = Literal["", "phone", "video", "on_site", "other"]
Format = Literal["", "screening", "technical", "behavioural", "case", "panel", "take_home", "final", "other"]
Side = Literal["me", "them"]
QuestionKind = Literal["common", "behavioural", "role", "own"]
Said = Literal["", "yes", "partly", "no", "unknown"]
Result = Literal["went_on", "ended", "open", "left"]

HOWS: Final[dict[How, str]] = {
    "": noted("Not said"),
    "phone": noted("By phone"),
    "video": noted("By video"),
    "on_site": noted("On site"),
    "other": noted("Another way"),
}
FORMATS: Final[dict[Format, str]] = {
    "": noted("Not said"),
    "screening": noted("Screening"),
    "technical": noted("Technical"),
    "behavioural": noted("Behavioural"),
    "case": noted("Case"),
    "panel": noted("Panel"),
    "take_home": noted("Take-home task"),
    "final": noted("Final"),
    "other": noted("Other"),
}
SIDES: Final[dict[Side, str]] = {"me": noted("By me"), "them": noted("By them")}
QUESTION_KINDS: Final[dict[QuestionKind, str]] = {
    "common": noted("Common"),
    "behavioural": noted("Behavioural"),
    "role": noted("For a role"),
    "own": noted("My own"),
}
# What is judged in a mock interview, each from 1 to 5.
RUBRIC: Final[dict[str, str]] = {
    "content": noted("Content"),
    "structure": noted("Structure"),
    "delivery": noted("Delivery"),
    "asking": noted("Questions I asked"),
}
RATINGS: Final = range(1, 6)
# What a person asks after a rejection; how far it went is the fourth, and a stage.
LOOKED_AT: Final[dict[str, str]] = {
    "outside": noted("Was it outside my hands?"),
    "qualified": noted("Was I qualified?"),
    "showed": noted("Did I show it?"),
}
SAID: Final[dict[Said, str]] = {
    "": noted("Not answered"),
    "yes": noted("Yes"),
    "partly": noted("Partly"),
    "no": noted("No"),
    "unknown": noted("I cannot tell"),
}
RESULTS: Final[dict[Result, str]] = {
    "went_on": noted("Went on"),
    "ended": noted("Ended there"),
    "open": noted("Still open"),
    "left": noted("Ended otherwise"),
}
