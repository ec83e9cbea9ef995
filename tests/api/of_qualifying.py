"""The addresses of qualifying: method, path, things in it, what is sent."""

from typing import Any

_CRITERION, _ASSET, _LEAD, _LINE, _EVIDENCE = ("criterion",), ("asset",), ("lead",), ("requirement",), ("evidence",)
_IT = ("opportunity",)
QUALIFYING: tuple[tuple[str, str, tuple[str, ...], dict[str, Any]], ...] = (
    ("GET", "/needs", (), {}),
    ("PUT", "/needs", (), {"pay_floor": 48000}),
    ("PUT", "/needs/answers", (), {"pay": 2}),
    ("POST", "/criteria", (), {"kind": "must", "name": "Remote"}),
    ("PATCH", "/criteria/{id}", _CRITERION, {"weight": 5}),
    ("DELETE", "/criteria/{id}", _CRITERION, {}),
    ("PUT", "/criteria/{id}/place", _CRITERION, {"up": True}),
    ("POST", "/assets", (), {"kind": "gap", "name": "No licence"}),
    ("PUT", "/assets/{id}", _ASSET, {"kind": "gap", "name": "No licence"}),
    ("DELETE", "/assets/{id}", _ASSET, {}),
    ("POST", "/assets/{id}/activities", _ASSET, {"on": "2026-03-20"}),
    ("GET", "/leads", (), {}),
    ("GET", "/leads/next", (), {}),
    ("GET", "/leads/decisions", (), {}),
    ("GET", "/leads/{id}", _LEAD, {}),
    ("PUT", "/leads/{id}/scores/{criterion_id}", ("lead", "criterion"), {"value": 3}),
    ("PUT", "/leads/{id}/chance", _LEAD, {"chance": 0.2}),
    ("POST", "/leads/{id}/decisions", _LEAD, {"verdict": "let_go", "because": "Too far"}),
    ("GET", "/opportunities/{id}/sheet", _IT, {}),
    ("GET", "/opportunities/{id}/fit", _IT, {}),
    ("GET", "/opportunities/{id}/coverage", _IT, {}),
    ("PUT", "/opportunities/{id}/company-sheet", _IT, {"needs": "Hands"}),
    ("POST", "/opportunities/{id}/requirements", _IT, {"text": "Bread"}),
    ("POST", "/opportunities/{id}/requirements/lines", _IT, {"required": ["Rye"]}),
    ("PATCH", "/requirements/{id}", _LINE, {"text": "Rye bread"}),
    ("DELETE", "/requirements/{id}", _LINE, {}),
    ("PUT", "/requirements/{id}/standing", _LINE, {"standing": "met"}),
    ("POST", "/requirements/{id}/proofs", _LINE, {"kind": "job", "source_id": "<evidence>", "text": "Six years"}),
    ("DELETE", "/proofs/{id}", ("proof",), {}),
    ("GET", "/requirements", (), {}),
    ("GET", "/evidence", (), {}),
    ("POST", "/evidence", (), {"kind": "job", "name": "Baker"}),
    ("GET", "/evidence/choices", (), {}),
    ("PUT", "/evidence/{id}", _EVIDENCE, {"kind": "job", "name": "Miller"}),
    ("DELETE", "/evidence/{id}", _EVIDENCE, {}),
)
