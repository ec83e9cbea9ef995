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
FILES = sorted(path for kind in ("html", "css", "js", "svg") for path in WEB.rglob(f"*.{kind}"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(WEB)))
def test_a_file_names_no_foreign_address(path: Path) -> None:
    found = [address for address in AWAY.findall(path.read_text(encoding="utf-8")) if address not in NAMES]
    assert [address for address in found if "example.com" not in address] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".html"], ids=lambda path: path.name)
def test_a_template_writes_no_script_or_style_inline(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|hx-on|javascript:|<script(?![^>]*\ssrc=)", text)


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    allowed = {value for values in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for value in values}
    assert allowed == {"'self'", "'none'", "data:"}
    assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"] == ["'self'", "data:"]
