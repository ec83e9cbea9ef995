"""Bring in, take out: preview a file, confirm it; export everything, restore it; backups; an example."""

from headway.usecases.transfer.backup import back_up, bring_back, daily_backup, last_backup, look_into
from headway.usecases.transfer.calendars import confirm_interviews, preview_interviews
from headway.usecases.transfer.confirming import confirm
from headway.usecases.transfer.contacts import confirm_contacts, preview_contacts
from headway.usecases.transfer.exporting import export, export_list
from headway.usecases.transfer.kinds import kind_of, unpacked
from headway.usecases.transfer.past import PastImport, past_imports
from headway.usecases.transfer.previewing import preview
from headway.usecases.transfer.restoring import contents, read_export, restore
from headway.usecases.transfer.uploads import (
    Brought,
    answer,
    bring,
    brought,
    confirm_brought,
    give_up,
    preview_brought,
    preview_contacts_brought,
    preview_interviews_brought,
    waiting,
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
    "confirm_contacts",
    "confirm_interviews",
    "contents",
    "daily_backup",
    "export",
    "export_list",
    "give_up",
    "kind_of",
    "last_backup",
    "look_into",
    "past_imports",
    "preview",
    "preview_brought",
    "preview_contacts",
    "preview_contacts_brought",
    "preview_interviews",
    "preview_interviews_brought",
    "read_export",
    "restore",
    "unpacked",
    "waiting",
]
