"""Bring in, take out: preview a file, confirm it."""

from headway.usecases.transfer.confirming import confirm
from headway.usecases.transfer.previewing import preview

__all__ = ["confirm", "preview"]
