"""Every sentence that can be said, as the source says it, and the catalogues that say it in other languages.

`python -m tests.house.sentences` brings the catalogues up to date: new sentences are added without a translation,
those that nobody says any more are dropped, and what the pages read is compiled.
"""

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from tests.house.tree import ROOT

SOURCE = ROOT / "src/headway"
LOCALE = SOURCE / "web/locale"
LANGUAGES = ("de",)
_SAYING = {"say": 1, "noted": 1, "count": 2}  # how many texts stand in a call
_QUOTED = r"""u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
_IN_TEMPLATES = re.compile(
    rf"\b(?P<many>n|np)?(?:_|p?gettext)\((?P<texts>(?:\s*{_QUOTED.replace('(', '(?:', 1)}\s*,?)+)"
)
_TEXT = re.compile(_QUOTED)
_ALWAYS = datetime(2026, 11, 21, tzinfo=UTC)  # a catalogue is what its sentences are, whenever it was made
_UNKEPT = tuple(f'"{name}' for name in ("Project-Id", "Report-", "POT-", "PO-", "Last-", "Language-Team", "Generated-"))
_COUNTED = re.compile(r'\|counted:"([^",]+),([^",]+)"')


@dataclass(frozen=True)
class Sentence:
    """One text, or a pair of forms, and where it stands."""

    texts: tuple[str, ...]
    place: str
    line: int


def of_python(path: Path) -> Iterator[Sentence]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        name, texts = _said(node)
        if name:
            yield Sentence(tuple(texts), str(path.relative_to(ROOT)), node.lineno)  # type: ignore[attr-defined]


def built(path: Path) -> Iterator[str]:
    """Calls whose text is put together on the spot: those cannot be found for translation."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and _name(node) in _SAYING and any(map(_is_built, node.args)):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: a sentence is written out where it is said"


def of_template(path: Path) -> Iterator[Sentence]:
    text = path.read_text("utf-8")
    place = str(path.relative_to(ROOT))
    for one, many in _COUNTED.findall(text):
        yield Sentence((f"{{n}} {one}", f"{{n}} {many}"), place, 0)
    for found in _IN_TEMPLATES.finditer(templatize(text)):
        texts = tuple(ast.literal_eval(each) for each in _TEXT.findall(found["texts"]))
        yield Sentence(texts[:2] if found["many"] else texts[:1], place, 0)


def all_sentences() -> list[Sentence]:
    found = [sentence for path in sorted(SOURCE.rglob("*.py")) for sentence in of_python(path)]
    found += [sentence for path in sorted(SOURCE.rglob("*.html")) for sentence in of_template(path)]
    return [sentence for sentence in found if sentence.texts[0]]


def holes(text: str) -> set[str]:
    """The values that a text names."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name} if "%(" not in text else set()
    return named | set(re.findall(r"%\((\w+)\)s", text))


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale=language)


def compiled(of: Catalog) -> bytes:
    made = BytesIO()
    write_mo(made, of)
    return made.getvalue()


def written(of: Catalog) -> str:
    """The catalogue as text, without the lines of its head that nobody keeps up."""
    made = BytesIO()
    write_po(made, of, width=0, include_lineno=False, ignore_obsolete=True)
    return "\n".join(line for line in made.getvalue().decode().split("\n") if not line.startswith(_UNKEPT))


def renewed(language: str) -> Catalog:
    """The catalogue with the sentences of today, and the translations that it had."""
    old = catalogue(language) if (LOCALE / language / "LC_MESSAGES/django.po").exists() else Catalog(language)
    new = Catalog(language, fuzzy=False, header_comment="", creation_date=_ALWAYS, revision_date=_ALWAYS)
    for sentence in sorted(all_sentences(), key=lambda each: each.texts):
        key = sentence.texts if len(sentence.texts) > 1 else sentence.texts[0]
        had = old.get(sentence.texts[0])
        kept = had.string if had is not None and had.id == key else None
        new.add(key, kept, locations=[(sentence.place, 0)], flags=[])
    return new


def _said(node: ast.AST) -> tuple[str, list[str]]:
    if not isinstance(node, ast.Call) or _name(node) not in _SAYING:
        return "", []
    wanted = _SAYING[_name(node)]
    args = node.args[1:] if wanted == 2 else node.args
    texts = [arg.value for arg in args[:wanted] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    return (_name(node), texts) if len(texts) == wanted else ("", [])


def _name(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) and _of_speech(node.func.value) else ""


def _of_speech(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "speech"


def _is_built(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr)


def main() -> None:
    for language in LANGUAGES:
        folder = LOCALE / language / "LC_MESSAGES"
        folder.mkdir(parents=True, exist_ok=True)
        new = renewed(language)
        (folder / "django.po").write_text(written(new), "utf-8")
        (folder / "django.mo").write_bytes(compiled(catalogue(language)))
        without = sum(1 for message in new if message.id and not _whole(message.string))
        print(f"{language}: {len(new)} sentences, {without} without a translation")


def _whole(said: object) -> bool:
    return all(said) if isinstance(said, (tuple, list)) else bool(said)


if __name__ == "__main__":
    main()
