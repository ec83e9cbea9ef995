"""Long work over many rows, without the garbage collector in between."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_MANY: Final = 5_000


@contextmanager
def undisturbed(rows: int) -> Iterator[None]:
    """Hold back the garbage collector, which for many rows would take a third of the time and find nothing."""
    pauses = rows > _MANY and gc.isenabled()
    if pauses:
        gc.disable()
    try:
        yield
    finally:
        if pauses:
            gc.enable()
