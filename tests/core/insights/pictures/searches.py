"""Searches to draw: walked by chance, or as nasty as it gets."""

import random
from collections.abc import Sequence

from headway.core.insights import Flow, FlowLine, Rung, flow
from headway.core.tracker.words import DEFAULT_STAGES

RUNGS = [Rung(100 + stage.number, stage.name, stage.number, stage.number) for stage in DEFAULT_STAGES]
SOURCES = ("Referral", "Job board", "Company site", "Recruiter", "Unknown", "Meetup")
NASTY = (
    "<script>alert(1)</script>",
    "\"quotes\" & 'more'",
    "שלום עולם",
    "東京の会社" * 6,
    "A" * 200,
    "turned \u202e around",
    "\x00\x1b[31m",
    "",
)
ONWARD = (0.7, 0.25, 0.6, 0.5, 0.45, 0.5, 0.6)


def searched(many: int, sources: Sequence[str] = SOURCES, seed: int = 1, back: float = 0.0) -> Flow:
    """The flow of so many opportunities; some go back a stage."""
    chance = random.Random(seed)  # noqa: S311
    return flow([_path(at, chance.choice(sources), chance, back) for at in range(many)], RUNGS)


def _path(at: int, source: str, chance: random.Random, back: float) -> list[FlowLine]:
    stage = chance.choices((0, 1, 2), (2, 7, 1))[0]
    lines = [FlowLine(at, source, "stage", RUNGS[stage].name)]
    while chance.random() < ONWARD[stage]:
        stage += -1 if stage > 1 and chance.random() < back else chance.choice((1, 1, 1, 2))
        if stage >= 7:
            return [*lines, FlowLine(at, source, "accepted", RUNGS[7].name)]
        lines.append(FlowLine(at, source, "stage", RUNGS[stage].name))
    ends = ("rejected", "no_reply", "withdrawn", "position_closed", "offer_declined", "")
    end = chance.choices(ends, (4, 5, 1, 1, 3 if stage == 6 else 0, 2))[0]
    return [*lines, FlowLine(at, source, end, "")] if end else lines
