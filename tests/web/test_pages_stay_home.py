"""No page of ours names an address outside this machine; what the person brought is a link and no more."""

import re
from pathlib import Path

import pytest
from django.conf import settings

import headway.web

WEB = Path(headway.web.__file__).parent
# names, not addresses: nobody asks them for anything
NAMES = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml")
AWAY = re.compile(r"(?:https?:)?//[a-z0-9-]+\.[a-z]{2,}[^\s\"'<>)]*", re.IGNORECASE)
INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|hx-on|javascript:|<script(?![^>]*\ssrc=)")
FILES = sorted(path for kind in ("html", "css", "js", "svg") for path in WEB.rglob(f"*.{kind}"))


def found(pattern: re.Pattern[str], kind: str = "") -> dict[str, list[str]]:
    """What of our files of a kind holds, by file."""
    held = {path: pattern.findall(path.read_text(encoding="utf-8")) for path in FILES if path.suffix.endswith(kind)}
    return {str(path.relative_to(WEB)): each for path, each in held.items() if each}


def test_no_file_names_a_foreign_address() -> None:
    assert len(FILES) > 100
    named = {file: [each for each in all if each not in NAMES] for file, all in found(AWAY).items()}
    assert {file: each for file, all in named.items() for each in all if "example.com" not in each} == {}


def test_no_template_writes_script_or_style_inline() -> None:
    assert found(INLINE, ".html") == {}


@pytest.mark.parametrize("text", ["<p style='a'>", "<style>", "<b onclick=", "<script>", "<script defer>", "hx-on:"])
def test_what_is_inline_is_found(text: str) -> None:
    assert INLINE.search(text)


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    allowed = {value for values in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for value in values}
    assert allowed == {"'self'", "'none'", "data:"}
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"] == ["'self'", "data:"]
