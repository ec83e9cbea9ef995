"""Bring in, take out: preview a file, confirm it; export everything, restore it; backups; an example."""

from headway.usecases.transfer.backup import back_up, bring_back, daily_backup, last_backup, look_into
from headway.usecases.transfer.confirming import confirm
from headway.usecases.transfer.exporting import export, export_list
from headway.usecases.transfer.previewing import preview
from headway.usecases.transfer.restoring import contents, read_export, restore
from headway.usecases.transfer.uploads import (
    Brought,
    PastImport,
    answer,
    bring,
    brought,
    confirm_brought,
    give_up,
    past_imports,
    preview_brought,
)

__all__ = [
    "Brought",
    "PastImport",
    "answer",
    "back_up",
    "bring",
    "bring_back",
    "brought",
    "confirm",
    "confirm_brought",
    "contents",
    "daily_backup",
    "export",
    "export_list",
    "give_up",
    "last_backup",
    "look_into",
    "past_imports",
    "preview",
    "preview_brought",
    "read_export",
    "restore",
]
