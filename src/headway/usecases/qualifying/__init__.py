"""Qualifying: what a person wants, which leads are worth it, and how they meet what postings ask for.

Surfaces import this module, not its parts: `qualifying.decide(ctx, id=7, verdict="apply")`.
"""

from headway.usecases.qualifying.coverage import coverage, openings
from headway.usecases.qualifying.evidence import add_evidence, edit_evidence, evidence, find, remove_evidence, to_show
from headway.usecases.qualifying.leads import decide, decided, judge, lead, leads, next_lead, score, set_chance
from headway.usecases.qualifying.needs import (
    add_asset,
    add_criterion,
    answer,
    counted,
    edit_asset,
    edit_criterion,
    needs,
    place_criterion,
    plan_gap,
    remove_asset,
    remove_criterion,
    set_needs,
)
from headway.usecases.qualifying.requirements import (
    add_proof,
    add_requirement,
    edit_company_sheet,
    edit_requirement,
    judge_requirement,
    keep_lines,
    remove_proof,
    remove_requirement,
)
from headway.usecases.qualifying.sheets import demand, fit_of, sheet

__all__ = [
    "add_asset",
    "add_criterion",
    "add_evidence",
    "add_proof",
    "add_requirement",
    "answer",
    "counted",
    "coverage",
    "decide",
    "decided",
    "demand",
    "edit_asset",
    "edit_company_sheet",
    "edit_criterion",
    "edit_evidence",
    "edit_requirement",
    "evidence",
    "find",
    "fit_of",
    "judge",
    "judge_requirement",
    "keep_lines",
    "lead",
    "leads",
    "needs",
    "next_lead",
    "openings",
    "place_criterion",
    "plan_gap",
    "remove_asset",
    "remove_criterion",
    "remove_evidence",
    "remove_proof",
    "remove_requirement",
    "score",
    "set_chance",
    "set_needs",
    "sheet",
    "to_show",
]
