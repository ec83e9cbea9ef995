"""The Sankey: labels that never collide, everything in the picture and in its order, whatever the search is like."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headway.core.insights import Flow, FlowLine, Node, flow
from headway.core.insights.course import gathered, nameless
from headway.core.insights.pictures import BROAD, NARROW, card, sankey, standalone
from headway.core.insights.pictures.arranging import Bar, Drawing, arranged
from headway.core.insights.pictures.layout import in_columns
from tests.core.insights.pictures.drawn import SVG, colliding, outside, texts, tree
from tests.core.insights.pictures.searches import NASTY, RUNGS, SOURCES, searched

WIDTHS = pytest.mark.parametrize("width", [BROAD, NARROW])
NAMES = st.text(st.characters(codec="utf-8"), max_size=60)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Any flow at all: sources of any name, stages in any order and as often as one likes, any end."""
    sources = draw(st.lists(NAMES, min_size=1, max_size=20, unique=True))
    ends = ("rejected", "withdrawn", "no_reply", "position_closed", "offer_declined", "accepted", "reopened")
    paths = []
    for at in range(draw(st.integers(1, 25))):
        source = draw(st.sampled_from(sources))
        stages = draw(st.lists(st.sampled_from(RUNGS), min_size=1, max_size=6))
        lines = [FlowLine(at, source, "stage", rung.name) for rung in stages]
        paths += [[*lines, FlowLine(at, source, draw(st.sampled_from(ends)), RUNGS[7].name)]] * draw(st.integers(1, 40))
    return flow(paths, RUNGS, sources=draw(st.booleans()))


def laid_out(found: Flow, width: float) -> Drawing:
    return arranged(gathered(found)[0], width, 400)


@settings(max_examples=50, deadline=None)
@given(flows())
def test_no_label_stands_on_another_nor_beside_the_picture(found: Flow) -> None:
    for svg in (
        sankey(gathered(found)[0], width=BROAD),
        sankey(gathered(found)[0], width=NARROW),
        card(gathered(found)[0]),
    ):
        lines = texts(svg)
        assert colliding(lines) == []
        assert outside(svg, lines) == []


@settings(max_examples=50, deadline=None)
@given(flows())
def test_every_part_is_in_the_picture_and_none_is_on_another(found: Flow) -> None:
    for width in (BROAD, NARROW):
        drawing = laid_out(found, width)
        for bar in drawing.bars:
            assert bar.x >= -0.01
            assert bar.y >= -0.01
            assert bar.x + bar.width <= drawing.width + 0.5
            assert bar.y + bar.height <= drawing.height + 0.5
        for before, after in pairwise(sorted(drawing.bars, key=_place if drawing.down else _column)):
            if _same_column(before, after, drawing.down):
                assert _end(before, drawing.down) <= _begin(after, drawing.down) + 0.01


def _column(bar: Bar) -> tuple[float, float]:
    return bar.x, bar.y


def _place(bar: Bar) -> tuple[float, float]:
    return bar.y, bar.x


def _same_column(a: Bar, b: Bar, down: bool) -> bool:
    return a.y == b.y if down else a.x == b.x


def _begin(bar: Bar, down: bool) -> float:
    return bar.x if down else bar.y


def _end(bar: Bar, down: bool) -> float:
    return bar.x + bar.width if down else bar.y + bar.height


@WIDTHS
@pytest.mark.parametrize(("many", "back"), [(1, 0.0), (10, 0.0), (142, 0.1), (3_000, 0.0), (3_000, 0.3)])
def test_any_size_of_search(many: int, back: float, width: int) -> None:
    svg = sankey(gathered(searched(many, SOURCES, back=back))[0], width=width)
    lines = texts(svg)
    assert colliding(lines) == []
    assert outside(svg, lines) == []


def test_one_among_three_thousand_can_be_seen() -> None:
    drawing = laid_out(searched(3_000), BROAD)
    assert min(band.thick for band in drawing.bands) >= 1.5
    assert min(bar.height for bar in drawing.bars) >= 3


def test_one_alone_is_no_wall() -> None:
    drawing = laid_out(searched(1), BROAD)
    assert max(band.thick for band in drawing.bands) <= 28


def test_many_count_for_as_much_as_they_are() -> None:
    drawing = laid_out(searched(500), BROAD)
    thick = {band.link.count: band.thick for band in drawing.bands if band.thick > 2}
    ratios = [each / count for count, each in thick.items()]
    assert len(ratios) > 5
    assert max(ratios) == pytest.approx(min(ratios))


def test_progress_runs_along_the_top_and_ends_stand_in_the_last_column() -> None:
    drawing = laid_out(searched(2_000), BROAD)
    stages = [bar for bar in drawing.bars if bar.node.kind == "stage" and bar.node.number != 7]
    assert [bar.node.number for bar in sorted(stages, key=lambda bar: bar.x)] == list(range(7))
    assert len({bar.y for bar in stages}) == 1
    ends = [bar for bar in drawing.bars if bar.node.kind in ("outcome", "open") or bar.node.number == 7]
    assert {bar.x for bar in ends} == {max(bar.x for bar in drawing.bars)}
    assert [bar.node.name for bar in sorted(ends, key=lambda bar: bar.y)] == [
        "Accepted", "Offer declined", "Still open", "Withdrawn", "Rejected", "Position closed", "No reply",
    ]  # fmt: skip


def test_the_order_does_not_jump_when_the_numbers_change() -> None:
    before, after = (in_columns(searched(many, seed=seed)) for many, seed in ((2_000, 1), (3_000, 2)))
    assert [[node.name for node in column] for column in before] == [[node.name for node in column] for column in after]


