"""The documents of the example: two versions of a résumé, the second made of the first, and a letter. All made up."""

from dataclasses import dataclass
from typing import Final

_JOBS: Final = """
## Copper Kettle Payments, 2019 to 2025

{kettle}

## Harbour Tide Tables, 2014 to 2019

- Wrote the pipeline that turns readings of the tide into tables, in Python and SQL
- Cut its time from six hours to forty minutes
- Noticed missing readings before the captains did

## Beside work

- Repair café, Lower Elmsea: keeps the booking page running, on Linux with monitoring
- Taught programming on Saturdays

Languages: English, German, some Danish
"""
_FIRST: Final = "# Robin Vale\n\nAn engineer with many interests and eleven years of experience.\n" + _JOBS.format(
    kettle="- Responsible for backend services\n- Worked with PostgreSQL and Python\n- Took part in being on call"
)
_SECOND: Final = "# Robin Vale\n\nBackend engineer. I keep services up while they change.\n" + _JOBS.format(
    kettle="- Moved the live ledger to a new PostgreSQL database in nine weeks; nobody noticed\n"
    "- Built the payments services in Python: eleven million payments a year\n"
    "- Led a team of four; everybody's work was reviewed\n"
    "- On call one week in four, and halved the alarms"
)
_LETTER: Final = """Dear Ottilie Sandpiper,

your maps took me over the Wexcombe hills last spring, and one of them was wrong: the footbridge is gone. Your team
had put it right within a day. I should like to work where that happens.

At Copper Kettle Payments I moved a live ledger to a new database without anybody noticing. I think that your tile
server wants the same kind of care.

Robin Vale
"""


@dataclass(frozen=True, slots=True)
class Version:
    """One version: the days since it was brought, the place of the one it was made from, and what a reader said."""

    file_name: str
    kind: str
    name: str
    ago: int
    text: str
    parent: int | None = None
    reader: str = ""
    said: str = ""


VERSIONS: Final = (
    Version(
        "robin-vale.md", "resume", "Two pages, everything", 150, _FIRST, reader="Edda Brook",
        said="I stopped after the first lines. Say what you did, not what you were responsible for, and with numbers.",
    ),
    Version("robin-vale-backend.md", "resume", "One page, with numbers", 122, _SECOND, parent=0),
    Version("larkspur.txt", "letter", "Letter to the observatory", 45, _LETTER),
)  # fmt: skip
FIRST, SECOND, LETTER = range(3)
LETTER_WITH: Final = "Larkspur Observatory"
LABEL: Final = "résumé B"  # of those that the second one went with
