"""The closed vocabularies of the tracker: default stages, outcomes, sources, exactness of a day."""

from dataclasses import dataclass
from typing import Final, Literal

from headway.core.speech import noted

Outcome = Literal["accepted", "rejected", "withdrawn", "no_reply", "position_closed", "offer_declined"]
Exactness = Literal["exact", "about", "before", "unknown"]
SourceKind = Literal[
    "referral", "network", "direct_outreach", "company_site", "job_board", "recruiter", "event", "other"
]
WorkMode = Literal["", "on_site", "hybrid", "remote"]
Silence = Literal["over", "slower", "ask"]

OUTCOMES: Final[dict[Outcome, str]] = {
    "accepted": noted("Accepted"),
    "rejected": noted("Rejected"),
    "withdrawn": noted("Withdrawn"),
    "no_reply": noted("No reply"),
    "position_closed": noted("Position closed"),
    "offer_declined": noted("Offer declined"),
}
EXACTNESS: Final[dict[Exactness, str]] = {
    "exact": noted("on"),
    "about": noted("about"),
    "before": noted("before"),
    "unknown": noted("on an unknown day"),
}
SOURCE_KINDS: Final[dict[SourceKind, str]] = {
    "referral": noted("Referral"),
    "network": noted("Network"),
    "direct_outreach": noted("Direct outreach"),
    "company_site": noted("Company site"),
    "job_board": noted("Job board"),
    "recruiter": noted("Recruiter"),
    "event": noted("Event"),
    "other": noted("Other"),
}
WORK_MODES: Final[dict[WorkMode, str]] = {
    "": noted("Not said"),
    "on_site": noted("On site"),
    "hybrid": noted("Hybrid"),
    "remote": noted("Remote"),
}


# What the silence of an open opportunity has come to; what is probably over is neither of the others any more.
SILENCES: Final[dict[Silence, str]] = {
    "over": noted("Probably over"),
    "slower": noted("Slower than usual"),
    "ask": noted("Follow-up due"),
}


# What became of one that reached a stage, as the shares count it; of the undated nobody knows how long it took.
ANSWERS: Final[dict[str, str]] = {
    "yes": noted("Went on from “{stage}”"),
    "timed": noted("Went on from “{stage}” after a known time"),
    "no": noted("Rejected at “{stage}”"),
    "late": noted("Answered at “{stage}” too late to count"),
    "waiting": noted("Still waiting at “{stage}”"),
    "ended": noted("Ended at “{stage}” without an answer"),
    "left_out": noted("At “{stage}” since an unknown day"),
    "undated": noted("No usable day at “{stage}”"),
}
DAY_KINDS: Final[dict[str, str]] = {
    "exact": noted("Has a day known exactly"),
    "about": noted("Has a day known about"),
    "before": noted("Has a day known only as before"),
    "unknown": noted("Has a day that nobody knows"),
}
# Who said what stands in the history, by the door it came through.
DOORS: Final[dict[str, str]] = {
    "person": noted("you"),
    "import": noted("an import"),
    "mail": noted("a mail"),
    "api": noted("a program"),
    "example": noted("the example"),
    "clock": noted("Headway itself"),
}


@dataclass(frozen=True, slots=True)
class DefaultStage:
    """One of the stages that every new job search starts with: eight of an application, six of a conversation."""

    number: int
    name: str
    why: str


DEFAULT_STAGES: Final = (
    DefaultStage(0, noted("Never applied"), noted("You can't get what you don't apply for.")),
    DefaultStage(1, noted("Applied, no reply"), noted("Not hearing back is common.")),
    DefaultStage(2, noted("Response, no interview yet"), noted("They want to hear more.")),
    DefaultStage(3, noted("Phone interview"), noted("The résumé worked; now communication is tested.")),
    DefaultStage(4, noted("Job interview"), noted("Knowledge, clarity, presentation.")),
    DefaultStage(5, noted("Second interview"), noted("Expertise, and well-rehearsed stories of success.")),
    DefaultStage(6, noted("Job offer"), noted("Time to negotiate.")),
    DefaultStage(7, noted("Accepted"), noted("Celebrate.")),
)
# Those of a conversation; the last one is reached, not accepted.
DEFAULT_OUTREACH: Final = (
    DefaultStage(0, noted("To contact"), noted("A name on a list has not been asked yet.")),
    DefaultStage(1, noted("Sent"), noted("One in four or so answers; the others were busy.")),
    DefaultStage(2, noted("Replied"), noted("Somebody took the time. Ask for a quarter of an hour.")),
    DefaultStage(3, noted("Met"), noted("A talk is where people think of you later.")),
    DefaultStage(4, noted("Introduced"), noted("A word from inside gets read.")),
    DefaultStage(5, noted("Led to an opportunity"), noted("This one goes on as an opportunity.")),
)
TO_CONTACT, SENT, REPLIED, MET, INTRODUCED, LED = range(6)
NEVER_APPLIED, APPLIED, RESPONSE, PHONE, INTERVIEW, SECOND, OFFER, ACCEPTED = range(8)
