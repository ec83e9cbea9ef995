"""Pictures as files: every kind and format, whose they are, and what is not in them."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import timedelta
from typing import Any, get_args

import pytest

from headway.core.ctx import Ctx
from headway.core.errors import Invalid, NotFound
from headway.usecases import insights, tracker
from headway.usecases.insights.pictures import Kind
from tests.people import TODAY
from tests.remembered import remembered

Add = Callable[..., Any]


@pytest.fixture
@remembered
def searching(ada: Ctx, add: Add, stage: Callable[[Any], int]) -> None:
    """Some applications by two sources at companies with names, a third of them answered."""
    for ago in range(1, 40, 2):
        it = add(
            f"Cook {ago}", company="Brightwater Labs", source="Aunt Cleo" if ago % 4 == 1 else "Job board",
            at=1, on=TODAY - timedelta(days=ago), labels="dream",
        )  # fmt: skip
        if ago % 3 == 0:
            tracker.move(ada, ids=[it.id], stage_id=stage(2), on=TODAY - timedelta(days=ago - 1))


def svg(ctx: Ctx, kind: Kind, **given: Any) -> str:
    made = insights.picture(ctx, kind=kind, **given)
    ET.fromstring(made.data)  # noqa: S314 - our own
    return made.data.decode()


@pytest.mark.usefixtures("searching")
@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_in_both_formats(ada: Ctx, kind: Kind) -> None:
    vector, raster = (insights.picture(ada, kind=kind, form=form) for form in ("svg", "png"))
    assert (vector.name, vector.media_type) == (f"headway-{kind}-{TODAY}.svg", "image/svg+xml")
    assert (raster.name, raster.media_type) == (f"headway-{kind}-{TODAY}.png", "image/png")
    assert raster.data.startswith(b"\x89PNG")
    assert "var(" not in vector.data.decode()
    ET.fromstring(vector.data)  # noqa: S314 - our own


@pytest.mark.usefixtures("searching")
def test_the_card_is_of_its_size_and_names_nobody(ada: Ctx) -> None:
    search = tracker.search(ada)
    tracker.rename_stage(ada, stage_id=search.stages[2].id, name="Coffee at Brightwater")
    tracker.rename(ada, search_id=search.id, name="Away from Brightwater")
    card = svg(ada, "card")
    assert "Cleo" not in card
    assert "Brightwater" not in card
    assert "Source A" in card
    image = insights.picture(ada, kind="card", form="png").data
    assert (int.from_bytes(image[16:20]), int.from_bytes(image[20:24])) == (1200, 630)


@pytest.mark.usefixtures("searching")
def test_the_flow_has_the_names_and_no_picture_an_address(ada: Ctx) -> None:
    flow = svg(ada, "flow")
    assert "Aunt Cleo" in flow
    assert "href" not in flow


@pytest.mark.usefixtures("searching")
def test_a_picture_of_what_is_asked_for(ada: Ctx, stage: Callable[[Any], int]) -> None:
    assert "How many reached each stage: Aunt Cleo" in svg(ada, "funnel", by="source", group="Aunt Cleo")
    assert "Phone interview” to “Job interview" in svg(ada, "curve", stage_id=stage(3))
    assert "by source" in svg(ada, "comparison", by="source")
    assert "at 12 applications a week" in svg(ada, "forecast", per_week=12.0)


@pytest.mark.usefixtures("searching")
def test_what_there_is_no_picture_of(ada: Ctx, stage: Callable[[Any], int]) -> None:
    for given in ({"kind": "weather"}, {"kind": "flow", "form": "gif"}):
        with pytest.raises(Invalid, match="no picture like"):
            insights.picture(ada, **given)
    for given in ({"kind": "funnel", "group": "Nobody"}, {"kind": "curve", "stage_id": stage(7)}):
        with pytest.raises(NotFound):
            insights.picture(ada, **given)


@pytest.mark.usefixtures("searching")
def test_how_much_happened_on_each_day(ada: Ctx, add: Add) -> None:
    add("Long ago", at=1, on=TODAY - timedelta(days=800))
    days = dict(insights.activity(ada))
    assert days[TODAY - timedelta(days=3)] == 1
    assert days[TODAY - timedelta(days=2)] == 1
    assert TODAY - timedelta(days=800) not in days
    assert sum(days.values()) == 27


@pytest.mark.usefixtures("searching")
def test_ben_may_look_and_cleo_sees_nothing_of_it(ada: Ctx, ben: Ctx, cleo: Ctx) -> None:
    assert insights.picture(ben, kind="flow") == insights.picture(ada, kind="flow")
    home = tracker.search(ada).id
    with pytest.raises(NotFound):
        insights.picture(cleo, kind="flow", search_id=home)
    with pytest.raises(NotFound):
        insights.activity(cleo, search_id=home)
