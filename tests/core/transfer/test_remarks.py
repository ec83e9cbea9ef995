"""Whatever the reader remarks can be said in another language, its values kept."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from headway.core import speech, transfer
from headway.core.transfer import remarks

READER = Path(transfer.__file__).parent
LOUD = speech.Language("xx", lambda text: f"<{text}>")


def _written() -> Iterator[str]:
    """The remarks that stand in the reader's source as they are."""
    for path in READER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name in ("flag", "Skipped"):
                    yield from (each.value for each in node.args if isinstance(each, ast.Constant))


def test_every_remark_that_stands_in_the_source_is_known() -> None:
    written = [text for text in _written() if isinstance(text, str)]
    assert len(written) >= 5
    assert [text for text in written if text not in remarks.REMARKS] == []


@pytest.mark.parametrize("known", remarks.REMARKS)
def test_a_remark_is_found_by_its_shape(known: str) -> None:
    names = ("text", "year", "day", "days", "meaning", "row", "name", "names")
    said = known.format(**{name: f"its {name}" for name in names})
    with speech.speaking(LOUD):
        assert remarks.told(said) == f"<{said}>"


def test_one_of_an_unknown_shape_stays() -> None:
    with speech.speaking(LOUD):
        assert remarks.told("something else") == "something else"
