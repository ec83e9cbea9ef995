"""Requirements, what shows them, the sheets, and what a role's postings ask for together."""

from collections.abc import Callable

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Conflict, Invalid, NotAllowed, NotFound
from headway.core.tracker import nouns as tracked
from headway.models import Requirement, Story
from headway.usecases import qualifying, tracker
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
Add = Callable[..., tracked.Opportunity]
POSTING = """About us
We bake bread at night.

What you bring
- You planned shifts for a team
- Experience with sourdough
- A driving licence is a plus

We offer
- Bread
"""


@pytest.fixture
@remembered
def it(ada: Ctx, add: Add) -> tracked.Opportunity:
    """An opportunity with a posting whose lines are kept."""
    made = add("Night baker", "Crumb & Sons", posting_text=POSTING, role="Backend")
    found = qualifying.sheet(ada, opportunity_id=made.id).found
    lines = {sort: [line.text for line in found if line.sort == sort] for sort in ("required", "preferred")}
    qualifying.keep_lines(ada, opportunity_id=made.id, **lines)
    return made


def line(ctx: Ctx, it: tracked.Opportunity, at: int) -> int:
    return qualifying.sheet(ctx, opportunity_id=it.id).requirements[at].id


def test_a_posting_is_read_but_nothing_is_kept_by_itself(ada: Ctx, add: Add) -> None:
    made = add("Night baker", posting_text=POSTING)
    told = qualifying.sheet(ada, opportunity_id=made.id)
    assert [found.sort for found in told.found] == ["required", "required", "preferred"]
    assert told.offered == ("Bread",)
    assert told.headed
    assert not Requirement.objects.exists()


def test_kept_lines_are_required_first_and_found_no_more(ada: Ctx, it: tracked.Opportunity) -> None:
    told = qualifying.sheet(ada, opportunity_id=it.id)
    assert [each.sort for each in told.requirements] == ["required", "required", "preferred"]
    assert told.found == ()
    with pytest.raises(Invalid):
        qualifying.keep_lines(ada, opportunity_id=it.id, required=["experience with SOURDOUGH"])


def test_evidence_is_proposed_and_decides_nothing(ada: Ctx, it: tracked.Opportunity) -> None:
    qualifying.add_evidence(ada, kind="volunteer", name="Shelter", text="Planned the shifts of a team of twelve")
    told = qualifying.sheet(ada, opportunity_id=it.id).requirements
    assert [(each.standing, each.proposed) for each in told] == [("", "met"), ("", ""), ("", "")]
    (near,) = told[0].suggestions
    assert (near.kind, near.name, near.by) == ("volunteer", "Shelter", ("planned", "shifts", "team"))


def test_a_line_is_judged_with_what_shows_it(ada: Ctx, it: tracked.Opportunity) -> None:
    made = qualifying.add_evidence(ada, kind="job", name="Shelter", text="Planned shifts of a team").made_id
    change = qualifying.judge_requirement(
        ada, requirement_id=line(ada, it, 0), standing="met", kind="job", source_id=made
    )
    told = qualifying.sheet(ada, opportunity_id=it.id)
    assert [(proof.kind, proof.text, proof.source_id) for proof in told.requirements[0].proofs] == [
        ("job", "Shelter", made)
    ]
    assert told.requirements[0].suggestions == ()
    assert told.unshown == ()
    tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.fit_of(ada, opportunity_id=it.id).judged == 0


def test_what_shows_a_line_outlives_its_source(ada: Ctx, it: tracked.Opportunity) -> None:
    story = Story.objects.create(owner_id=ada.owner_id, title="The flooded oven", made_at=ada.now)
    made = qualifying.add_evidence(ada, kind="job", name="Shelter").made_id or 0
    for kind, source_id in (("story", story.pk), ("job", made)):
        qualifying.add_proof(ada, requirement_id=line(ada, it, 0), kind=kind, source_id=source_id)  # type: ignore[arg-type]
    change = qualifying.remove_evidence(ada, evidence_id=made)
    proofs = qualifying.sheet(ada, opportunity_id=it.id).requirements[0].proofs
    assert [(proof.text, proof.source_id) for proof in proofs] == [("The flooded oven", story.pk), ("Shelter", None)]
    tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.sheet(ada, opportunity_id=it.id).requirements[0].proofs[1].source_id == made


def test_half_met_says_apply_and_under_a_third_is_a_long_shot(ada: Ctx, it: tracked.Opportunity) -> None:
    qualifying.judge_requirement(ada, requirement_id=line(ada, it, 0), standing="met")
    qualifying.judge_requirement(ada, requirement_id=line(ada, it, 1), standing="not_met")
    assert qualifying.fit_of(ada, opportunity_id=it.id).reading == "apply"
    assert len(qualifying.sheet(ada, opportunity_id=it.id).unshown) == 1
    qualifying.judge_requirement(ada, requirement_id=line(ada, it, 0), standing="not_met")
    assert qualifying.fit_of(ada, opportunity_id=it.id).reading == "long_shot"


