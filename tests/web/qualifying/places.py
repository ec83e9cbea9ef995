"""The addresses of qualifying, as tests/web/places.py lists them: name, method, things in the path, what is sent."""

_CRITERION, _ASSET, _LEAD, _EVIDENCE = ("criterion",), ("asset",), ("lead",), ("evidence",)
_IT, _LINE = ("opportunity",), ("opportunity", "requirement")
Given = tuple[str, str, tuple[str, ...], dict[str, str]]
QUALIFYING: tuple[Given, ...] = (
    ("needs", "get", (), {}),
    ("needs-numbers", "post", (), {"pay_floor": "48000", "pay_period": "year"}),
    ("needs-answers", "post", (), {"pay": "2"}),
    ("criteria", "post", (), {"kind": "must", "name": "Remote"}),
    ("criterion", "post", _CRITERION, {"weight": "5"}),
    ("criterion-place", "post", _CRITERION, {"to": "up"}),
    ("criterion-removal", "post", _CRITERION, {}),
    ("assets", "post", (), {"kind": "gap", "name": "No licence"}),
    ("asset", "post", _ASSET, {"kind": "asset"}),
    ("asset-plan", "post", _ASSET, {"on": "2026-03-20"}),
    ("asset-removal", "post", _ASSET, {}),
    ("leads", "get", (), {}),
    ("lead-next", "get", (), {}),
    ("lead", "get", _LEAD, {}),
    ("lead-scores", "post", _LEAD, {"chance": "20"}),
    ("lead-decisions", "post", _LEAD, {"verdict": "let_go", "because": "Too far"}),
    ("demand", "get", (), {}),
    ("evidence", "get", (), {}),
    ("evidence-additions", "post", (), {"kind": "job", "name": "Baker"}),
    ("evidence-one", "get", _EVIDENCE, {}),
    ("evidence-fields", "post", _EVIDENCE, {"kind": "job", "name": "Miller"}),
    ("evidence-removal", "post", _EVIDENCE, {}),
    ("sheet", "get", _IT, {}),
    ("sheet-posting", "post", _IT, {"posting_text": "Requirements:\n- Bread"}),
    ("sheet-company", "post", _IT, {"needs": "Hands"}),
    ("requirements", "post", _IT, {"text": "Bread"}),
    ("requirement-lines", "post", _IT, {"line": "Rye", "sort": "required", "kept": "0"}),
    ("requirement", "post", _LINE, {"text": "Rye bread"}),
    ("requirement-standing", "post", _LINE, {"standing": "met"}),
    ("requirement-removal", "post", _LINE, {}),
    ("requirement-proofs", "post", _LINE, {"text": "I did"}),
    ("proof-removal", "post", ("opportunity", "proof"), {}),
)
