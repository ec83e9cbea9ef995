"""How long it takes until anything of Headway could run."""

import sys

from bench.timing import Row, Table, command, side_by_side


def run(small: bool) -> Table:
    bare = command([sys.executable, "-c", "pass"])
    imported, floor = side_by_side(3 if small else 15, command([sys.executable, "-c", "import headway"]), bare)
    return Table("Startup", (Row("import headway", imported, "python -c pass", floor, aim=1.2),))
