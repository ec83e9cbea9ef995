"""Roles: which target roles the titles of a file suggest."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

_ASIDE: Final = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|#\S+|\b(?:m/w/d|w/m/d|f/m/d|m/f/d|h/f|f/h|m/f|m/w)\b|\*in\b|:in\b|/in\b", re.I
)
_BREAK: Final = re.compile(
    r"\s+[-–—|@•]\s+|\s*[,;|:/&+]\s*|\s+(?:at|for|with|in|im|bei|und|and|pour|chez|para|en)\s+", re.I
)
_RANK: Final = frozenset(
    "senior sr junior jr lead principal staff head chief entry level mid associate assistant trainee graduate intern "
    "internship interns working student werkstudent praktikant praktikum stagiaire stage alternance becario practicas "
    "experienced remote hybrid contract contractor temporary permanent freelance part full time fulltime parttime "
    "i ii iii iv v 1 2 3 4 5 the a new grad summer winter fall spring technical expert specialist1 младший старший "
    "ведущий mlodszy starszy".split()
)
_SAME: Final = {
    "engineering": "engineer", "engineers": "engineer", "development": "developer", "dev": "developer",
    "eng": "engineer", "swe": "software engineer", "sde": "software engineer", "pm": "product manager",
    "mgr": "manager", "ml": "machine learning", "analysts": "analyst", "managers": "manager", "frontend": "front-end",
    "backend": "back-end",
}  # fmt: skip
_SHORT: Final = frozenset(("ai", "ux", "ui", "qa", "it", "hr", "bi", "crm", "seo", "sre", "php", "sql", "cto", "ceo"))
_MOST: Final = 3
_PHRASES: Final = re.compile(r"\b(?:machine learning|business intelligence|human resources|full stack|supply chain)\b")


def propose(titles: Iterable[str | None]) -> tuple[str, ...]:
    """Up to three target roles that the titles cluster around, the most frequent first.

    >>> propose(["Senior Data Analyst", "Data Analyst II", "Software Engineer", "SWE Intern", "Cook"])
    ('Data Analyst', 'Software Engineer')
    """
    heads = [head for title in titles if title and (head := _head(title))]
    counts = Counter(heads)
    least = max(2, round(len(heads) * 0.05))
    found = [head for head, count in counts.most_common(_MOST) if count >= least]
    return tuple(_shown(head) for head in found)


def role_of(title: str | None, roles: Iterable[str]) -> str | None:
    """Which of the roles a title belongs to, or None for none of them."""
    head = _head(title) if title else ""
    return next((role for role in roles if head and _head(role) == head), None)


def _head(title: str) -> str:
    """What a title is at bottom: its first part without rank, place and kind of contract, two words at most."""
    for part in _BREAK.split(_ASIDE.sub(" ", title)):
        words = re.findall(r"[^\W_][\w+#.-]*", part.lower())
        same = " ".join(_SAME.get(word.strip("."), word.strip(".")) for word in words if word.strip(".") not in _RANK)
        kept = [word for word in _PHRASES.sub(_joined, same).split() if not word.isdigit()]
        if kept:
            return " ".join(kept[-2:]).replace("_", " ")
    return ""


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "_")


def _shown(head: str) -> str:
    return " ".join(word.upper() if word in _SHORT else word[:1].upper() + word[1:] for word in head.split())
