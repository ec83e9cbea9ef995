"""Errors, said once: each surface translates them in one place.

HeadwayError
├── NotFound      there is no such thing, or it is somebody else's
├── NotAllowed    this asker may not do that
├── Invalid       what was given makes no sense; `field` names the culprit
├── Conflict      it makes sense, but not in the present state of things
│   └── Stale     somebody else changed it meanwhile
├── Unsure        a question must be answered first; `options` are the answers
└── Unreadable    a file that cannot be read at all
"""


class HeadwayError(Exception):
    """What happened, in one sentence; `hint` says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotFound(HeadwayError):
    """There is no such thing, or it is somebody else's."""


class NotAllowed(HeadwayError):
    """This asker may not do that."""


class Invalid(HeadwayError):
    """What was given makes no sense."""

    def __init__(self, message: str, hint: str = "", field: str = "") -> None:
        super().__init__(message, hint)
        self.field = field


class Conflict(HeadwayError):
    """It makes sense, but not in the present state of things."""


class Stale(Conflict):
    """Somebody else changed it meanwhile."""


class Unsure(HeadwayError):
    """A question must be answered first."""

    def __init__(self, message: str, hint: str = "", options: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.options = options


class Unreadable(HeadwayError):
    """A file that cannot be read at all."""
