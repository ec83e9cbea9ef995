"""Array and object literals as programs write them: unquoted keys, single quotes, comments, trailing commas.

Nothing is run: only literals are understood, and an expression ends the attempt.
"""

import json
import re
from collections.abc import Callable, Iterator
from math import isfinite
from typing import Any

from headway.outside.transfer.encoding import sound

DEEPEST = 60
MOST_ATTEMPTS = 200
_SPACE = re.compile(r"(?:[\s\ufeff]+|//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/|#[^\n]*)*")
_TOKEN = re.compile(
    r"""(?P<number>[-+]?(?:0[xX][0-9a-fA-F_]+|(?:[0-9][0-9_]{0,400}(?:\.[0-9]{0,400})?|\.[0-9]{1,400})(?:[eE][-+]?[0-9]{1,4})?))
    |(?P<word>[^\W\d][\w$]*(?:\.[^\W\d][\w$]*)*|[$][\w$]*)
    |(?P<quote>["'`])
    |(?P<open>[\[{])""",
    re.VERBOSE,
)
_TEXT = {quote: re.compile(rf"(?:[^\\{quote}]|\\.)*{quote}", re.DOTALL) for quote in "\"'`"}
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "", "\n": "", "\r\n": ""}
_WORDS: dict[str, Any] = {
    "true": True, "True": True, "false": False, "False": False,
    "null": None, "None": None, "undefined": None, "NaN": None, "nan": None, "Infinity": None,
}  # fmt: skip
_MADE = re.compile(r"""(?:new\s+)?(?:Date|date|datetime|dayjs|moment|String|ObjectId|ISODate|UUID)\s*\(\s*(?=["'`])""")
_CASTS = re.compile(r"as\s+(?:const|[\w.$]+(?:<[^<>\n]{0,80}>)?(?:\[\])*)|satisfies\s+[\w.$]+(?:\[\])*")
_START = re.compile(r"""["'`]|//|/\*|\#|\[(?=\s*(?:[\[{]|//|/\*))|\b(?:export|const|let|var)\b""")
_NAME_BEFORE = re.compile(r"""([^\W\d][\w$]*)["']?\s*(?::[^=\n]{0,80})?[=:]\s*(?:\(\s*)?\Z""")

Step = tuple[Any, int]


def value(text: str) -> Any:
    """The one literal that the text is, perhaps behind an assignment; raises ValueError where it is none."""
    at = _after_space(text, 0)
    found, at = _value(text, at, 0)
    at = _after_space(text, at)
    if text[at : at + 1] == ";":
        at = _after_space(text, at + 1)
    if at < len(text):
        raise ValueError("more follows the literal")
    return found


def lists(source: str) -> Iterator[tuple[str | None, list[Any]]]:
    """Every array of objects (or of arrays) in the source of a program, with the name it is given there."""
    at = attempts = 0
    spent = 0
    while (found := _START.search(source, at)) and attempts < MOST_ATTEMPTS and spent < 3 * len(source) + 10_000:
        if found[0] != "[":
            at = _past(source, found)
            continue
        try:
            items, at = _array_at(source, found.start())
        except ValueError as error:
            attempts, at = attempts + 1, found.end()
            spent += (error.args[1] if len(error.args) > 1 else at) - found.start()
            continue
        before = _NAME_BEFORE.search(source[max(0, found.start() - 200) : found.start()])
        yield (before[1] if before else None), items


def _past(source: str, found: re.Match[str]) -> int:
    """Behind a comment or a text, so that brackets inside it are not taken for arrays."""
    mark = found[0]
    if mark in _TEXT:
        closing = _TEXT[mark].match(source, found.end())
        # a lone apostrophe in a regular expression or in JSX text is no quote
        return closing.end() if closing and (mark == "`" or "\n" not in closing[0]) else found.end()
    if mark in ("//", "#"):
        end = source.find("\n", found.end())
        return end if end >= 0 else len(source)
    if mark == "/*":
        end = source.find("*/", found.end())
        return end + 2 if end >= 0 else len(source)
    return found.end()