def test_some_went_one_way_and_some_the_other() -> None:
    """Back and forth between two stages: there is no order of columns in which all of it leads on."""
    there = [FlowLine(1, "Referral", "stage", RUNGS[number].name) for number in (3, 4)]
    back = [FlowLine(2, "Referral", "stage", RUNGS[number].name) for number in (4, 3)]
    drawing = laid_out(flow([there, back], RUNGS), BROAD)
    assert {(band.link.start, band.link.end) for band in drawing.bands} >= {
        ("Phone interview", "Job interview"),
        ("Job interview", "Phone interview"),
    }


def test_what_leaves_a_node_fills_its_side_without_a_gap() -> None:
    drawing = laid_out(searched(300), BROAD)
    applied = next(bar for bar in drawing.bars if bar.node.number == 1)
    leaving = sorted((band for band in drawing.bands if band.link.start == applied.node.name), key=lambda band: band.y0)
    assert leaving[0].y0 - leaving[0].thick / 2 == pytest.approx(applied.y)
    for above, below in pairwise(leaving):
        assert above.y0 + above.thick / 2 == pytest.approx(below.y0 - below.thick / 2)


@WIDTHS
@pytest.mark.parametrize("nasty", NASTY)
def test_a_hostile_name_is_only_a_name(nasty: str, width: int) -> None:
    found = searched(30, [nasty, "Referral"])
    svg = sankey(found, width=width, links={nasty: 'javascript:"<b>'})
    assert not list(tree(svg).iter(f"{SVG}script"))
    assert "<b>" not in svg
    assert "\u202e" not in svg
    assert {element.tag for element in tree(svg).iter()} <= {
        SVG + name
        for name in (
            "svg",
            "title",
            "desc",
            "defs",
            "linearGradient",
            "stop",
            "g",
            "path",
            "a",
            "rect",
            "text",
            "tspan",
        )
    }


def test_hebrew_keeps_to_itself() -> None:
    said = [each.said for each in texts(sankey(searched(5, ["שלום"])))]
    assert any("\u2068שלום\u2069" in each for each in said)


def test_a_long_name_is_shortened_and_told_whole() -> None:
    long = "The newsletter of the society for the advancement of everything"
    svg = sankey(searched(5, [long]))
    assert not any(long in each.said for each in texts(svg))
    assert any(long in (each.text or "") for each in tree(svg).iter(f"{SVG}title"))


def test_nodes_lead_to_their_rows_and_nothing_is_nested_in_a_link() -> None:
    svg = sankey(searched(50), links={"Referral": "/opportunities/?source=Referral&state=open"})
    (link,) = tree(svg).iter(f"{SVG}a")
    assert link.get("href") == "/opportunities/?source=Referral&state=open"
    assert "".join(link.itertext()).startswith("Referral: ")
    assert not list(link.iter(f"{SVG}a"))[1:]


def test_a_picture_has_a_name_a_telling_and_ids_of_its_own() -> None:
    both = sankey(searched(50)) + sankey(searched(50), width=NARROW)
    svg = tree(f"<page>{both}</page>")
    for each in svg:
        assert each.get("role") == "group"
    ids = [element.get("id") for element in svg.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    named = {name for each in svg for name in (each.get("aria-labelledby") or "").split()}
    assert named <= set(ids)
    assert {part.split(")")[0] for part in both.split("url(#")[1:]} <= set(ids)


def test_no_style_attribute_and_no_script_for_a_strict_policy() -> None:
    svg = sankey(searched(50))
    assert " style=" not in svg
    assert " on" not in {f" {name[:2]}" for element in tree(svg).iter() for name in element.attrib}


def test_twenty_sources_are_twelve_and_nobody_is_lost() -> None:
    many = searched(400, [f"Source {number}" for number in range(20)])
    few, rest = gathered(many)
    sources = [node for node in few.nodes if node.kind == "source"]
    assert (len(sources), len(rest), sources[-1].name) == (12, 9, "9 more sources")
    assert sum(node.count for node in sources) == 400
    assert sum(link.count for link in few.links) == sum(link.count for link in many.links)
    assert gathered(searched(40))[1] == ()


def test_the_card_names_nobody() -> None:
    own = [*RUNGS[:3], RUNGS[3].__class__(9, "Coffee with Cleo", 3, 2)]
    path = [FlowLine(1, "Aunt Ada", "stage", rung.name) for rung in own]
    found = flow([path, [FlowLine(2, "Unknown", "stage", RUNGS[1].name), FlowLine(2, "Unknown", "rejected", "")]], own)
    svg = card(found)
    assert "Ada" not in svg
    assert "Cleo" not in svg
    said = [each.said for each in texts(svg)]
    assert {"Source A 1", "Unknown 1", "Rejected 1"} <= set(said)
    assert any("Own" in each for each in said)
    assert tree(svg).get("width") == "1200"
    assert tree(svg).get("height") == "630"


def test_names_of_a_nameless_flow_are_apart() -> None:
    found = nameless(searched(400, [f"Source {number}" for number in range(40)]))
    names = [node.name for node in found.nodes]
    assert len(names) == len(set(names))
    assert {link.start for link in found.links} <= set(names)
    assert all(node.word == "" for node in found.nodes if node.kind == "source")


@pytest.mark.parametrize("draw", [sankey, card])
def test_before_there_is_anything(draw: object) -> None:
    svg = draw(Flow((), 0))  # type: ignore[operator]
    assert [each.said for each in texts(svg)] == ["Nothing to show yet."]
    assert standalone(svg)


def test_a_node_of_its_own_without_any_step() -> None:
    alone = Flow((), 1, (Node("Accepted", "stage", "Accepted", 1, 1, 7, 7),))
    assert [each.said for each in texts(sankey(alone))] == ["Accepted 1"]
