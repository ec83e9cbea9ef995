"""A bar for what takes longer than a second: on stderr, and only where a person looks on."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_AFTER_SECONDS: Final = 1.0


class Progress:
    """Call it with what is done and what there is; it draws nothing during the first second."""

    def __init__(self, what: str, units: str) -> None:
        self._what, self._units = what, units
        self._started = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, done: int, total: int) -> None:
        """Tell how far it is."""
        if self._bar is None and sys.stderr.isatty() and time.monotonic() - self._started > _AFTER_SECONDS:
            self._draw()
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=total)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _draw(self) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        from headway.cli import printing

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        self._bar = Bar(*columns, TextColumn(self._units), console=printing.console(to_stderr=True), transient=True)
        self._task = self._bar.add_task(printing.clean(self._what), total=None)
        self._bar.start()
