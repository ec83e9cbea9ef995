"""Bring in, take out: preview a file, confirm it; export everything, restore it; an example."""

from headway.usecases.transfer.confirming import confirm
from headway.usecases.transfer.exporting import export
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
    "bring",
    "brought",
    "confirm",
    "confirm_brought",
    "contents",
    "export",
    "give_up",
    "past_imports",
    "preview",
    "preview_brought",
    "read_export",
    "restore",
]
