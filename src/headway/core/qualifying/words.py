"""The closed vocabularies of qualifying: kinds of criteria, verdicts, how a requirement is met, kinds of evidence."""

from typing import Final, Literal

from headway.core import amounts
from headway.core.speech import noted

CriterionKind = Literal["must", "nice"]
AssetKind = Literal["asset", "gap"]
Period = Literal["year", "month", "week", "day", "hour"]
Verdict = Literal["apply", "practice", "let_go"]
Sort = Literal["required", "preferred"]
Standing = Literal["", "met", "partly", "not_met"]
EvidenceKind = Literal["job", "volunteer", "project", "course", "other"]
ProofKind = Literal["story", "showpiece", "document", "note", "job", "volunteer", "project", "course", "other"]

CRITERION_KINDS: Final[dict[CriterionKind, str]] = {"must": noted("Must have"), "nice": noted("Nice to have")}
ASSET_KINDS: Final[dict[AssetKind, str]] = {"asset": noted("Asset"), "gap": noted("Gap")}
PERIODS: Final = amounts.PERIODS
VERDICTS: Final[dict[Verdict, str]] = {
    "apply": noted("Applied"),
    "practice": noted("Practice application"),
    "let_go": noted("Let go"),
}
SORTS: Final[dict[Sort, str]] = {"required": noted("Required"), "preferred": noted("Preferred")}
STANDINGS: Final[dict[Standing, str]] = {
    "": noted("Not judged yet"),
    "met": noted("Fully met"),
    "partly": noted("Partly met"),
    "not_met": noted("Not met"),
}
EVIDENCE_KINDS: Final[dict[EvidenceKind, str]] = {
    "job": noted("Job"),
    "volunteer": noted("Volunteer work"),
    "project": noted("Project"),
    "course": noted("Course or certificate"),
    "other": noted("Something else"),
}
PROOF_KINDS: Final[dict[ProofKind, str]] = {
    "story": noted("Story"),
    "showpiece": noted("Shown work"),
    "document": noted("Résumé line"),
    "note": noted("In your words"),
    **EVIDENCE_KINDS,  # type: ignore[dict-item]
}
MOST_WEIGHT: Final = 5
MOST_SCORE: Final = 5
PRACTICE: Final = noted("practice application")
