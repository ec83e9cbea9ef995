"""From bytes to text: which encoding a file is in, and which others would also make sense of it."""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from headway.core.errors import Unreadable
from headway.core.speech import say

SAMPLE = 64 * 1024
LONGEST_RUN = 400
STATISTICS = 12 * 1024  # the detector takes five seconds over 64 kB of noise
_RUN = re.compile(rb"[\x80-\xff]+")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What people call the same thing, or a subset of it, goes by the name of the larger one.
_NAMES = {
    "utf-8-sig": "utf-8",
    "ascii": "utf-8",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-15": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "mac-roman": "mac_roman",
    "koi8-r": "koi8_r",
    "mac-cyrillic": "mac_cyrillic",
}
_NO_FILES = frozenset(("unicode-escape", "raw-unicode-escape", "idna", "punycode", "utf-7", "undefined", "mbcs", "oem"))
# The letters beyond a-z of a language, for each encoding in which files of that language are found.
_ALPHABETS = {
    "german": "äöüß",
    "french": "àâæçéèêëîïôœùûüÿ",
    "spanish": "áéíñóúü",
    "catalan": "àçèéíïòóúü",
    "portuguese": "àáâãçéêíóôõúü",
    "italian": "àèéìíîòóùú",
    "dutch": "áäèéëíïóöúü",
    "nordic": "åäæéöøü",
    "icelandic": "áæéíðóöúýþ",
    "polish": "ąćęłńóśźż",
    "czech": "áčďéěíňóřšťúůýž",
    "slovak": "áäčďéíĺľňóôŕšťúýž",
    "hungarian": "áéíóöőúüű",
    "south slavic": "čćđšž",
    "romanian": "âăîşţșț",
    "turkish": "âçğîıöşüİ",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџ",
    "greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰς",
}
_WEST = ("german", "french", "spanish", "catalan", "portuguese", "italian", "dutch", "nordic", "icelandic")
_LANGUAGES = {
    "cp1252": _WEST,
    "cp1250": ("polish", "czech", "slovak", "hungarian", "south slavic", "romanian"),
    "cp1251": ("cyrillic",),
    "cp1254": ("turkish",),
    "cp1253": ("greek",),
    "mac_roman": _WEST,
    "cp850": _WEST,
    "iso8859-2": ("polish", "czech", "slovak", "hungarian", "south slavic", "romanian"),
    "koi8_r": ("cyrillic",),
    "mac_cyrillic": ("cyrillic",),
    "cp866": ("cyrillic",),
}
_EASTERN = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_SIGNS = frozenset("“”„‚‘’‹›«»–—…•·°€£§©®™¿¡´½¼¾²³ªº×±\xa0†✓→")
_APOSTROPHES = frozenset("’·\xad´–—…\xa0€°→")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of the encoding it was in, and the other encodings that would make sense, likeliest first."""

    text: str
    encoding: str
    doubt: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file, by the encoding the person named or the one its bytes speak for."""
    if encoding:
        return _as_told(data, encoding)
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Decoded(_plain(data.decode(name, errors="replace")), name)
    wide = _wide(data)
    if wide:
        return Decoded(_plain(data.decode(wide, errors="replace")), "utf-16")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _broken_utf8(data) or _old(data)


def known_name(encoding: str) -> str:
    """The name by which people know an encoding."""
    try:
        name = codecs.lookup(encoding.strip()).name
    except (LookupError, ValueError) as error:
        raise Unreadable(
            say("Headway knows no encoding called “{encoding}”.", encoding=encoding[:40]),
            "Try utf-8, cp1252, cp1250, cp1251 or mac_roman.",
        ) from error
    if name in _NO_FILES:
        raise Unreadable(say("“{encoding}” is no encoding of files.", encoding=encoding[:40]), "Try utf-8 or cp1252.")
    return _NAMES.get(name, name)


