"""Errors, said once: each surface translates them in one place.

HeadwayError
├── NotFound      there is no such thing, or it is somebody else's
├── NotAllowed    this asker may not do that
├── Invalid       what was given makes no sense; `field` names the culprit
├── Conflict      it makes sense, but not in the present state of things
│   └── Stale     somebody else changed it meanwhile
├── Unsure        a question must be answered first; `options` are the answers
├── Unreadable    a file that cannot be read at all
└── Unwritable    the data cannot be stored: no room, no right, or somebody else holds it
"""

from typing import Final

from headway.core.speech import say


class HeadwayError(Exception):
    """What happened, in one sentence; `hint` says what to do."""

    field = ""
    options: tuple[str, ...] = ()

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = say(message)
        self.hint = say(hint)
        super().__init__(self.message)

    @property
    def kind(self) -> str:
        """What programs call it: `not_found`; one that is kept elsewhere is of the kind that it belongs to.

        >>> NotFound("There is no such thing.").kind, Stale("It was changed.").kind
        ('not_found', 'stale')
        """
        name = next(each.__name__ for each in type(self).__mro__ if each.__module__ == __name__)
        return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


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


class Unwritable(HeadwayError):
    """The data cannot be stored: no room, no right, or somebody else holds it."""


_NOWHERE: Final = (
    (
        "disk is full,disk i/o error,no space left,quota exceeded,file too large".split(","),
        "There is no room left to store this.",
        "Nothing was changed. Make room on the disk, then try again.",
    ),
    (
        "readonly database,read-only,unable to open database file,permission denied,not permitted,not a directory,"
        "access is denied".split(","),
        "The folder with the data cannot be written.",
        "Nothing was changed. Look at its rights, or name another one in HEADWAY_HOME.",
    ),
    (
        "database is locked,database table is locked".split(","),
        "Another program holds the data and does not let go.",
        "Nothing was changed. Wait for it to end, or end it, then try again.",
    ),
)


def unwritable(error: BaseException) -> Unwritable | None:
    """An error of the disk or the database as a sentence, if it says that nothing can be stored.

    >>> unwritable(OSError(28, "No space left on device")).message
    'There is no room left to store this.'
    >>> unwritable(ValueError("disk is full"))
    """
    if isinstance(error, Unwritable):
        return error
    if not isinstance(error, OSError) and type(error).__name__ not in ("OperationalError", "InternalError"):
        return None
    said = str(error).lower()
    return next((Unwritable(what, hint) for signs, what, hint in _NOWHERE if any(sign in said for sign in signs)), None)
