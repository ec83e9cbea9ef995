"""The addresses of conversations, as tests/api/places.py lists them: method, path, things, what is sent."""

from typing import Any

_IT = "/outreach/{id}"
_TALK, _LINE = ("conversation",), ("conversation", "talk_line")
OUTREACH: tuple[tuple[str, str, tuple[str, ...], dict[str, Any]], ...] = (
    ("GET", "/outreach", (), {}),
    ("POST", "/outreach", (), {"name": "Mira Okafor", "opportunity_id": "<opportunity>"}),
    ("GET", "/outreach/numbers", (), {}),
    ("GET", "/outreach/chain", (), {}),
    ("GET", "/outreach/networking", (), {}),
    ("GET", "/outreach/stages", (), {}),
    ("POST", "/outreach/restorations", (), {"ids": ["<binned_talk>"]}),
    ("GET", _IT, _TALK, {}),
    ("PATCH", _IT, _TALK, {"topic": "Rust"}),
    ("DELETE", _IT, _TALK, {}),
    ("POST", f"{_IT}/moves", _TALK, {"stage_id": "<talk_stage>"}),
    ("PUT", f"{_IT}/closure", _TALK, {"outcome": "no_reply"}),
    ("POST", f"{_IT}/reopenings", ("closed_talk",), {}),
    ("GET", f"{_IT}/follow-ups", _TALK, {}),
    ("POST", f"{_IT}/follow-ups", _TALK, {"said": "The article"}),
    ("PUT", f"{_IT}/opportunity", _TALK, {"title": "Cook"}),
    ("GET", f"{_IT}/history", _TALK, {}),
    ("POST", f"{_IT}/history/{{line_id}}/corrections", _LINE, {"on": "2026-03-01"}),
    ("POST", f"{_IT}/history/{{line_id}}/retractions", ("closed_talk", "talk_end"), {}),
)
