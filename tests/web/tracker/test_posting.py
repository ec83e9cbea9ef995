"""Somebody else's posting on our page."""

from collections.abc import Callable

import pytest
from django.test import Client

from headway.core.tracker import nouns

pytestmark = pytest.mark.django_db
Add = Callable[..., nouns.Opportunity]


def shown(browser: Client, it: nouns.Opportunity) -> str:
    return browser.get(f"/opportunities/{it.id}/").content.decode()


def test_markup_is_shown_without_what_acts(as_ada: Client, add: Add) -> None:
    posting = "<h2>Cook</h2><ul><li>You bake.</li></ul><script>alert(1)</script><a href='javascript:x'>Apply</a>"
    page = shown(as_ada, add(posting_text=posting))
    assert "<h4>Cook</h4><ul><li>You bake.</li></ul>" in page
    assert "alert(1)" not in page
    assert "javascript:" not in page


def test_plain_text_is_shown_as_it_is(as_ada: Client, add: Add) -> None:
    page = shown(
        as_ada, add(posting_text="Cook & baker\nask <ada@x.example>", notes="<b>my own</b> javascript:alert(1)")
    )
    assert "Cook &amp; baker<br>ask &lt;ada@x.example&gt;" in page
    assert "&lt;b&gt;my own&lt;/b&gt; javascript:alert(1)" in page
