"""What typst makes: SVG to PNG, pages to PDF, with the typefaces of this machine or, where it has none, its own."""

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from typst import Compiler

_PAGE: Final = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
_SHARP: Final = 2.0
_ONE_AT_A_TIME: Final = Lock()  # a compiler refuses a second thread


def png(svg: str, scale: float = _SHARP, own_typefaces: bool = False) -> bytes:
    """The picture as PNG, `scale` pixels for one of the SVG's.

    With typst's own typefaces alone it looks the same on every machine.
    """
    return typeset(_PAGE, "png", own_typefaces, scale=scale, svg=svg)


def typeset(
    page: bytes, form: Literal["png", "pdf"], own_typefaces: bool = False, *, scale: float = 1.0, **inputs: str
) -> bytes:
    """A document of ours by typst. What is not ours comes as `inputs`: values, never markup."""
    with _ONE_AT_A_TIME:
        made = _compiler(own_typefaces).compile(page, format=form, ppi=96 * scale, sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise TypeError("A picture is one page.")
    return made


@cache
def _compiler(own_typefaces: bool) -> "Compiler":
    # loaded when first needed: reading all typefaces of a machine takes a tenth of a second
    from typst import Compiler

    return Compiler(ignore_system_fonts=own_typefaces)
