"""The words and limits of documents."""

from typing import Final

from headway.core.speech import noted

KINDS: Final[dict[str, str]] = {
    "resume": noted("Résumé"),
    "letter": noted("Cover letter"),
    "portfolio": noted("Portfolio"),
    "other": noted("Other document"),
}
MEDIA_TYPES: Final[dict[str, str]] = {
    "application/pdf": noted("PDF"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": noted("Word"),
    "text/markdown": noted("Markdown"),
    "text/plain": noted("Text"),
}
LARGEST: Final = 10 * 1024 * 1024  # bytes of a file
LONGEST: Final = 200_000  # characters of a file's text that are kept, to look for and to compare
SUFFIXES: Final = ".pdf,.docx,.md,.markdown,.txt"
