"""Answers: what the person decided about a file, as plain values that can be stored, and merged with new ones."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from headway.core.transfer.reading import Choices

_MAPS: Final = ("columns", "statuses", "date_order")
_ONES: Final = ("sheet", "encoding", "delimiter", "header_row")


def choices_from(remembered: Mapping[str, Any] | None = None, given: Mapping[str, Any] | None = None) -> Choices:
    """The choices for a reading: those remembered for files of this shape, and over them those given now.

    Both are dicts as `to_dict` makes them; a key of an `Unsure` (`statuses:On hold`, `date_order:`) with its answer is
    understood as well.
    """
    known: dict[str, Any] = {name: {} for name in _MAPS}
    for told in (remembered or {}, given or {}):
        for key, value in told.items():
            _take(known, key, value)
    return Choices(**known)


def to_dict(choices: Choices) -> dict[str, Any]:
    """The choices as JSON values; what was left open is left out."""
    found: dict[str, Any] = {}
    for each in fields(choices):
        value = getattr(choices, each.name)
        if value not in (None, {}):
            found[each.name] = dict(value) if isinstance(value, Mapping) else value
    return found


def _take(known: dict[str, Any], key: str, value: Any) -> None:
    if key in _MAPS and isinstance(value, Mapping):
        known[key] |= {str(name): str(answer) for name, answer in value.items()}
        return
    if key in _ONES:
        if value not in (None, ""):
            known[key] = int(value) if key == "header_row" else str(value)
        return
    for name in _MAPS:
        if key.startswith((f"{name}:", f"{name}.")):
            known[name][key[len(name) + 1 :]] = "" if name == "columns" and value == "none" else str(value)
