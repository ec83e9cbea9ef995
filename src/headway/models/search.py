"""The search box over everything: full text in SQLite (FTS5) and PostgreSQL (tsvector), behind two functions.

The index is a table of its own, `headway_sought`, one entry an opportunity. Triggers of the database keep it true,
whoever writes (migrations `0002_search`, `0021_search_aliases`): a migration that rebuilds one of their tables must
make them anew, and a test says so.
"""

import re
from typing import Any, Final

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from headway.core.tracker.naming import folded

TABLE: Final = "headway_sought"
_LETTER: Final = re.compile(r"[^\W_]|[+#]")
_PUNCTUATION: Final = str.maketrans(dict.fromkeys("!\"$%&'()*,-./:;<=>?@[\\]^_`{|}~«»„“”‘’–—·•", " "))
# Thai, Japanese and Chinese are written without spaces: a word of theirs is a part of a longer run.
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_PARTS: Final = (
    "title company__name company__aliases__name location referrer notes lessons posting_text url "
    "source__name contacts__name labels__name contacts__email"
).split()
_FOUND: Final = {
    "sqlite": f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s",
    "postgresql": f"SELECT id FROM {TABLE} WHERE words @@ to_tsquery('simple', %s)",
}
# The plus keeps SQLite from looking up the index once for every opportunity.
_JOINED: Final = {
    "sqlite": f"+{TABLE}.rowid = headway_opportunity.id AND {TABLE} MATCH %s",
    "postgresql": f"{TABLE}.id = headway_opportunity.id",
}
_RANKED: Final = {
    "sqlite": f"bm25({TABLE}, 8.0, 3.0, 1.0)",
    "postgresql": f"-ts_rank({TABLE}.words, to_tsquery('simple', %s))",
}


def sought(rows: Any, text: str) -> Any:
    """Of these opportunities those that hold every word of a text, each as the beginning of a word of theirs."""
    words = text.replace("\x00", " ").split()
    for word in words:
        if _UNSPACED.search(word):
            rows = rows.filter(pk__in=rows.model.objects.filter(_part(word)).values("pk"))
    asked = _asked(words)
    if asked:
        return rows.filter(pk__in=RawSQL(_FOUND[connection.vendor], [asked]))
    return rows if any(map(_UNSPACED.search, words)) or not words else rows.none()


def best_first(rows: Any, text: str) -> Any:
    """Opportunities that `sought` found, the best match first: a title or company before a name before a text."""
    asked = _asked(text.replace("\x00", " ").split())
    if not asked:
        return rows.order_by("-id")
    rank, joined = _RANKED[connection.vendor], _JOINED[connection.vendor]
    ranked = rows.extra(
        select={"match": rank},
        select_params=[asked] * rank.count("%s"),
        tables=[TABLE],
        where=[joined],
        params=[asked] * joined.count("%s"),
    )
    return ranked.extra(order_by=["match", "-id"])


def _asked(words: list[str]) -> str:
    """The words in the language of the index; empty where there is nothing to look up in it."""
    plain = [word for word in words if _LETTER.search(word) and not _UNSPACED.search(word)]
    if connection.vendor == "sqlite":
        return " ".join('"{}" *'.format(folded(word).replace('"', " ")) for word in plain)
    return " & ".join(f"({_phrase(word)}:*)" for word in plain)


def _phrase(word: str) -> str:
    parts = folded(word).replace("+", "plus").replace("#", "sharp").translate(_PUNCTUATION).split()
    return " <-> ".join(f"'{part}'" for part in parts)


def _part(word: str) -> Q:
    found = Q()
    for path in _PARTS:
        found |= Q(**{f"{path}__icontains": word})
    return found
