"""Questions that nearly everybody is asked: the built-in part of the bank, in our own words."""

from dataclasses import dataclass
from typing import Final

from headway.core.interviews.words import QuestionKind
from headway.core.speech import noted


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A built-in question; its `code` stays when its words get better."""

    code: str
    kind: QuestionKind
    text: str


_ALL: Final = (
    BuiltIn("about-you", "common", noted("Tell us about yourself.")),
    BuiltIn("why-us", "common", noted("Why do you want to work here?")),
    BuiltIn("why-this-role", "common", noted("Why this role?")),
    BuiltIn("why-leave", "common", noted("Why are you leaving your job, or why did you?")),
    BuiltIn("strength", "common", noted("What are you best at?")),
    BuiltIn("weakness", "common", noted("What are you working on getting better at?")),
    BuiltIn("gap", "common", noted("What did you do in the gap in your résumé?")),
    BuiltIn("proudest", "common", noted("What are you proudest of in your work?")),
    BuiltIn("years-ahead", "common", noted("Where would you like to be in a few years?")),
    BuiltIn("pay", "common", noted("What do you expect to be paid?")),
    BuiltIn("start", "common", noted("When could you start?")),
    BuiltIn("your-questions", "common", noted("What would you like to ask us?")),
    BuiltIn("conflict", "behavioural", noted("Tell of a disagreement with somebody at work. How did it end?")),
    BuiltIn("failure", "behavioural", noted("Tell of something that went wrong, and what you did then.")),
    BuiltIn("deadline", "behavioural", noted("Tell of a deadline that was too close.")),
    BuiltIn("led", "behavioural", noted("Tell of a time when you led others, with or without the title.")),
    BuiltIn("persuaded", "behavioural", noted("Tell how you changed somebody’s mind.")),
    BuiltIn("learned-fast", "behavioural", noted("Tell of something that you had to learn quickly.")),
    BuiltIn("unclear", "behavioural", noted("Tell of a task that nobody had thought through. What did you do?")),
    BuiltIn("improved", "behavioural", noted("Tell of something that you made better without being asked.")),
    BuiltIn("hard-problem", "behavioural", noted("Tell of the hardest problem that you solved.")),
    BuiltIn("feedback", "behavioural", noted("Tell of criticism that you got, and what you did with it.")),
    BuiltIn("priorities", "behavioural", noted("Tell of a week in which everything was urgent.")),
    BuiltIn("helped", "behavioural", noted("Tell how you helped somebody get better at their work.")),
    BuiltIn("customer", "behavioural", noted("Tell of somebody you worked for who was hard to please.")),
    BuiltIn("first-months", "role", noted("What would you do in your first three months in this role?")),
    BuiltIn("good-work", "role", noted("How do you tell good work in this role from work that is good enough?")),
    BuiltIn("latest-work", "role", noted("Walk us through the last thing you made or finished in this role.")),
    BuiltIn("tools", "role", noted("Which tools do you reach for in this role, and why these?")),
    BuiltIn("changed-field", "role", noted("What has changed in this field lately, and what do you make of it?")),
)  # fmt: skip
BUILT_IN: Final = {each.code: each for each in _ALL}
