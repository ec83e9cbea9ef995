"""The addresses of contacts, companies, interactions and messages, as tests/api/places.py lists them."""

from typing import Any

from headway.core.ctx import Ctx
from headway.usecases import people

_WHO, _FIRM, _SAID, _TEXT = ("contact",), ("company",), ("said",), ("own_text",)
_IT, _AT, _OF = "/contacts/{id}", "/companies/{id}", "/interactions/{id}"
Given = tuple[str, str, tuple[str, ...], dict[str, Any]]
PEOPLE: tuple[Given, ...] = (
    ("GET", "/contacts", (), {}),
    ("POST", "/contacts", (), {"name": "Cleo Marsh"}),
    ("GET", "/contacts/doubles", (), {}),
    ("GET", "/contacts/vcards", (), {}),
    ("GET", _IT, _WHO, {}),
    ("DELETE", _IT, _WHO, {}),
    ("PUT", f"{_IT}/rhythm", _WHO, {"days": 30}),
    ("POST", f"{_IT}/jobs", _WHO, {"company": "Fernhill", "since": "2026-03"}),
    ("POST", f"{_IT}/positions", _WHO, {"company": "Fernhill", "until": "2021"}),
    ("DELETE", f"{_IT}/positions/{{position_id}}", ("known", "position"), {}),
    ("POST", f"{_IT}/mergers", _WHO, {"other_id": "<known>"}),
    ("GET", "/companies", (), {}),
    ("POST", "/companies", (), {"name": "Fernhill"}),
    ("GET", "/companies/doubles", (), {}),
    ("GET", _AT, _FIRM, {}),
    ("PUT", _AT, _FIRM, {"aliases": ["BWL"]}),
    ("DELETE", _AT, ("empty_company",), {}),
    ("PUT", f"{_AT}/do-not-apply", _FIRM, {"why": "Too far."}),
    ("DELETE", f"{_AT}/do-not-apply", ("avoided",), {}),
    ("POST", f"{_AT}/mergers", _FIRM, {"other_id": "<empty_company>"}),
    ("GET", "/opportunities/{id}/company", ("opportunity",), {}),
    ("GET", "/opportunities/{id}/connections", ("opportunity",), {}),
    ("GET", "/interactions", (), {}),
    ("POST", "/interactions", (), {"contact_id": "<contact>", "kind": "call", "said": "Hello."}),
    ("GET", "/interactions/next", (), {}),
    ("GET", _OF, _SAID, {}),
    ("PUT", _OF, _SAID, {"said": "More."}),
    ("DELETE", _OF, _SAID, {}),
    ("PUT", f"{_OF}/done", _SAID, {}),
    ("PUT", f"{_OF}/next-day", _SAID, {"next_on": "2026-04-01"}),
    ("GET", "/message-templates", (), {}),
    ("POST", "/message-templates", (), {"name": "Short", "body": "Hello {first name}"}),
    ("GET", "/message-templates/{key}", _TEXT, {}),
    ("PUT", "/message-templates/{key}", _TEXT, {"body": "Hi {first name}"}),
    ("DELETE", "/message-templates/{key}", _TEXT, {}),
    ("GET", "/message-templates/{key}/filled", _TEXT, {}),
    ("POST", "/messages", (), {"subject": "Hello", "body": "You", "contact_id": "<contact>"}),
    ("PUT", "/signature", (), {"name": "Ada Lee"}),
)


def of_people(ada: Ctx) -> dict[str, object]:
    """A contact with a place before, a company to stay away from, an empty one, something said, a text of her own."""
    known = people.new_contact(ada, name="Ida Winter", company="Old Mill", email="ida@example.com").made_id or 0
    held = people.add_position(ada, contact_id=known, company="Tall Pines", until="2020").made_id
    avoided = people.company_named(ada, name="Tall Pines").id
    people.avoid_company(ada, company_id=avoided, why="Two friends left.")
    said = people.log_interaction(ada, contact_id=known, kind="call", next_step="Send the portfolio").made_id
    return {
        "known": known,
        "position": held,
        "avoided": avoided,
        "company": people.company_named(ada, name="Brightwater Labs").id,
        "empty_company": people.new_company(ada, name="Empty House").made_id,
        "said": said,
        "own_text": str(people.new_message_template(ada, name="Hello", body="Hello {first name}").made_id),
    }
