"""What the nouns are called in the API's description, where the name that they have in their module says too little.

Inside a module `today.Line` and `record.Line` read well; a program sees all of them at once. A noun whose name another
one has already gets a name of its own here: a test tells.
"""

from collections.abc import Mapping
from typing import Final

NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "api.documents": {"File": "DocumentFile"},
    "diagnosis.findings": {
        "Calm": "CalmAnswer", "Look": "RuleLook", "Named": "NamedOpportunity", "Number": "EvidenceNumber",
        "Rows": "EvidenceRows",
    },
    "documents.nouns": {"Piece": "TextPiece", "Review": "DocumentReview", "Sending": "SentDocument"},
    "insights.counted": {"Group": "FunnelGroup", "Standing": "RoleStanding", "Step": "FunnelStep"},
    "insights.course": {"Link": "FlowLink", "Node": "FlowNode"},
    "insights.outlook": {"Expected": "ExpectedCount", "Pace": "ForecastPace"},
    "insights.outreach": {"Chain": "OutreachChain", "Rise": "ChainStep", "Talks": "OutreachNumbers"},
    "insights.settled": {"Arm": "ComparedGroup", "Point": "CurvePoint", "Waiting": "WaitingOpportunity"},
    "insights.shares": {"Along": "ShareToStage", "Settled": "SettledShare"},
    "insights.times": {"Known": "KnownDays", "Stay": "StageStay"},
    "insights.weeks": {"Week": "SearchWeek"},
    "interviews.nouns": {"ListItem": "ChecklistItem", "Mock": "MockInterview"},
    "interviews.results": {
        "Answers": "LessonAnswers", "Course": "PracticeCourse", "Felt": "RatedRounds", "Marks": "MockMarks",
        "Taught": "Lessons",
    },
    "offers.comparing": {
        "Cell": "OfferScore", "Chance": "OfferChance", "Column": "OfferColumn", "Comparison": "OfferComparison",
        "Searching": "KeepSearching",
    },
    "offers.ending": {"Ending": "OfferEnding", "Nudge": "OfferNudge", "Thanks": "OwedThanks"},
    "offers.nouns": {"Counter": "OfferCounter", "Line": "OfferLine", "Terms": "OfferTerms"},
    "offers.worth": {"Part": "YearlyPart", "Yearly": "YearlyWorth"},
    "people.memory": {"Applied": "PastApplication", "Memory": "CompanyMemory"},
    "people.messages": {"Filled": "FilledMessage"},
    "people.nouns": {"Refusal": "DoNotApply"},
    "people.touch": {"Touch": "LastTouch"},
    "plan.calendar": {"Day": "CalendarDay", "Entry": "CalendarEntry"},
    "plan.digest": {"Mail": "DigestMail"},
    "plan.feed": {"Feed": "CalendarFeed", "NewFeed": "NewCalendarFeed"},
    "plan.followups": {"Proposal": "FollowUp"},
    "plan.goals": {"Progress": "GoalProgress"},
    "plan.nudges": {"Close": "CloseContact", "Nudge": "RestNudge"},
    "plan.path": {"Check": "PathCheck", "Step": "PathStep"},
    "plan.readiness": {"Answer": "QuarterAnswer", "Showed": "ShownWork"},
    "plan.record": {"Line": "RecordLine", "Week": "RecordWeek"},
    "plan.reviews": {
        "Ahead": "WeekProposal", "Done": "WeekDone", "Kept": "GoalKept", "Learned": "Lesson",
        "Moved": "MovedOpportunity", "Own": "OwnWords", "Past": "PastReview", "Review": "WeeklyReview",
        "Suggested": "SuggestedChange",
    },
    "plan.today": {
        "Group": "TodayGroup", "Line": "TodayLine", "Next": "NextThing", "Progress": "TodayProgress",
        "Stands": "StandingFinding",
    },
    "plan.worked": {"Week": "ActivityWeek"},
    "qualifying.nouns": {
        "Decided": "DecidedLead", "Known": "KnownPerson", "Pile": "LeadPile", "Posting": "RolePosting",
        "Sheet": "PreparednessSheet", "Suggestion": "EvidenceSuggestion",
    },
    "qualifying.rollup": {"Said": "PostingLine", "Skill": "DemandedSkill"},
    "qualifying.worth": {
        "Chance": "LeadChance", "Check": "NeedCheck", "Part": "LeadScore", "Value": "LeadValue",
        "Wanted": "WantedTerms",
    },
    "tracker.nouns": {"Page": "OpportunityPage"},
    "tracker.views": {"View": "SavedView"},
    "transfer.calendar.nouns": {
        "Brought": "CalendarImported", "Candidate": "EventCandidate", "Changed": "ChangedInterview",
        "Event": "CalendarEvent", "Events": "CalendarEvents", "Guess": "EventGuess", "Person": "EventPerson",
        "Preview": "CalendarPreview", "Proposed": "ProposedInterview",
    },
    "transfer.cards.nouns": {
        "Alike": "AlikeContact", "Brought": "ContactsImported", "Card": "ContactCard", "Cards": "ContactCards",
        "Filled": "FilledField", "Known": "KnownContact", "Preview": "ContactsPreview",
    },
    "transfer.plan": {"Update": "RowUpdate"},
    "transfer.reading": {"Mapped": "MappedColumn", "Skipped": "SkippedRow"},
}  # fmt: skip


def called(module: str, name: str) -> str:
    """What the noun of that name in a module is called for programs."""
    return NAMES.get(module.removeprefix("headway.").removeprefix("core."), {}).get(name, name)
