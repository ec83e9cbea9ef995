"""Pictures in pixels: SVG to PNG by typst, with the typefaces of this machine or, where it has none, typst's own."""

from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typst import Compiler

_PAGE: Final = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
_SHARP: Final = 2.0
_ONE_AT_A_TIME: Final = Lock()  # a compiler refuses a second thread


def png(svg: str, scale: float = _SHARP, own_typefaces: bool = False) -> bytes:
    """The picture as PNG, `scale` pixels for one of the SVG's.

    With typst's own typefaces alone it looks the same on every machine.
    """
    with _ONE_AT_A_TIME:
        made = _compiler(own_typefaces).compile(_PAGE, format="png", ppi=96 * scale, sys_inputs={"svg": svg})
    if not isinstance(made, bytes):
        raise TypeError("A picture is one page.")
    return made


@cache
def _compiler(own_typefaces: bool) -> "Compiler":
    # loaded when first needed: reading all typefaces of a machine takes a tenth of a second
    from typst import Compiler

    return Compiler(ignore_system_fonts=own_typefaces)
