"""What the pages write in the manner of the person's language."""

import pytest
from django.template import engines

from headway.web import languages


@pytest.mark.parametrize(("code", "told"), [("de", "1.234, 12"), ("en-GB", "1,234, 12"), ("en-US", "1,234, 12")])
def test_thousands_stand_apart(code: str, told: str) -> None:
    with languages.spoken(code):
        assert engines["django"].from_string("{{ n|whole }}, {{ few|whole }}").render({"n": 1234, "few": 12}) == told


def test_a_number_in_a_sentence_too() -> None:
    with languages.spoken("de"):
        page = engines["django"].from_string('{{ n|counted:"row,rows" }}')
        assert page.render({"n": 12345}).startswith("12.345 ")
