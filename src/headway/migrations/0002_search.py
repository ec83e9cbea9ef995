"""The index of the search box: a table beside the opportunities, and the triggers that keep it true."""

from django.apps.registry import Apps as StateApps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE_SQLITE = """
CREATE VIRTUAL TABLE headway_sought USING fts5(
  title, names, texts, prefix='2 3', tokenize="unicode61 remove_diacritics 2 tokenchars '+#'"
)"""

# What is sought of each opportunity. Sharp s is spelled out, as the words asked for are.
VIEW_SQLITE = """
CREATE VIEW headway_searchable AS
SELECT o.id,
  REPLACE(o.title || ' ' || COALESCE(c.name, ''), 'ß', 'ss') AS title,
  REPLACE(o.location || ' ' || o.referrer || ' ' || o.url || ' ' || COALESCE(s.name, '')
    || COALESCE((SELECT ' ' || group_concat(l.name, ' ') FROM headway_opportunity_labels ol
                 JOIN headway_label l ON l.id = ol.label_id WHERE ol.opportunity_id = o.id), '')
    || COALESCE((SELECT ' ' || group_concat(p.name || ' ' || p.email, ' ') FROM headway_opportunity_contacts oc
                 JOIN headway_contact p ON p.id = oc.contact_id WHERE oc.opportunity_id = o.id), ''), 'ß', 'ss') AS names,
  REPLACE(o.notes || ' ' || o.lessons || ' ' || o.posting_text
    || COALESCE((SELECT ' ' || group_concat(json_extract(k.value, '$[1]'), ' ') FROM json_each(o.kept) k), ''),
    'ß', 'ss') AS texts
FROM headway_opportunity o
LEFT JOIN headway_company c ON c.id = o.company_id
LEFT JOIN headway_source s ON s.id = o.source_id"""

ADD_SQLITE = (
    "INSERT INTO headway_sought (rowid, title, names, texts) SELECT id, title, names, texts FROM headway_searchable"
)

FUNCTIONS_POSTGRES = r"""
CREATE TABLE headway_sought (id bigint PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX headway_sought_words ON headway_sought USING gin (words);

CREATE FUNCTION headway_folded(given text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT translate(
    replace(replace(
      regexp_replace(lower(normalize(replace(given, 'ß', 'ss'), NFKD)), '[\u0300-\u036f]', '', 'g'), '+', 'plus'), '#', 'sharp'),
    $signs$!"$%&'()*,-./:;<=>?@[\]^_`{|}~«»„“”‘’–—·•$signs$, repeat(' ', 50))
$$;

CREATE FUNCTION headway_searchable(wanted bigint, whole boolean) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('simple', headway_folded(o.title || ' ' || COALESCE(c.name, ''))), 'A')
    || setweight(to_tsvector('simple', headway_folded(concat_ws(' ', o.location, o.referrer, o.url, s.name,
      (SELECT string_agg(l.name, ' ') FROM headway_opportunity_labels ol
       JOIN headway_label l ON l.id = ol.label_id WHERE ol.opportunity_id = o.id),
      (SELECT string_agg(p.name || ' ' || p.email, ' ') FROM headway_opportunity_contacts oc
       JOIN headway_contact p ON p.id = oc.contact_id WHERE oc.opportunity_id = o.id)))), 'B')
    || to_tsvector('simple', CASE WHEN whole THEN headway_folded(concat_ws(' ', o.notes, o.lessons, o.posting_text,
      (SELECT string_agg(k ->> 1, ' ') FROM jsonb_array_elements(o.kept) k))) ELSE '' END)
  FROM headway_opportunity o
  LEFT JOIN headway_company c ON c.id = o.company_id
  LEFT JOIN headway_source s ON s.id = o.source_id
  WHERE o.id = wanted
$$;

CREATE FUNCTION headway_seek(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE found tsvector;
BEGIN
  BEGIN
    found := headway_searchable(wanted, true);
  EXCEPTION WHEN program_limit_exceeded THEN
    found := headway_searchable(wanted, false);  -- a text beyond what one entry holds: title and names at least
  END;
  IF found IS NOT NULL THEN
    INSERT INTO headway_sought (id, words) VALUES (wanted, found) ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words;
  END IF;
END $$;
"""