def _array_at(source: str, at: int) -> tuple[list[Any], int]:
    try:
        found, end = _STRICT(source, at)
    except (ValueError, RecursionError):
        found, end = _value(source, at, 0)
    if not isinstance(found, list):
        raise ValueError("no array", end)
    return found, end


_STRICT: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder(parse_constant=lambda _: None).raw_decode


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _value(text: str, at: int, depth: int) -> Step:
    if depth > DEEPEST:
        raise ValueError("nested too deep", at)
    found = _TOKEN.match(text, at)
    if not found:
        raise ValueError("no literal", at)
    if found["open"]:
        return (_array if found["open"] == "[" else _object)(text, found.end(), depth + 1)
    if found["quote"]:
        return _joined(text, at)
    if found["number"]:
        return _number(found["number"]), found.end()
    return _word(text, found)


def _word(text: str, found: re.Match[str]) -> Step:
    word = found["word"]
    if word in _WORDS:
        return _WORDS[word], found.end()
    made = _MADE.match(text, found.start())
    if made:
        inner, at = _text(text, made.end())
        at = _after_space(text, at)
        if text[at : at + 1] == ")":
            return inner, at + 1
    after = _after_space(text, found.end())
    if (
        made
        or text[after : after + 1] in ("(", "`", "=", "?")
        or word in ("new", "function", "async", "await", "typeof")
    ):
        raise ValueError("an expression", at if made else after)
    return word.rpartition(".")[2], found.end()


def _number(written: str) -> int | float | str | None:
    plain = written.replace("_", "")
    if "x" in plain.lower():
        return int(plain, 16) if len(plain) < 18 else plain
    if re.fullmatch(r"[-+]?[0-9]+", plain):
        return int(plain) if len(plain) < 19 else plain
    number = float(plain)
    return number if isfinite(number) else None


def _text(text: str, at: int) -> tuple[str, int]:
    quote = text[at]
    found = _TEXT[quote].match(text, at + 1)
    if not found:
        raise ValueError("a text without an end", len(text))
    inner = found[0][:-1]
    if quote == "`" and "${" in inner:
        raise ValueError("a template with an expression", found.end())
    return (sound(_ESCAPE.sub(_escape, inner)) if "\\" in inner else inner), found.end()


def _escape(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
    return _ESCAPES.get(found[4], found[4])


def _joined(text: str, at: int) -> tuple[str, int]:
    """A text, or several joined by plus signs."""
    whole, at = _text(text, at)
    parts = [whole]
    while text[(plus := _after_space(text, at)) : plus + 1] == "+":
        start = _after_space(text, plus + 1)
        if text[start : start + 1] not in ('"', "'", "`"):
            raise ValueError("an expression", start)
        part, at = _text(text, start)
        parts.append(part)
    return "".join(parts), at


def _array(text: str, at: int, depth: int) -> Step:
    items: list[Any] = []
    at = _after_space(text, at)
    while text[at : at + 1] != "]":
        item, at = _value(text, at, depth)
        items.append(item)
        at = _to_next(text, at, "]")
    return items, at + 1


def _object(text: str, at: int, depth: int) -> Step:
    found: dict[str, Any] = {}
    at = _after_space(text, at)
    while text[at : at + 1] != "}":
        key, at = _key(text, at)
        found[key], at = _value(text, at, depth)
        at = _to_next(text, at, "}")
    return found, at + 1


def _key(text: str, at: int) -> tuple[str, int]:
    token = _TOKEN.match(text, at)
    if not token or token["open"]:
        raise ValueError("no key", at)
    key, at = _text(text, at) if token["quote"] else (token[0], token.end())
    at = _after_space(text, at)
    if text[at : at + 1] != ":":
        raise ValueError("no colon", at)
    return key, _after_space(text, at + 1)


def _to_next(text: str, at: int, closing: str) -> int:
    at = _after_space(text, at)
    cast = _CASTS.match(text, at)
    if cast:
        at = _after_space(text, cast.end())
    if text[at : at + 1] == ",":
        return _after_space(text, at + 1)
    if text[at : at + 1] != closing:
        raise ValueError("no comma", at)
    return at