def sound(text: str) -> str:
    """Text that can be stored anywhere: halves of a sign joined or replaced, NUL dropped."""
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _as_told(data: bytes, encoding: str) -> Decoded:
    name = known_name(encoding)
    marked = name.startswith("utf") and next(
        (mark for mark, kind in _BOMS if data.startswith(mark) and kind == name), b""
    )
    try:
        text = data.decode("utf-8-sig" if name == "utf-8" else name, errors="replace")
    except (LookupError, ValueError) as error:
        raise Unreadable(
            say("“{encoding}” is no encoding of text.", encoding=encoding[:40]), "Try utf-8 or cp1252."
        ) from error
    return Decoded(_plain(text) if marked else text, name)


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in most languages every other byte of a table is NUL."""
    sample = data[: SAMPLE & ~1]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken letters, as when files were joined or cut off."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    if sound > 2 and broken * 4 <= sound:
        return Decoded(_plain(text), "utf-8", ("cp1252",))
    return None


def _old(data: bytes) -> Decoded:
    sample = _telling(data)
    ranked = _fitting(sample)
    if not ranked:
        ranked = _eastern(data)
    guess = ranked[0] if ranked else _by_statistics(data)
    text = data.decode(guess, errors="replace")
    others = ranked[1:] if ranked else [name for name in ("cp1252", "cp1250", "cp1251", "mac_roman") if name != guess]
    return Decoded(text, guess, _doubt(sample, guess, others, certain=bool(ranked)))


def _doubt(sample: list[bytes], guess: str, others: list[str], *, certain: bool) -> tuple[str, ...]:
    read = _decoded(sample, guess)
    different = [name for name in others if _decoded(sample, name) not in (None, read)]
    # with letters that only one encoding makes a word of, nothing is left to ask
    return tuple(different) if different or certain else ("cp1252",) * (guess != "cp1252")


def _telling(data: bytes) -> list[bytes]:
    """The surroundings of the first bytes beyond ASCII: all that tells one old encoding from another."""
    pieces, size = [], 0
    for run in _RUN.finditer(data):
        piece = data[max(0, run.start() - 2) : min(run.end(), run.start() + LONGEST_RUN) + 2]
        pieces.append(piece)
        size += len(piece)
        if size > SAMPLE // 4:
            break
    return pieces


def _decoded(sample: list[bytes], encoding: str) -> str | None:
    try:
        return "\n".join(piece.decode(encoding) for piece in sample)
    except UnicodeDecodeError:
        return None


def _fitting(sample: list[bytes]) -> list[str]:
    """The encodings in which every letter belongs to one language's alphabet, best first."""
    texts = {name: _decoded(sample, name) for name in _LANGUAGES}
    scores = {name: _fit(text, _LANGUAGES[name]) for name, text in texts.items() if text is not None}
    return sorted((name for name in scores if scores[name] > 0.9), key=lambda name: -round(scores[name], 1))


@cache
def _alphabet(language: str) -> frozenset[str]:
    letters = _ALPHABETS[language]
    return frozenset(letters + letters.upper().replace("SS", ""))


def _fit(text: str, languages: tuple[str, ...]) -> float:
    """The share of characters beyond ASCII that make sense where they stand, in the best of the languages."""
    pairs = [(text[max(0, at - 1) : at + 2], char) for at, char in enumerate(text) if char > "\x7f"]
    signs = sum(_sign_in_place(around, char) for around, char in pairs if not char.isalpha() or char in _SIGNS)
    letters = [(around, char) for around, char in pairs if char.isalpha() and char not in _SIGNS]
    in_case = [char for around, char in letters if not _case_jumps(around)]
    known = max(sum(char in _alphabet(language) for char in in_case) for language in languages)
    return (signs + known) / max(1, len(pairs))


def _sign_in_place(around: str, char: str) -> bool:
    inside = len(around) == 3 and around[0].isalpha() and around[2].isalpha()
    return char in _SIGNS and (not inside or char in _APOSTROPHES)


def _case_jumps(around: str) -> bool:
    """A capital right behind a small letter, as in “MŸller”: the mark of a wrong encoding."""
    return len(around) > 1 and around[0].islower() and around[1].isupper()


def _eastern(data: bytes) -> list[str]:
    """The Chinese, Japanese and Korean encodings in which everything decodes to common signs, likeliest first."""
    fitting = [name for name in _EASTERN if _all_common(data, name)]
    if len(fitting) > 1:
        likeliest = _by_statistics(data)
        fitting.sort(key=lambda name: name != likeliest)
    return fitting


def _all_common(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    beyond = [char for char in text[:SAMPLE] if char > "\x7f"]
    return bool(beyond) and sum(map(_common_sign, beyond)) / len(beyond) > 0.95


def _common_sign(char: str) -> bool:
    return (
        "\u4e00" <= char <= "\u9fff" or "\u3000" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3" or char > "\uff00"
    )


def _by_statistics(data: bytes) -> str:
    """The guess of a statistical detector, for what no alphabet explains."""
    import charset_normalizer  # slow to import, and seldom needed

    found = charset_normalizer.from_bytes(data[:STATISTICS]).best()
    name = known_name(found.encoding) if found else "cp1252"
    return "cp1252" if name in ("cp1250", "utf-8") else name
