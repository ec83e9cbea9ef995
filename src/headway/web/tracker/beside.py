"""What other subjects say on the page of an opportunity: sections, folded to one line unless something is due."""

from collections.abc import Callable
from dataclasses import dataclass

from headway.core.people.nouns import Contact
from headway.core.tracker import nouns
from headway.web import base


@dataclass(frozen=True, slots=True)
class Known:
    """What the page has asked for already, so that no section asks again; `problem` is why its `form` was refused."""

    it: nouns.Opportunity
    search: nouns.JobSearch
    contacts: tuple[Contact, ...]
    writable: bool
    form: str = ""
    problem: base.Problem | None = None

    def refused(self, form: str) -> base.Problem | None:
        """Why a form of a section was refused, if it was this one: what was typed there stays."""
        return self.problem if self.form == form else None

    @property
    def number(self) -> int:
        """The number of the stage where it stands."""
        return next((stage.number for stage in self.search.stages if stage.id == self.it.stage_id), 0)

    @property
    def is_lead(self) -> bool:
        """Whether it is still to be decided about."""
        return self.it.stage_rank == 0 and self.it.outcome is None


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its place on the page, the line that it is folded to, and whether it asks for something.

    With `above` it stands above the history.
    """

    name: str
    title: str
    html: str
    told: str = ""
    open: bool = False
    above: bool = False


Panel = Callable[[base.Request, Known], Section | None]
