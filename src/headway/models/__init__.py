"""What is remembered: tables, constraints, querysets, the counting queries. No rules."""

from headway.models.accounts import ApiToken, IdempotencyKey, SignInLink, User
from headway.models.diagnosis import Postponement
from headway.models.interviews import Interview, LookBack, MockInterview, Question, Rehearsal, Story
from headway.models.people import Company, Contact
from headway.models.tracker import (
    Archive,
    Batch,
    BinEntry,
    Change,
    HistoryLine,
    JobSearch,
    Label,
    Opportunity,
    SavedView,
    Source,
    Stage,
    StartingGuess,
    TargetRole,
)
from headway.models.transfer import Import, ImportedRow, RememberedAnswers, Upload

__all__ = [
    "ApiToken",
    "Archive",
    "Batch",
    "BinEntry",
    "Change",
    "Company",
    "Contact",
    "HistoryLine",
    "IdempotencyKey",
    "Import",
    "ImportedRow",
    "Interview",
    "JobSearch",
    "Label",
    "LookBack",
    "MockInterview",
    "Opportunity",
    "Postponement",
    "Question",
    "Rehearsal",
    "RememberedAnswers",
    "SavedView",
    "SignInLink",
    "Source",
    "Stage",
    "StartingGuess",
    "Story",
    "TargetRole",
    "Upload",
    "User",
]
