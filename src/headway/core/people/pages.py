"""Pages of a list."""

from headway.core.errors import Invalid


def checked(page: int, size: int) -> None:
    """Refuse a page that no list has."""
    if not 1 <= page <= 1_000_000 or not 1 <= size <= 500:
        raise Invalid("Pages are counted from 1 and hold 1 to 500 lines.", "Ask for less.", "page")
