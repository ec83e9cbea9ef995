"""Qualifying: needs, leads by worth, requirements with what shows them, evidence."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import qualifying

_CRITERION: Final = "/criteria/{id}"
_ASSET: Final = "/assets/{id}"
_LEAD: Final = "/leads/{id}"
_IT: Final = "/opportunities/{id}"
_LINE: Final = "/requirements/{id}"
_OF_IT, _OF_LINE, _OF_EVIDENCE = "opportunity_id", "requirement_id", "evidence_id"
ADDRESSES: Final = (
    Address("GET", "/needs", qualifying.needs),
    Address("PUT", "/needs", qualifying.set_needs),
    Address("PUT", "/needs/answers", qualifying.answer, name="answer_needs"),
    Address("POST", "/criteria", qualifying.add_criterion),
    Address("PATCH", _CRITERION, qualifying.edit_criterion, id_is="criterion_id"),
    Address("DELETE", _CRITERION, qualifying.remove_criterion, id_is="criterion_id"),
    Address("PUT", f"{_CRITERION}/place", qualifying.place_criterion, id_is="criterion_id"),
    Address("POST", "/assets", qualifying.add_asset),
    Address("PUT", _ASSET, qualifying.edit_asset, id_is="asset_id"),
    Address("DELETE", _ASSET, qualifying.remove_asset, id_is="asset_id"),
    Address("POST", f"{_ASSET}/activities", qualifying.plan_gap, id_is="asset_id"),
    Address("GET", "/leads", qualifying.leads),
    Address("GET", "/leads/next", qualifying.next_lead),
    Address("GET", "/leads/decisions", qualifying.decided, name="decided_leads"),
    Address("GET", _LEAD, qualifying.lead),
    Address("PUT", f"{_LEAD}/scores/{{criterion_id}}", qualifying.score, name="score_lead"),
    Address("PUT", f"{_LEAD}/chance", qualifying.set_chance, name="set_lead_chance"),
    Address("POST", f"{_LEAD}/decisions", qualifying.decide, without=("scores",), name="decide_on_lead"),
    Address("GET", f"{_IT}/sheet", qualifying.sheet, id_is=_OF_IT, name="preparedness_sheet"),
    Address("GET", f"{_IT}/fit", qualifying.fit_of, id_is=_OF_IT, name="fit"),
    Address("GET", f"{_IT}/coverage", qualifying.coverage, id_is=_OF_IT),
    Address("PUT", f"{_IT}/company-sheet", qualifying.edit_company_sheet, id_is=_OF_IT, versioned=True),
    Address("POST", f"{_IT}/requirements", qualifying.add_requirement, id_is=_OF_IT, versioned=True),
    Address("POST", f"{_IT}/requirements/lines", qualifying.keep_lines, id_is=_OF_IT, versioned=True),
    Address("PATCH", _LINE, qualifying.edit_requirement, id_is=_OF_LINE),
    Address("DELETE", _LINE, qualifying.remove_requirement, id_is=_OF_LINE),
    Address("PUT", f"{_LINE}/standing", qualifying.judge_requirement, id_is=_OF_LINE),
    Address("POST", f"{_LINE}/proofs", qualifying.add_proof, id_is=_OF_LINE),
    Address("DELETE", "/proofs/{id}", qualifying.remove_proof, id_is="proof_id"),
    Address("GET", "/requirements", qualifying.demand, name="requirements"),
    Address("GET", "/evidence", qualifying.evidence),
    Address("POST", "/evidence", qualifying.add_evidence),
    Address("GET", "/evidence/choices", qualifying.to_show, name="evidence_choices"),
    Address("PUT", "/evidence/{id}", qualifying.edit_evidence, id_is=_OF_EVIDENCE),
    Address("DELETE", "/evidence/{id}", qualifying.remove_evidence, id_is=_OF_EVIDENCE),
)
