"""Interviews: rounds, stories, the question bank, practice, and what rejections teach."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import interviews

_ROUND: Final = "/interviews/{id}"
_STORY: Final = "/stories/{id}"
_QUESTION: Final = "/questions/{ref}"
_BACK: Final = "/opportunities/{id}/look-back"
_OF_ROUND, _OF_STORY, _OF_OPPORTUNITY = "interview_id", "story_id", "opportunity_id"
ADDRESSES: Final = (
    Address("GET", "/interviews", interviews.interviews),
    Address("POST", "/interviews", interviews.add_interview, leads_to="/api/interviews/{id}"),
    Address("GET", "/interviews/upcoming", interviews.upcoming, name="upcoming_interviews"),
    Address("GET", "/interviews/undated", interviews.undated, name="undated_interviews"),
    Address("GET", "/interviews/waiting", interviews.awaiting_answer, name="interviews_awaiting_answer"),
    Address("GET", "/interviews/unthanked", interviews.without_thanks, name="unthanked_interviews"),
    Address("GET", "/interviews/unrated", interviews.to_rate, name="unrated_interviews"),
    Address("GET", _ROUND, interviews.interview, id_is=_OF_ROUND),
    Address("PUT", _ROUND, interviews.edit_interview, id_is=_OF_ROUND),
    Address("DELETE", _ROUND, interviews.remove_interview, id_is=_OF_ROUND),
    Address("PUT", f"{_ROUND}/time", interviews.reschedule_interview, id_is=_OF_ROUND),
    Address("PUT", f"{_ROUND}/cancellation", interviews.cancel_interview, id_is=_OF_ROUND),
    Address("PUT", f"{_ROUND}/results", interviews.finish_interview, id_is=_OF_ROUND),
    Address("PUT", f"{_ROUND}/thanks", interviews.thank, id_is=_OF_ROUND, name="note_thanks"),
    Address("PUT", f"{_ROUND}/stories", interviews.choose_stories, id_is=_OF_ROUND),
    Address("POST", f"{_ROUND}/questions", interviews.keep_asked, id_is=_OF_ROUND),
    Address("POST", f"{_ROUND}/items", interviews.add_item, id_is=_OF_ROUND, name="add_interview_item"),
    Address("PUT", f"{_ROUND}/items/ticks", interviews.tick_item, id_is=_OF_ROUND, name="tick_interview_item"),
    Address("POST", f"{_ROUND}/items/removals", interviews.remove_item, id_is=_OF_ROUND, name="remove_interview_item"),
    Address("GET", "/opportunities/{id}/interviews", interviews.interviews_of, id_is=_OF_OPPORTUNITY),
    Address("GET", "/stories", interviews.stories),
    Address("POST", "/stories", interviews.add_story, leads_to="/api/stories/{id}"),
    Address("GET", _STORY, interviews.story, id_is=_OF_STORY),
    Address("PUT", _STORY, interviews.edit_story, id_is=_OF_STORY),
    Address("DELETE", _STORY, interviews.remove_story, id_is=_OF_STORY),
    Address("PUT", f"{_STORY}/flagship", interviews.mark_flagship, id_is=_OF_STORY),
    Address("POST", f"{_STORY}/rehearsals", interviews.rehearse_story, id_is=_OF_STORY),
    Address("GET", "/questions", interviews.questions),
    Address("POST", "/questions", interviews.add_question),
    Address("PUT", _QUESTION, interviews.edit_question),
    Address("DELETE", _QUESTION, interviews.remove_question),
    Address("POST", f"{_QUESTION}/restorations", interviews.restore_question),
    Address("PUT", f"{_QUESTION}/stories", interviews.answer_with),
    Address("GET", "/practice", interviews.to_practise, name="practice"),
    Address("GET", "/practice/course", interviews.course, name="practice_course"),
    Address("GET", "/rehearsals", interviews.rehearsals),
    Address("POST", "/rehearsals", interviews.rehearse, name="add_rehearsal"),
    Address("DELETE", "/rehearsals/{id}", interviews.remove_rehearsal, id_is="rehearsal_id"),
    Address("GET", "/mock-interviews", interviews.mock_interviews),
    Address("POST", "/mock-interviews", interviews.add_mock_interview),
    Address("PUT", "/mock-interviews/{id}", interviews.edit_mock_interview, id_is="mock_id"),
    Address("DELETE", "/mock-interviews/{id}", interviews.remove_mock_interview, id_is="mock_id"),
    Address("GET", "/lessons", interviews.lessons),
    Address("GET", "/lessons/open", interviews.to_look_back, name="open_lessons"),
    Address("GET", _BACK, interviews.look_back, id_is=_OF_OPPORTUNITY),
    Address("PUT", _BACK, interviews.keep_look_back, id_is=_OF_OPPORTUNITY, versioned=True),
    Address("DELETE", _BACK, interviews.remove_look_back, id_is=_OF_OPPORTUNITY, versioned=True),
    Address(
        "PUT",
        "/opportunities/{id}/contacts/{contact_id}/touch",
        interviews.stay_in_touch,
        id_is=_OF_OPPORTUNITY,
        versioned=True,
    ),
)
