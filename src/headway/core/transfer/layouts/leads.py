"""Leads: a list of jobs that were never applied to."""

from collections.abc import Sequence

from headway.core.transfer.drafts import Draft
from headway.core.transfer.outline import Outline


def fits(outline: Outline, drafts: Sequence[Draft]) -> bool:
    """Whether nothing in the list was applied to."""
    return bool(drafts) and all(draft.never_applied for draft in drafts)


def settle(outline: Outline, drafts: Sequence[Draft]) -> None:
    """In a list of leads alone, a missing day of applying needs no remark on each row."""
    for draft in drafts:
        draft.flags = [flag for flag in draft.flags if not flag.startswith("no day of applying")]
