"""The tracker: job searches, stages, roles, opportunities and what happens to them.

Surfaces import this module, not its parts: `tracker.move(ctx, ids=[7], stage_id=2)`.
"""

from headway.usecases.tracker.bin import KEPT_DAYS, binned, delete, empty_bin, merge, restore
from headway.usecases.tracker.board import CARDS, board, lane
from headway.usecases.tracker.examples import shows_example
from headway.usecases.tracker.facets import facets
from headway.usecases.tracker.job_searches import archive, rename, reopen, search, searches, start
from headway.usecases.tracker.listing import counts, ids, opportunities
from headway.usecases.tracker.moves import close, correct, move, reopen_opportunities, retract
from headway.usecases.tracker.records import add, alike, edit, history, named, opportunity
from headway.usecases.tracker.roles import RECOMMENDED, TOO_MANY, add_role, begin, remove_role, rename_role
from headway.usecases.tracker.stages import add_stage, merge_stage, remove_stage, rename_stage, reorder_stages
from headway.usecases.tracker.undoing import recent, undo
from headway.usecases.tracker.versions import if_unchanged
from headway.usecases.tracker.views import open_with_view, place_view, remove_view, rename_view, save_view, saved_views
from headway.usecases.tracker.words import edit_source, labels, merge_source, remove_label, rename_label, sources

__all__ = [
    "CARDS",
    "KEPT_DAYS",
    "RECOMMENDED",
    "TOO_MANY",
    "add",
    "add_role",
    "add_stage",
    "alike",
    "archive",
    "begin",
    "binned",
    "board",
    "close",
    "correct",
    "counts",
    "delete",
    "edit",
    "edit_source",
    "empty_bin",
    "facets",
    "history",
    "ids",
    "if_unchanged",
    "labels",
    "lane",
    "merge",
    "merge_source",
    "merge_stage",
    "move",
    "named",
    "open_with_view",
    "opportunities",
    "opportunity",
    "place_view",
    "recent",
    "remove_label",
    "remove_role",
    "remove_stage",
    "remove_view",
    "rename",
    "rename_label",
    "rename_role",
    "rename_stage",
    "rename_view",
    "reopen",
    "reopen_opportunities",
    "reorder_stages",
    "restore",
    "retract",
    "save_view",
    "saved_views",
    "search",
    "searches",
    "shows_example",
    "sources",
    "start",
    "undo",
]