def test_lines_are_added_changed_and_taken_away_with_undo(ada: Ctx, it: tracked.Opportunity) -> None:
    before = qualifying.sheet(ada, opportunity_id=it.id)
    first = before.requirements[0].id
    qualifying.judge_requirement(ada, requirement_id=first, standing="met", kind="note", text="Six years of it")
    before = qualifying.sheet(ada, opportunity_id=it.id)
    changes = [
        qualifying.add_requirement(ada, opportunity_id=it.id, text="Up at two", sort="required"),
        qualifying.edit_requirement(ada, requirement_id=first, text="You planned", sort="preferred"),
        qualifying.remove_requirement(ada, requirement_id=first),
    ]
    for change in reversed(changes):
        tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.sheet(ada, opportunity_id=it.id) == before


def test_a_line_is_not_added_twice(ada: Ctx, it: tracked.Opportunity) -> None:
    qualifying.add_requirement(ada, opportunity_id=it.id, text="Up at two")
    with pytest.raises(Conflict):
        qualifying.add_requirement(ada, opportunity_id=it.id, text="Up  at two")
    with pytest.raises(Conflict):
        qualifying.edit_requirement(ada, requirement_id=line(ada, it, 0), text="Up at two")


def test_the_company_sheet_is_kept_and_offered_for_the_next_one_there(
    ada: Ctx, add: Add, it: tracked.Opportunity
) -> None:
    change = qualifying.edit_company_sheet(ada, opportunity_id=it.id, needs="Hands at night", questions="Who starts?")
    told = qualifying.sheet(ada, opportunity_id=it.id)
    assert (told.company_sheet.needs, told.company_sheet.questions) == ("Hands at night", "Who starts?")
    second = add("Day baker", "Crumb & Sons")
    earlier = qualifying.sheet(ada, opportunity_id=second.id).earlier
    assert earlier is not None
    assert earlier.needs == "Hands at night"
    tracker.undo(ada, batch_id=change.batch_id)
    assert qualifying.sheet(ada, opportunity_id=it.id).company_sheet.empty


def test_what_a_roles_postings_ask_for_and_what_is_missing(ada: Ctx, add: Add, it: tracked.Opportunity) -> None:
    second = add("Second baker", "Rye House", role="Backend")
    qualifying.keep_lines(ada, opportunity_id=second.id, required=["Sourdough and rye"])
    qualifying.judge_requirement(ada, requirement_id=line(ada, second, 0), standing="not_met")
    add("Unread", role="Backend", posting_text=POSTING)
    told = qualifying.demand(ada, role="backend")
    top = told.asked[0]
    assert (top.name, top.postings, top.missing) == ("sourdough", 2, 1)
    assert {said.posting for said in top.lines} == {it.id, second.id}
    assert told.missing[0].name == "sourdough"
    assert told.unread == 1
    assert qualifying.demand(ada, role="Data").asked == ()


def test_strangers_and_coaches_change_nothing(ada: Ctx, ben: Ctx, cleo: Ctx, it: tracked.Opportunity) -> None:
    made = qualifying.add_evidence(ada, kind="job", name="Shelter").made_id or 0
    first = line(ada, it, 0)
    assert qualifying.sheet(ben, opportunity_id=it.id).requirements
    with pytest.raises(NotAllowed):
        qualifying.judge_requirement(ben, requirement_id=first, standing="met")
    for call in (
        lambda: qualifying.sheet(cleo, opportunity_id=it.id),
        lambda: qualifying.fit_of(cleo, opportunity_id=it.id),
        lambda: qualifying.judge_requirement(cleo, requirement_id=first, standing="met"),
        lambda: qualifying.add_requirement(cleo, opportunity_id=it.id, text="x y"),
        lambda: qualifying.remove_evidence(cleo, evidence_id=made),
        lambda: qualifying.edit_company_sheet(cleo, opportunity_id=it.id),
    ):
        with pytest.raises(NotFound):
            call()
    assert qualifying.evidence(cleo) == ()
    assert qualifying.find(cleo, text="Shelter", limit=5) == ()
    assert [found.name for found in qualifying.find(ada, text="shel", limit=5)] == ["Shelter"]


def test_nobody_elses_evidence_shows_a_line(ada: Ctx, cleo: Ctx, it: tracked.Opportunity) -> None:
    hers = qualifying.add_evidence(cleo, kind="job", name="Hers").made_id
    with pytest.raises(NotFound):
        qualifying.add_proof(ada, requirement_id=line(ada, it, 0), kind="job", source_id=hers)
