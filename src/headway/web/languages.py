"""The languages that the pages speak: their catalogues, and speaking one for as long as a request lasts."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from django.utils import translation

from headway.core import speech

CATALOGUES: Final = Path(__file__).resolve().parent / "locale"
_DOMAIN: Final = "django"  # the name under which templates look for theirs
_POINTS: Final = {"de": (",", ".")}  # before decimals, between thousands


@cache
def language(code: str) -> speech.Language:
    """A language by its code; English for one that has no catalogue."""
    short = code.partition("-")[0]
    found = gettext.translation(_DOMAIN, CATALOGUES, [short], fallback=True)
    point, comma = _POINTS.get(short, (".", ","))
    return speech.Language(code, found.gettext, found.ngettext, point, comma, small=short == "en")


@contextmanager
def spoken(code: str) -> Iterator[None]:
    """Let pages and everything they say be in a language."""
    with translation.override(code.lower()), speech.speaking(language(code)):
        yield
