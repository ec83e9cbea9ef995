"""What the example's seeker wants of a job, can show, and reads in postings: all of it made up."""

from dataclasses import dataclass
from typing import Final

from headway.core.qualifying.words import CriterionKind, EvidenceKind, Standing

_OPENING: Final = "We are twelve people in {place} and make {what}. You would be the fourth in a small team."
_OFFER: Final = "\n\nWhat we offer\n- 30 days off\n- Two days a week from home, or more\n- An hour a day to learn"
POSTINGS: Final = {
    "Backend engineer": _OPENING.format(place="a former mill", what="maps that walkers trust")
    + "\n\nWhat you will do\n- Keep our services fast and simple\n- Review the work of the others, and have yours "
    "reviewed\n\nWhat you bring\n- Four years of building backend services in Python or Go\n- Good knowledge of "
    "PostgreSQL and of slow queries\n- You have moved a live system to a new database without anybody noticing\n- You "
    "write tests before you are asked to\n- You explain technical decisions to people who do not build software\n"
    "- Experience with payments or other money\n\nNice to have\n- Kubernetes in production\n- Spatial data, such as "
    "PostGIS\n- You have led a small team" + _OFFER,
    "Data engineer": _OPENING.format(place="Port Tansy", what="timetables for small ferries")
    + "\n\nYour profile\n- Experience with data pipelines in Python and SQL\n- Tuning of slow pipelines, with "
    "numbers to show for it\n- Airflow, Dagster or another scheduler\n- Data quality: you notice what is "
    "missing before others do\n- A degree in computer science, or work that shows the same\n\nA plus\n- Streaming, "
    "such as Kafka\n- dbt\n- Experience with forecasts" + _OFFER,
    "Platform engineer": _OPENING.format(place="Wexcombe", what="a library for every village")
    + "\n\nRequirements\n- Kubernetes in production\n- Linux, networks and monitoring\n- Terraform or another way to "
    "write infrastructure down\n- You have been on call, and made being on call calmer\n- You teach others to help "
    "themselves\n\nNice to have\n- Python or Go\n- Security audits" + _OFFER,
}


def posting(role: str, number: int) -> str:
    """The posting of a role, in which every employer leaves some lines out."""
    lines = POSTINGS.get(role, "").split("\n")
    return "\n".join(line for at, line in enumerate(lines) if not line.startswith("-") or (at + number) % 4)


@dataclass(frozen=True, slots=True)
class Wish:
    """A criterion of the example, and the scores that its leads get in turn."""

    kind: CriterionKind
    name: str
    weight: int
    scores: tuple[int, ...]


WISHES: Final = (
    Wish("must", "Two days a week from home", 3, (1, 1, 0, 1)),
    Wish("must", "On call one week in four at most", 3, (1, 1, 1, 1)),
    Wish("nice", "People who review each other's work", 5, (4, 2, 3, 5)),
    Wish("nice", "Something that people use and can see", 4, (5, 3, 2, 4)),
    Wish("nice", "Time to learn", 3, (2, 4, 5, 1)),
    Wish("nice", "A short way there", 2, (3, 0, 1, 5)),
)
ON_OFFER: Final = (1, 1, 5, 5, 3, 2)  # how the offer does on these
UNSCORED: Final = 2  # leads of the newest that nobody has looked at yet
NUMBERS: Final = {
    "pay_floor": 52_000,
    "pay_low": 58_000,
    "pay_high": 68_000,
    "pay_currency": "EUR",
    "places": ("Brackenford", "Wexcombe"),
    "work_modes": ("remote", "hybrid"),
}
ASSETS: Final = ("Eleven years of services that stay up", "Explains to anybody: taught on Saturdays")
GAPS: Final = (("Kubernetes in production", "Move the repair café's booking to a small cluster"), ("Spatial data", ""))


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of evidence of the example."""

    kind: EvidenceKind
    name: str
    period: str
    text: str
    skills: str


EVIDENCE: Final = (
    Shown(
        "job", "Backend engineer, Copper Kettle Payments", "2019–2025",
        "Built and ran the payments services in Python on PostgreSQL. Moved the live ledger to a new database in nine "
        "weeks without an hour of standing still. Led a team of four. On call one week in four; halved the alarms.",
        "Python, PostgreSQL, payments, on call, leading",
    ),
    Shown(
        "job", "Developer, Harbour Tide Tables", "2014–2019",
        "Wrote the pipeline that turns readings of the tide into tables, in Python and SQL: from six hours to forty "
        "minutes. Noticed missing readings before the captains did.",
        "data pipelines, SQL, data quality",
    ),
    Shown(
        "volunteer", "Repair café, Lower Elmsea", "since 2021",
        "Keeps the booking page running on Linux with monitoring; teaches helpers to help themselves.",
        "Linux, monitoring, teaching",
    ),
)  # fmt: skip
# which lines of a posting are judged, by words in them, and which piece of evidence or what words show it
JUDGED: Final[tuple[tuple[str, Standing, int | None, str], ...]] = (
    ("backend services", "met", 0, ""),
    ("PostgreSQL", "met", 0, ""),
    ("new database", "met", 0, ""),
    ("tests before", "partly", None, "Since Copper Kettle; not in the years before"),
    ("explain technical", "met", None, "Saturdays at the evening school, twenty people who had never programmed"),
    ("payments", "met", 0, ""),
    ("Kubernetes", "not_met", None, ""),
    ("Spatial", "not_met", None, ""),
    ("pipelines in Python", "met", 1, ""),
    ("Tuning", "met", 1, ""),
    ("scheduler", "partly", None, "A scheduler of our own; Airflow only in an evening course"),
    ("quality", "met", 1, ""),
    ("Linux", "met", 2, ""),
    ("Terraform", "not_met", None, ""),
    ("on call", "met", 0, ""),
    ("teach others", "met", 2, ""),
)
COMPANY: Final = {
    "needs": "The person who built their tile server leaves in autumn, and nobody else knows it.",
    "offers": "Mira, who works there, says that they go home at five.",
    "questions": "Who decides what is built next?\nWhat happened the last time that the maps were down?",
}
