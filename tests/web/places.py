"""Every address of the pages, and what makes it Ada's. The access test fails for an address that is not placed here.

A new address is a line here: its name, how it is called, and which of Ada's things its path names. `own` says that
the answer depends on that thing, so that a stranger, whose thing it is not, must get 404.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """One address: its name, its method, the names in its path, and what a form would send."""

    name: str
    method: str = "get"
    path: tuple[str, ...] = ()
    sent: dict[str, str] = field(default_factory=dict)

    @property
    def own(self) -> bool:
        """Say whether the path names a thing of Ada's."""
        return bool(self.path)


OPEN_TO_ALL = frozenset({"sign-in"})
PLACES = (
    Place("home"),
    Place("sign-out", "post"),
    Place("start"),
    Place("start", "post", sent={"role": "Backend"}),
)