TEXTS = "title, company_id, source_id, location, referrer, url, notes, lessons, posting_text, kept"
# Name of the trigger, when it fires, on which table, and whose entries are no longer true ({row} is NEW or OLD).
OF_COMPANY = "SELECT id FROM headway_opportunity WHERE company_id = {row}.id"
OF_SOURCE = "SELECT id FROM headway_opportunity WHERE source_id = {row}.id"
OF_LABEL = "SELECT opportunity_id FROM headway_opportunity_labels WHERE label_id = {row}.id"
OF_CONTACT = "SELECT opportunity_id FROM headway_opportunity_contacts WHERE contact_id = {row}.id"
TRIGGERS = (
    ("added", "INSERT", "headway_opportunity", "SELECT {row}.id"),
    ("changed", f"UPDATE OF {TEXTS}", "headway_opportunity", "SELECT {row}.id"),
    ("company", "UPDATE OF name", "headway_company", OF_COMPANY),
    ("source", "UPDATE OF name", "headway_source", OF_SOURCE),
    ("label", "UPDATE OF name", "headway_label", OF_LABEL),
    ("contact", "UPDATE OF name, email", "headway_contact", OF_CONTACT),
    ("labelled", "INSERT", "headway_opportunity_labels", "SELECT {row}.opportunity_id"),
    ("relabelled", "UPDATE", "headway_opportunity_labels", "SELECT {row}.opportunity_id"),
    ("unlabelled", "DELETE", "headway_opportunity_labels", "SELECT {row}.opportunity_id"),
    ("met", "INSERT", "headway_opportunity_contacts", "SELECT {row}.opportunity_id"),
    ("remet", "UPDATE", "headway_opportunity_contacts", "SELECT {row}.opportunity_id"),
    ("unmet", "DELETE", "headway_opportunity_contacts", "SELECT {row}.opportunity_id"),
)


def install(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index, fill it, and keep it true from now on."""
    if schema_editor.connection.vendor == "sqlite":
        statements = [TABLE_SQLITE, VIEW_SQLITE, ADD_SQLITE, *map(sqlite_trigger, TRIGGERS)]
        gone = "DELETE FROM headway_sought WHERE rowid = OLD.id;"
        statements.append(f"CREATE TRIGGER sought_gone AFTER DELETE ON headway_opportunity BEGIN {gone} END")
    else:
        statements = [FUNCTIONS_POSTGRES, "SELECT headway_seek(id) FROM headway_opportunity"]
        statements += [part for trigger in TRIGGERS for part in postgres_trigger(trigger)]
        gone = "DELETE FROM headway_sought WHERE id = OLD.id"
        statements += postgres_pair("gone", "DELETE", "headway_opportunity", gone)
    for statement in statements:
        schema_editor.execute(statement, params=None)


def sqlite_trigger(trigger: tuple[str, str, str, str]) -> str:
    name, when, table, ids = trigger
    ids = ids.format(row="OLD" if when == "DELETE" else "NEW")
    # an added one has no entry yet; elsewhere delete and insert, since a statement's OR IGNORE holds for its triggers
    old = "" if name == "added" else f"DELETE FROM headway_sought WHERE rowid IN ({ids});"
    return f"CREATE TRIGGER sought_{name} AFTER {when} ON {table} BEGIN {old} {ADD_SQLITE} WHERE id IN ({ids}); END"


def postgres_trigger(trigger: tuple[str, str, str, str]) -> list[str]:
    name, when, table, ids = trigger
    ids = ids.format(row="OLD" if when == "DELETE" else "NEW")
    return postgres_pair(name, when, table, f"PERFORM headway_seek(found.id) FROM ({ids}) AS found(id)")


def postgres_pair(name: str, when: str, table: str, body: str) -> list[str]:
    return [
        f"CREATE FUNCTION sought_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body}; RETURN NULL; END $$",
        f"CREATE TRIGGER sought_{name} AFTER {when} ON {table} FOR EACH ROW EXECUTE FUNCTION sought_{name}()",
    ]


class Migration(migrations.Migration):
    dependencies = [("headway", "0001_initial")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop, elidable=False)]
