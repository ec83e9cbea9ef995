"""A posting's text as lines: what stands out as a heading, what is a bullet, what is running text. HTML or plain."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final, Literal

Kind = Literal["heading", "bullet", "text"]
_TAGS: Final = re.compile(r"</?(?:p|div|br|ul|ol|li|h[1-6]|strong|b|span|section|td|tr|em|i)\b[^>]*>", re.IGNORECASE)
_BLOCKS: Final = frozenset(
    "p div br ul ol li h1 h2 h3 h4 h5 h6 section article tr td table header footer dl dt dd".split()
)
_BOLD: Final = frozenset({"b", "strong", "u"})
_UNSEEN: Final = frozenset({"script", "style", "noscript", "template", "head", "svg"})
_MARK: Final = re.compile(r"^\s*(?:[-*•·‣▪◦●○■□◆◇►▶➤➢→✓✔✅☑–—※・◎]+|\(?\d{1,2}[.)、．]|[①-⑳]|[a-z]\))\s*(?=\S)")
_DOTS: Final = re.compile(r"\s*[•●▪◦‣■◆►➤✓✔]\s*")
_MARKDOWN: Final = re.compile(r"^\s*(?:#{1,6}\s+(?P<hash>.+?)\s*#*|(?P<bold>\*\*[^*]+\*\*:?|__[^_]+__:?))\s*$")
_STRONG: Final = re.compile(r"\*\*|__")
_ENDS: Final = re.compile(r"[:：]\s*$")
_LONGEST_HEADING: Final = 110
_LONGEST_TEXT: Final = 400_000
HASHED, BOLD, COLON, PLAIN = 6, 7, 8, 9


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a posting. A heading's `level` is that of its tag, then bold ones, then those that end in a colon."""

    text: str
    kind: Kind
    level: int = PLAIN


def lines(text: str) -> list[Line]:
    """The lines of a posting, whether it is HTML or plain text.

    >>> [(line.kind, line.text) for line in lines("<h3>You bring</h3><ul><li>SQL</li></ul><p>See you.</p>")]
    [('heading', 'You bring'), ('bullet', 'SQL'), ('text', 'See you.')]
    >>> [(line.kind, line.text) for line in lines("Requirements:\\n- SQL\\n- 2. Python")]
    [('heading', 'Requirements'), ('bullet', 'SQL'), ('bullet', '2. Python')]
    """
    text = text[:_LONGEST_TEXT]
    found = _of_html(text) if len(_TAGS.findall(text)) > 1 else _of_plain(text)
    return [line for line in found if line.text]


def _of_html(text: str) -> list[Line]:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """Collects the runs of each block, and which of them are bold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Line] = []
        self.runs: list[tuple[str, bool]] = []
        self.bold, self.unseen, self.items, self.level = 0, 0, 0, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.unseen += 1
        if tag in _BLOCKS:
            self._flush()
        self.bold += tag in _BOLD
        self.items += tag == "li"
        if _is_heading(tag):
            self.level = int(tag[1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(self.unseen - 1, 0)
        if tag in _BLOCKS:
            self._flush()
        self.bold = max(self.bold - (tag in _BOLD), 0)
        self.items = max(self.items - (tag == "li"), 0)
        if _is_heading(tag):
            self.level = 0

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.runs.append((data, bool(self.bold)))

    def finished(self) -> list[Line]:
        """Everything, the last block included."""
        self._flush()
        return self.found

    def _flush(self) -> None:
        runs, self.runs = self.runs, []
        text = "".join(run for run, _ in runs)
        if not text.strip():
            return
        if self.level:
            self.found.append(Line(_tidy(text).rstrip(":："), "heading", self.level))
        elif self.items and not _is_label(text, runs):
            self.found += _bullets(_tidy(text))
        elif "\n" in text.strip() and not any(bold for _, bold in runs):
            self.found += _of_plain(unwrapped(text))
        else:
            self.found += _block(_tidy(text), all(bold for run, bold in runs if run.strip(" :\xa0\n\t")))


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1] in "123456"


def _is_label(text: str, runs: list[tuple[str, bool]]) -> bool:
    """Whether an item of a list is a heading of its own, as some editors make them: wholly bold, with a colon."""
    return bool(_ENDS.search(text)) and all(bold for run, bold in runs if run.strip(" :\xa0\n\t"))


def unwrapped(text: str) -> str:
    """A text whose lines were broken to fit a page: where it goes on small, the end of a line meant nothing.

    >>> unwrapped("Led a team\\nof five.\\nBaked bread.")
    'Led a team of five.\\nBaked bread.'
    """
    return re.sub(r"\n[ \t]*(?=[a-zà-ÿ(,])", " ", text.strip())


def _of_plain(text: str) -> list[Line]:
    found: list[Line] = []
    for raw in text.replace("\r", "\n").split("\n"):
        markdown = _MARKDOWN.match(raw)
        if markdown:
            level = HASHED if markdown["hash"] else BOLD
            found.append(Line(_tidy(markdown["hash"] or markdown["bold"]).rstrip(":："), "heading", level))
        else:
            found += _block(_tidy(raw), bold=False)
    return found


def _block(text: str, bold: bool) -> list[Line]:
    if _MARK.match(text):
        return _bullets(text)
    if len(parts := [part for part in _DOTS.split(text) if part]) > 1:
        return [*_block(parts[0], bold), *(Line(part, "bullet") for part in parts[1:])]
    if len(text) <= _LONGEST_HEADING and (bold or _ENDS.search(text)):
        return [Line(text.rstrip(":： "), "heading", BOLD if bold or text.isupper() else COLON)]
    return [Line(text, "text")]


def _bullets(text: str) -> list[Line]:
    bare = _MARK.sub("", text, count=1)
    return [Line(part.strip(), "bullet") for part in _DOTS.split(bare) if part.strip()]


def _tidy(text: str) -> str:
    return " ".join(_STRONG.sub("", text).replace("\xa0", " ").replace("\u200b", "").split())
