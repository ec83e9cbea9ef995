"""What is said of each public function: an example that runs (tests/house) and where its method is written down."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest

from headway.core import stats


def public() -> list[Callable[..., Any]]:
    modules = [
        importlib.import_module(f"{stats.__name__}.{module.name}") for module in pkgutil.iter_modules(stats.__path__)
    ]
    found = [(module, inspect.unwrap(it)) for module in modules for it in vars(module).values() if callable(it)]
    return [
        it
        for module, it in found
        if inspect.isfunction(it) and it.__module__ == module.__name__ and not it.__name__.startswith("_")
    ]


@pytest.mark.parametrize("function", public(), ids=lambda it: f"{it.__module__.rpartition('.')[2]}.{it.__name__}")
def test_has_an_example_and_a_source(function: Callable[..., Any]) -> None:
    said = function.__doc__ or ""
    assert ">>>" in said
    assert "Source: " in said
    assert "§" in said.partition("Source: ")[2]


def test_none_is_overlooked() -> None:
    assert len(public()) > 30
