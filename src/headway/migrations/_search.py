"""What a migration does that makes a table of the search box anew: opportunities, companies, contacts, sources, labels.

SQLite cannot add a column that must hold something, so that Django makes the table anew; the view of the search box
would then look for the old one, and the triggers of the table would be lost.
"""

from django.apps.registry import Apps as StateApps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation

_OF_SEARCH = "(type = 'trigger' AND name LIKE 'sought_%') OR (type = 'view' AND name = 'headway_searchable')"


def rebuilding(*operations: Operation) -> list[Operation]:
    """Operations with the view and the triggers of the search box put aside meanwhile: `operations = rebuilding(…)`."""
    aside, back = (migrations.RunPython(each, migrations.RunPython.noop) for each in (put_aside, bring_back))
    return [aside, *operations, back]


def put_aside(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the view and the triggers away, and remember them."""
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        kept = "SELECT type, name, sql FROM sqlite_master WHERE " + _OF_SEARCH
        cursor.execute("CREATE TEMPORARY TABLE headway_put_aside AS " + kept)
        cursor.execute("SELECT type, name FROM headway_put_aside ORDER BY type")
        for kind, name in cursor.fetchall():
            cursor.execute(f"DROP {kind} {name}")


def bring_back(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make them anew, as they were."""
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM headway_put_aside ORDER BY type DESC")
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)
        cursor.execute("DROP TABLE headway_put_aside")
