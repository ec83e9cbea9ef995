"""The addresses of conversations, as tests/web/places.py lists them, and what of Ada's they name."""

from headway.core.ctx import Ctx
from headway.usecases import people, tracker
from tests.people import TODAY

_IT = ("conversation",)
_LINE = ("conversation", "talk_line")
Given = tuple[str, str, tuple[str, ...], dict[str, str]]
OUTREACH: tuple[Given, ...] = (
    ("outreach", "get", (), {}),
    ("outreach", "get", (), {"view": "stages"}),
    ("outreach-new", "get", (), {}),
    ("outreach-new", "get", (), {"opportunity": "{opportunity}"}),
    ("outreach-new", "post", (), {"name": "Mira Okafor"}),
    ("outreach-new", "post", (), {"contact": "{talked_to}", "even_if_open": "1"}),
    ("outreach-numbers", "get", (), {}),
    ("outreach-removal", "post", (), {"id": "{conversation}"}),
    ("outreach-restoration", "post", (), {"id": "{binned_talk}"}),
    ("conversation", "get", _IT, {}),
    ("conversation-fields", "post", _IT, {"topic": "Rust"}),
    ("conversation-move", "post", _IT, {"stage": "{talk_stage}"}),
    ("conversation-closure", "post", _IT, {"outcome": "no_reply"}),
    ("conversation-reopening", "post", _IT, {}),
    ("conversation-follow-ups", "post", _IT, {}),
    ("conversation-opportunity", "post", _IT, {"title": "Cook"}),
    ("conversation-correction", "post", _LINE, {"on": "2026-03-01"}),
    ("conversation-retraction", "post", _LINE, {}),
)


def of_outreach(ada: Ctx) -> dict[str, int]:
    """One conversation that goes on and one in the bin."""
    stages = tracker.search(ada).outreach_stages
    given = {"stage_id": stages[1].id, "on": TODAY}
    (id,) = people.add_outreach(ada, name="Jon Bell", company="Fernhill", **given).outreach_ids  # type: ignore[arg-type]
    (gone,) = people.add_outreach(ada, name="Ava Lind", stage_id=stages[0].id).outreach_ids
    people.delete_outreach(ada, ids=[gone])
    (over,) = people.add_outreach(ada, name="Leo Brandt", **given).outreach_ids  # type: ignore[arg-type]
    people.move_outreach(ada, ids=[over], stage_id=stages[2].id)
    people.close_outreach(ada, ids=[over], outcome="no_reply")
    return {
        "conversation": id,
        "binned_talk": gone,
        "closed_talk": over,
        "talk_end": people.conversation_history(ada, id=over)[-1].id,
        "talked_to": people.conversation(ada, id=id).contact_id or 0,
        "talk_stage": stages[2].id,
        "talk_line": people.conversation_history(ada, id=id)[0].id,
    }
