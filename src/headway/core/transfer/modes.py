"""Work modes: on site, hybrid or remote, in people's words."""

import re
from functools import lru_cache
from typing import Final

from headway.core.tracker.words import WorkMode
from headway.core.transfer.folding import fold
from headway.core.transfer.vocabulary import modes


def _phrases(data: str) -> frozenset[str]:
    return frozenset(filter(None, (fold(phrase) for phrase in data.replace("\n", " ").split("|"))))


_REMOTE, _HYBRID, _ON_SITE = map(_phrases, (modes.REMOTE, modes.HYBRID, modes.ON_SITE))
_WITHIN: Final = {
    found: re.compile("|".join(rf"(?<![^\W_]){re.escape(phrase)}(?![^\W_])" for phrase in sorted(said, key=len)[::-1]))
    for found, said in (("hybrid", _HYBRID), ("remote", _REMOTE), ("on_site", _ON_SITE - {"office", "ofis"}))
}
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NO = re.compile(r"\b(?:not|no|non|nicht|kein|keine|sin|sans|nao|geen|niet|nie|bez|не|без)\b")


@lru_cache(maxsize=16384)
def mode(text: str) -> WorkMode:
    """The work mode that a wording tells; "" where it tells none."""
    folded = fold(text)
    if not folded or len(folded) > 80:
        return ""
    for found, said in (("remote", _REMOTE), ("hybrid", _HYBRID), ("on_site", _ON_SITE)):
        if folded in said:
            return found  # type: ignore[return-value]
    return _told_within(folded)


def _told_within(folded: str) -> WorkMode:
    told = {found for found, pattern in _WITHIN.items() if pattern.search(folded)}
    if not told and _EAST.search(folded):
        named = (("hybrid", _HYBRID), ("remote", _REMOTE), ("on_site", _ON_SITE))
        told = {found for found, said in named if any(phrase in folded for phrase in said if _EAST.search(phrase))}
    if not told or (_NO.search(folded) and told == {"remote"}):
        return "on_site" if told else ""
    if "hybrid" in told or {"remote", "on_site"} <= told:
        return "hybrid"
    return "remote" if "remote" in told else "on_site"


def only_a_mode(text: str) -> bool:
    """Whether a text is a work mode and nothing else."""
    return fold(text) in _REMOTE | _HYBRID | _ON_SITE
