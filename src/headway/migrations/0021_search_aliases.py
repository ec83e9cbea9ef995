"""The search box finds an opportunity by the other names of its company, too."""

from importlib import import_module

from django.apps.registry import Apps as StateApps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

index = import_module("headway.migrations.0002_search")

_OTHER_NAMES = """(SELECT {joined} FROM headway_companyalias a WHERE a.company_id = o.company_id)"""
# Other names stand beside the source and the contacts: whatever is called so itself comes before.
VIEW_SQLITE = index.VIEW_SQLITE.replace(
    "COALESCE(s.name, '')",
    "COALESCE(s.name, '') || COALESCE(" + _OTHER_NAMES.format(joined="' ' || group_concat(a.name, ' ')") + ", '')",
    1,
)
FUNCTION_POSTGRES = (
    index.FUNCTIONS_POSTGRES[
        index.FUNCTIONS_POSTGRES.index("CREATE FUNCTION headway_searchable") : index.FUNCTIONS_POSTGRES.index(
            "CREATE FUNCTION headway_seek"
        )
    ]
    .replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1)
    .replace("o.url, s.name,", "o.url, s.name, " + _OTHER_NAMES.format(joined="string_agg(a.name, ' ')") + ",", 1)
)
OF_ALIAS = "SELECT id FROM headway_opportunity WHERE company_id = {row}.company_id"
OF_EITHER = "SELECT id FROM headway_opportunity WHERE company_id IN (OLD.company_id, NEW.company_id)"
TRIGGERS = (
    ("called", "INSERT", "headway_companyalias", OF_ALIAS),
    ("recalled", "UPDATE", "headway_companyalias", OF_EITHER),
    ("uncalled", "DELETE", "headway_companyalias", OF_ALIAS),
)


def install(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index know other names, and read anew whatever has some."""
    if schema_editor.connection.vendor == "sqlite":
        known = "SELECT id FROM headway_opportunity WHERE company_id IN (SELECT company_id FROM headway_companyalias)"
        statements = ["DROP VIEW headway_searchable", VIEW_SQLITE, *map(index.sqlite_trigger, TRIGGERS)]
        statements += [
            f"DELETE FROM headway_sought WHERE rowid IN ({known})",
            f"{index.ADD_SQLITE} WHERE id IN ({known})",
        ]
    else:
        statements = [FUNCTION_POSTGRES, *(part for trigger in TRIGGERS for part in index.postgres_trigger(trigger))]
        statements.append(
            "SELECT headway_seek(o.id) FROM headway_opportunity o "
            "WHERE EXISTS (SELECT 1 FROM headway_companyalias a WHERE a.company_id = o.company_id)"
        )
    for statement in statements:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("headway", "0020_needs_amounts")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop, elidable=False)]
