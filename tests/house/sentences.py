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

from headway.core import errors
from tests.house.tree import ROOT

SOURCE = ROOT / "src/headway"
LOCALE = SOURCE / "web/locale"
LANGUAGES = ("de",)
SPEAKING = ("core", "usecases", "outside", "web")  # programs and the terminal are answered in English
_SAYING = frozenset({"say", "noted", "count"})
_ERRORS = frozenset({"HeadwayError", *(kind.__name__ for kind in errors.HeadwayError.__subclasses__()), "Stale"})
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


def of_python(path: Path) -> Iterator[Sentence]:
    place = str(path.relative_to(ROOT))
    for call in _calls(path):
        if _name(call) in _ERRORS:  # an error says its message and its hint itself
            yield from (Sentence((text,), place) for text in map(_text, call.args[:2]) if text)
        elif _name(call) in _SAYING:
            texts = tuple(map(_text, _told(call)))
            if all(texts) and texts:
                yield Sentence(texts, place)


def built(path: Path) -> Iterator[str]:
    """Calls whose text is put together on the spot: those cannot be found for translation."""
    for call in _calls(path):
        if _name(call) == "Unsure" and "core/transfer" in path.as_posix():
            continue  # a question of the reader, which `core.transfer.remarks` says
        told = call.args[:2] if _name(call) in _ERRORS else _told(call) if _name(call) in _SAYING else []
        if any(isinstance(each, ast.JoinedStr) for each in told):
            yield f"{path.relative_to(ROOT)}:{call.lineno}: a sentence is written out where it is said"


def unfilled(path: Path) -> Iterator[str]:
    """Calls that leave a value out that their text names, or give one that it does not name."""
    for call in _calls(path):
        texts = [_text(each) for each in _told(call)] if _name(call) in {"say", "count"} else []
        given = {each.arg for each in call.keywords}
        if all(texts) and texts and None not in given:
            wanted = set().union(*map(holes, texts)) - ({"n"} if _name(call) == "count" else set())
            if wanted - given or given - wanted - {"n"}:
                yield f"{path.relative_to(ROOT)}:{call.lineno}: the values are not those that the text names"


def of_template(path: Path) -> Iterator[Sentence]:
    text = path.read_text("utf-8")
    place = str(path.relative_to(ROOT))
    for one, many in _COUNTED.findall(text):
        yield Sentence((f"{{n}} {one}", f"{{n}} {many}"), place)
    for found in _IN_TEMPLATES.finditer(templatize(text)):
        texts = tuple(ast.literal_eval(each) for each in _TEXT.findall(found["texts"]))
        yield Sentence(texts[:2] if found["many"] else texts[:1], place)


def sources() -> list[Path]:
    return sorted(path for folder in SPEAKING for path in (SOURCE / folder).rglob("*.py"))


def all_sentences() -> list[Sentence]:
    found = [sentence for path in sources() for sentence in of_python(path)]
    found += [sentence for path in sorted(SOURCE.rglob("*.html")) for sentence in of_template(path)]
    return [sentence for sentence in found if sentence.texts[0]]


def holes(text: str) -> set[str]:
    """The values that a text names."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name} if "%(" not in text else set()
    return named | set(re.findall(r"%\((\w+)\)s", text))


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES/django.po").open("rb") as file:
        found = read_po(file, locale=language)
    found.creation_date = found.revision_date = _ALWAYS
    return found


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


def _calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))


def _told(call: ast.Call) -> list[ast.expr]:
    return call.args[1:3] if _name(call) == "count" else call.args[:1]


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    module = getattr(call.func, "value", None)
    known = isinstance(call.func, ast.Attribute) and isinstance(module, ast.Name) and module.id in ("speech", "errors")
    return call.func.attr if known else ""  # type: ignore[attr-defined]


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
