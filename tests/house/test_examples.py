"""The examples in docstrings of core run, and say what they say."""

import doctest
import importlib

import pytest

from tests.house.tree import ROOT, Tree

MODULES = [
    ".".join(("headway", *module.place)).removesuffix(".__init__")
    for module in Tree.at(ROOT).product
    if module.folder == "core" and ">>>" in module.text
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.attempted
    assert not outcome.failed
