"""The path: what fills itself, what is ticked, what the person makes of it."""

import pytest

from headway.core.errors import Invalid
from headway.core.plan import path
from headway.core.plan.path import Own


def test_there_are_nine_steps_and_alternatives_beside_them() -> None:
    found = path.laid({}, [], [])
    assert [step.code for step in found.steps] == [
        "needs", "skills", "roles", "showcase", "stories", "people", "applications", "interviews", "offers",
    ]  # fmt: skip
    assert [step.number for step in found.steps] == list(range(1, 10))
    assert [step.code for step in found.alternatives] == ["course", "open_source"]
    assert all(step.why and step.checks for step in (*found.steps, *found.alternatives))


def test_a_check_fills_itself_when_there_is_enough() -> None:
    few, enough = (path.laid({"stories": n}, [], []).steps[4].checks[0] for n in (2, 3))
    assert (few.done, few.n, few.least) == (False, 2, 3)
    assert enough.seen
    assert not enough.ticked


def test_what_happened_elsewhere_is_ticked_by_hand() -> None:
    found = path.laid({"musts": 1, "pay": 1}, [("needs", "nice")], [])
    assert found.steps[0].done
    assert found.done == 1
    assert found.next is not None
    assert found.next.code == "skills"
    assert found.lead == "Next: List what you are good at, with an example for each"


def test_all_done_says_so() -> None:
    ticks = [(step.code, check.code) for step in path.STEPS for check in step.checks]
    found = path.laid({}, ticks, [])
    assert (found.next, found.lead, found.done) == (None, "Every step is done.", 9)


def test_an_own_step_stands_at_its_place_with_one_check() -> None:
    found = path.laid({}, [], [Own(5, "own-5", "Talk to Mira", "soon", rank=5), Own(6, "own-6", "Later")])
    assert [step.code for step in found.steps][:2] == ["needs", "own-5"]
    assert found.steps[-1].code == "own-6"
    (check,) = found.steps[1].checks
    assert (check.code, check.words, check.done) == (path.OWN, "Talk to Mira", False)
    assert found.steps[1].note == "soon"
    assert path.laid({}, [("own-5", path.OWN)], [Own(5, "own-5", "Talk to Mira")]).steps[-1].done


def test_a_step_that_was_removed_waits_at_the_end() -> None:
    found = path.laid({}, [], [Own(1, "stories", removed=True), Own(2, "course", removed=True)])
    assert "stories" not in [step.code for step in found.steps]
    assert {step.code for step in found.removed} == {"stories", "course"}
    assert len(found.steps) == 8


def test_a_step_moves_by_one_and_stays_at_an_end() -> None:
    order = ("a", "b", "c")
    assert path.placed(order, "b", down=True) == ("a", "c", "b")
    assert path.placed(order, "c", down=True) == order
    assert path.placed(order, "a", down=False) == order


def test_only_checks_that_there_are_can_be_ticked() -> None:
    assert path.known("needs", "must", ())
    assert path.known("own-5", path.OWN, ("own-5",))
    for step, check in (("needs", "luck"), ("luck", "must"), ("own-5", path.OWN), ("needs", path.OWN)):
        assert not path.known(step, check, ())


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_step_has_a_title(title: str) -> None:
    with pytest.raises(Invalid):
        path.titled(title)
    assert path.titled("  Ask  Mira ") == "Ask Mira"
