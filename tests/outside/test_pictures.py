"""Pictures in pixels by typst itself, with no typeface of the machine."""

import struct
import threading
import zlib

import pytest

from headway.core.insights.pictures import frame, standalone
from headway.outside.pictures import png


def drawn(words: str = "", colour: str = "var(--stage-3)") -> str:
    body = frame.tag("rect", x=10, y=10, width=60, height=20, fill=colour) + frame.words(words, 10, 60)
    return standalone(
        frame.picture("funnel", body, width=200, height=80, title="A title", about="About."), framed=False
    )


def size(image: bytes) -> tuple[int, int]:
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", image[16:24])
    return width, height


def pixels(image: bytes) -> bytes:
    """The packed lines of an image; enough to see whether two are alike."""
    parts, at = [], 8
    while at < len(image):
        (length,), kind = struct.unpack(">I", image[at : at + 4]), image[at + 4 : at + 8]
        parts += [image[at + 8 : at + 8 + length]] if kind == b"IDAT" else []
        at += 12 + length
    return zlib.decompress(b"".join(parts))


@pytest.mark.parametrize(("scale", "expected"), [(1, (200, 80)), (2, (400, 160))])
def test_as_large_as_it_is_drawn(scale: float, expected: tuple[int, int]) -> None:
    assert size(png(drawn("Words"), scale=scale, own_typefaces=True)) == expected


def test_words_and_colours_are_in_it_without_any_typeface_of_the_machine() -> None:
    plain, worded, coloured = (
        pixels(png(svg, own_typefaces=True))
        for svg in (drawn(), drawn("Nothing was lost"), drawn(colour="var(--stage-7)"))
    )
    assert len({plain, worded, coloured}) == 3
    assert bytes.fromhex(frame.LIGHT["ground"][1:]) in plain


def test_bold_words_are_bold() -> None:
    body = [frame.words("Words", 10, 60, font_weight=weight) for weight in (400, 700)]
    thin, bold = (
        standalone(frame.picture("x", each, width=200, height=80, title="", about=""), framed=False) for each in body
    )
    assert pixels(png(thin, own_typefaces=True)) != pixels(png(bold, own_typefaces=True))


def test_several_at_once_wait_for_each_other() -> None:
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(png(drawn("Words"), own_typefaces=True))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert len(set(made)) == 1


def test_a_broken_picture_is_a_mistake_of_ours() -> None:
    with pytest.raises(RuntimeError):
        png("<svg", own_typefaces=True)
