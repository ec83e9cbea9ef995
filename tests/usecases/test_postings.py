"""How a posting's text is shown."""

from headway.usecases import postings


def test_markup_is_shown_without_what_acts() -> None:
    assert postings.shown("<p>Cook</p><script>alert(1)</script>") == "<p>Cook</p>"


def test_plain_text_is_left_to_the_page() -> None:
    assert postings.shown("Cook & bake, <ada@x.example>") == ""
