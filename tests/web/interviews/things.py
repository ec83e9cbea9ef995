"""Things of Ada's that the addresses of interviews name."""

from typing import Any

from headway.core.ctx import Ctx
from headway.usecases import interviews, tracker
from tests.people import TODAY


def of_interviews(ada: Ctx, opportunity_id: int, rejected_id: int, looked_back_id: int) -> dict[str, Any]:
    """Rounds, stories, questions, rehearsals, mock interviews and looks back, by what they are called in an address."""
    tracker.close(ada, ids=[rejected_id, looked_back_id], outcome="rejected")
    interviews.keep_look_back(ada, opportunity_id=looked_back_id, outside="yes")
    it = interviews.add_interview(ada, opportunity_id=opportunity_id, on=TODAY)
    interviews.add_item(ada, interview_id=it.id, text="Iron the shirt")
    interviews.finish_interview(ada, interview_id=it.id, asked=["What is a good loaf?"])
    interviews.rehearse(ada, ref="why-us", seconds=90)
    interviews.remove_question(ada, ref="gap")
    return {
        "interview": it.id,
        "story": interviews.add_story(ada, title="The night the mill stood still").id,
        "question": interviews.add_question(ada, text="What is a good flour?").ref,
        "put_away": "gap",
        "rehearsal": interviews.rehearsals(ada)[0].id,
        "mock": interviews.add_mock_interview(ada, with_whom="Ben").id,
        "rejected": rejected_id,
        "looked_back": looked_back_id,
    }
