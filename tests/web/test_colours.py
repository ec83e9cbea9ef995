"""The colours of tokens.css: read on every ground, told apart by every eye and in grey, in light and in dark."""

from itertools import pairwise

import pytest

from tests.web import colours

GROUNDS = ("ground", "surface", "raised", "sunken")
TEXTS = ("ink", "ink-soft", "accent", "accent-strong", "trouble")
STAGES = tuple(f"stage-{number}" for number in range(8))
OUTCOMES = ("accepted", "rejected", "no_reply", "withdrawn")
both = pytest.mark.parametrize("scheme", colours.SCHEMES)
every_eye = pytest.mark.parametrize("eyes", colours.EYES)


@both
@pytest.mark.parametrize("ground", [*GROUNDS, "accent-wash", "trouble-wash", "notice-wash"])
def test_words_are_read_on_every_ground(scheme: str, ground: str) -> None:
    found = colours.tokens(scheme)
    assert {text: ratio for text in TEXTS if (ratio := colours.contrast(found[text], found[ground])) < 4.5} == {}


@both
def test_what_is_written_on_the_accent_is_read(scheme: str) -> None:
    found = colours.tokens(scheme)
    assert colours.contrast(found["accent-ink"], found["accent"]) >= 4.5
    assert colours.contrast(found["accent-ink"], found["accent-strong"]) >= 4.5


@both
@pytest.mark.parametrize("ground", GROUNDS)
def test_marks_and_edges_stand_out_from_their_ground(scheme: str, ground: str) -> None:
    found = colours.tokens(scheme)
    marks = (*STAGES, *OUTCOMES, "line-strong", "focus")
    assert {mark: ratio for mark in marks if (ratio := colours.contrast(found[mark], found[ground])) < 3} == {}


@both
@every_eye
def test_stages_stay_apart(scheme: str, eyes: str) -> None:
    found = colours.tokens(scheme)
    assert colours.nearest([found[stage] for stage in STAGES], eyes) >= 5


@both
@every_eye
def test_outcomes_stay_apart(scheme: str, eyes: str) -> None:
    found = colours.tokens(scheme)
    assert colours.nearest([found[outcome] for outcome in OUTCOMES], eyes) >= 10


@both
def test_stages_are_a_ramp_in_grey(scheme: str) -> None:
    found = colours.tokens(scheme)
    greys = [colours.lightness(found[stage]) for stage in STAGES]
    assert [after - before >= 3.5 for before, after in pairwise(greys)] == [True] * 7


def test_the_measure_is_the_published_one() -> None:
    # two of the pairs that come with CIEDE2000 (Sharma, Wu and Dalal, 2005), as light
    def light(lightness: float, a: float, b: float) -> colours.Light:
        y = (lightness + 16) / 116
        x, z = (0.95047 * (y + a / 500) ** 3, 1.08883 * (y - b / 200) ** 3)
        return (
            3.2404542 * x - 1.5371385 * y**3 - 0.4985314 * z,
            -0.9692660 * x + 1.8760108 * y**3 + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y**3 + 1.0572252 * z,
        )

    assert colours.apart(light(50, 2.6772, -79.7751), light(50, 0, -82.7485)) == pytest.approx(2.0425, abs=2e-3)
    assert colours.apart(light(60.2574, -34.0099, 36.2677), light(60.4626, -34.1751, 39.4387)) == pytest.approx(
        1.2644, abs=2e-3
    )
