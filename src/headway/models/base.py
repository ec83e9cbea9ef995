"""What tables share: amounts, and many rows at once, stored in one statement and picked by their ids."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from django.db import connection, models

from headway.core.amounts import kept

_CHUNK: Final = 5_000


def store(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one table and give them their ids; inside a transaction, as every action is."""
    if not rows:
        return
    table = type(rows[0])._meta
    columns = table.concrete_fields
    for row, id in zip(rows, _ids(table.db_table, len(rows)), strict=True):
        row.pk = id
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(column.column)) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    values = _values(rows, [(column.attname, _bound(column)) for column in columns])
    with connection.cursor() as cursor:
        while chunk := list(islice(values, _CHUNK)):
            cursor.executemany(f"INSERT INTO {quote(table.db_table)} ({names}) VALUES ({marks})", chunk)


class AmountField(models.FloatField):  # type: ignore[type-arg]
    """An amount of money; a whole one is read as a whole number."""

    def from_db_value(self, value: float | None, *_: object) -> float | None:
        """An amount as it was kept."""
        return value if value is None else kept(value)


class Among(models.Lookup):
    """Whether an id is one of many, of however many: they are part of the text, where databases limit what is bound."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Write it."""
        found, given = self.process_lhs(compiler, connection)
        return (f"{found} IN ({', '.join(map(str, map(int, self.rhs)))})", given) if self.rhs else ("1 = 0", [])


def _values(
    rows: Sequence[models.Model], columns: Sequence[tuple[str, Callable[[Any], Any] | None]]
) -> Iterator[list[Any]]:
    for row in rows:
        held = row.__dict__
        yield [held[name] if bound is None else bound(held[name]) for name, bound in columns]


def _bound(column: "models.Field[Any, Any]") -> Callable[[Any], Any] | None:
    """How a column's values are bound; None where the database takes them as they are."""
    if isinstance(
        column, models.JSONField | models.DateField | models.TimeField | models.DecimalField | models.BinaryField
    ):
        return lambda value: column.get_db_prep_save(value, connection)
    return None


def _ids(table: str, n: int) -> Sequence[int]:
    """Ids that no row has or had: reserved by the sequence, or by the write lock of a transaction in SQLite."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, n])
            return [id for (id,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = cursor.fetchone()
    last = row[0] if row else 0
    return range(last + 1, last + 1 + n)
