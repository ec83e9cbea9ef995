"""Long work of a page: it goes on in a thread while the page shows how far it is."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.db import close_old_connections

from headway.core.errors import HeadwayError

_KEPT: Final = 20
_LOCK: Final = threading.Lock()


@dataclass(slots=True)
class Work:
    """One piece of long work: rows done of rows in all, and in the end its answer or its error."""

    done: int = 0
    of: int = 0
    answer: Any = None
    error: BaseException | None = None
    finished: bool = False

    @property
    def percent(self) -> int:
        """How far it is, 0 to 100."""
        return 100 * self.done // self.of if self.of else 0

    def tell(self, done: int, of: int) -> None:
        """Take a word of progress."""
        self.done, self.of = done, of


_WORKS: Final[OrderedDict[tuple[Any, ...], Work]] = OrderedDict()


def at_once(work: Callable[[Callable[[int, int], None]], Any]) -> Work:
    """Do the work here and now; its errors are the caller's."""
    mine = Work(finished=True)
    mine.answer = work(mine.tell)
    return mine


def begin(key: tuple[Any, ...], work: Callable[[Callable[[int, int], None]], Any]) -> Work:
    """The work of that key, begun if it is not under way or done already; waits a moment, in case it is quick."""
    with _LOCK:
        mine = _WORKS.get(key)
        if mine is None:
            mine = _WORKS[key] = Work()
            while len(_WORKS) > _KEPT:
                _WORKS.popitem(last=False)
            thread = threading.Thread(target=_run, args=(mine, work), daemon=True)
            thread.start()
            thread.join(0.3)
    return mine


def known(key: tuple[Any, ...]) -> Work | None:
    """The work of that key, if it was begun."""
    return _WORKS.get(key)


def forget(key: tuple[Any, ...]) -> None:
    """Drop finished work, so that it can be begun anew."""
    with _LOCK:
        _WORKS.pop(key, None)


def answer_of(work: Work) -> Any:
    """The answer of finished work; its error is raised here."""
    if work.error is not None:
        raise work.error
    return work.answer


def _run(mine: Work, work: Callable[[Callable[[int, int], None]], Any]) -> None:
    try:
        mine.answer = work(mine.tell)
    except HeadwayError as error:
        mine.error = error
    except BaseException as error:
        mine.error = error
        raise
    finally:
        mine.finished = True
        close_old_connections()
