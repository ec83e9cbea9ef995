"""What of Ada's needs, leads and requirements an address can name."""

from headway.core.ctx import Ctx
from headway.usecases import qualifying


def of_qualifying(ada: Ctx, opportunity_id: int, lead_id: int) -> dict[str, object]:
    """A criterion, a gap, a lead, a piece of evidence, and a requirement that it shows, by what they are called."""
    evidence = qualifying.add_evidence(ada, kind="job", name="Night shift lead").made_id
    line = qualifying.add_requirement(ada, opportunity_id=opportunity_id, text="Plans shifts").made_id or 0
    return {
        "criterion": qualifying.add_criterion(ada, kind="nice", name="A garden", weight=4).made_id,
        "asset": qualifying.add_asset(ada, kind="gap", name="No baking certificate").made_id,
        "lead": lead_id,
        "evidence": evidence,
        "requirement": line,
        "proof": qualifying.add_proof(ada, requirement_id=line, kind="job", source_id=evidence).made_id,
    }
