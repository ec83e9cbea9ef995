"""Identity: by what a row is recognised in a later version of the same file."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from headway.core.transfer.drafts import Draft
from headway.core.transfer.folding import fold


def of(drafts: Sequence[Draft], applied: Sequence[object]) -> list[str]:
    """The identity of each draft: its own id, else its link where no other has it, else its content and nth occurrence.

    Statuses, notes and everything else that changes while a search goes on play no part.
    """
    ids = Counter(draft.facts.source_id for draft in drafts)
    links = Counter(draft.facts.url for draft in drafts)
    seen: Counter[str] = Counter()
    found = []
    for draft, day in zip(drafts, applied, strict=True):
        facts = draft.facts
        if facts.source_id and ids[facts.source_id] == 1:
            key = f"id:{facts.source_id}"
        elif facts.url and links[facts.url] == 1:
            key = f"link:{facts.url}"
        else:
            key = "content:" + _digest(facts.company, facts.title, day, facts.location, facts.source)
        seen[key] += 1
        found.append(key if seen[key] == 1 and not key.startswith("content:") else f"{key}:{seen[key]}")
    return found


def _digest(*parts: object) -> str:
    text = "\x1f".join("" if part is None else fold(str(part)) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:20]
