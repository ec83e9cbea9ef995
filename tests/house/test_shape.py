"""The house as it stands keeps its own rules."""

import pytest

from headway.config.options import OPTIONS
from tests.house import papers, shape
from tests.house.tree import ROOT, Tree

TREE = Tree.at(ROOT)


@pytest.mark.parametrize("rule", [*shape.RULES, *papers.RULES], ids=lambda rule: rule.__name__)
def test_rule(rule: shape.Rule) -> None:
    complaints = list(rule(TREE))
    assert not complaints, "\n".join(["", *complaints])


def test_there_are_few_settings() -> None:
    assert len(OPTIONS) <= 25


def test_the_readme_shows_every_folder() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    folders = {p.name for p in (ROOT / "src/headway").iterdir() if p.is_dir() and p.name[0] != "_"}
    assert {folder for folder in folders if f"{folder}/" not in readme} == set()
