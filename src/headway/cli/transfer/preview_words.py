"""A preview in the terminal: what each column became and why, what is open, what would come of it."""

from typing import Final

from headway.cli import printing
from headway.core.transfer.plan import Preview, Update
from headway.core.transfer.reading import Format, Reading, ReadRow, Unsure

_LAYOUTS: Final = {
    "status_column": "one row an application",
    "stage_dates": "one date column a stage",
    "stage_matrix": "one column a stage with yes, no or ghosted",
    "history_cell": "the history inside one cell",
    "links": "from one stage to the next",
    "events": "several rows an application",
    "leads": "jobs not applied for yet",
}
_REASONS: Final = {
    "name": "by its name",
    "content": "by what it holds",
    "asked": "as you said",
    "remembered": "as you said before",
    "position": "by where it stands",
    "format": "by the form of the file",
}
_FLAGS: Final = {"columns": "--map", "statuses": "--status", "date_order": "--dates"}
_SHOWN: Final = 10


def show(preview: Preview) -> None:
    """Print a whole preview."""
    reading = preview.reading
    printing.say(f"{reading.file}: {_form(reading.format)}.")
    _columns(reading)
    _questions(reading.unsure)
    _list(
        "Skipped",
        [f"row {each.row}: {each.reason}{f' ({each.cell})' if each.cell else ''}" for each in reading.skipped],
    )
    _list("Noticed", [f"row {row.row}: {'; '.join(row.flags)}" for row in reading.rows if row.flags])
    _alike(preview)
    _list("Changed since the last import", [_changed(each) for each in preview.updated])
    _sample(preview.added)
    _outlook(preview)


def flag(asked: Unsure) -> str:
    """How a question is answered on the command line.

    >>> flag(Unsure("column 'Date'", "day first?", "day_first", "date_order:Date", ("day_first", "month_first")))
    '--dates "Date=…"'
    """
    name, _, rest = asked.key.partition(":")
    if name in _FLAGS:
        return f'{_FLAGS[name]} "{rest}=…"' if rest else f"{_FLAGS[name]} …"
    return f"--{name.replace('_', '-')} …"


def _form(form: Format) -> str:
    parts = [form.kind.upper()]
    if form.sheet:
        parts.append(f"sheet “{form.sheet}”")
    if form.encoding:
        parts.append(form.encoding)
    if form.header_row is not None:
        parts.append(f"header in row {form.header_row}" if form.header_row else "no header")
    parts.append(_LAYOUTS[form.layout])
    return ", ".join(parts)


def _columns(reading: Reading) -> None:
    if reading.mapping:
        printing.say()
        rows = [(each.column, each.field or "kept beside", _REASONS[each.reason]) for each in reading.mapping]
        printing.table(("Column", "Became", "Why"), rows)


def _questions(asked: tuple[Unsure, ...]) -> None:
    if not asked:
        return
    printing.say("\nOpen questions")
    for each in asked[:_SHOWN]:
        printing.say(f"  {each.where}: {each.question} Taken as {each.choice}.")
        printing.say(f"    {flag(each)}  with one of: {', '.join(each.options)}")
    _more(len(asked))


def _list(title: str, lines: list[str]) -> None:
    if lines:
        printing.say(f"\n{title}")
        for line in lines[:_SHOWN]:
            printing.say(f"  {line}")
        _more(len(lines))


def _more(count: int) -> None:
    if count > _SHOWN:
        printing.say(f"  … and {count - _SHOWN:,} more")


def _alike(preview: Preview) -> None:
    lines = []
    for each in preview.alike:
        taken = "taken for it" if each.proposal == "same" else "kept apart"
        other = "separate" if each.proposal == "same" else "same"
        lines.append(
            f"row {each.row.row}: like {each.opportunity_id}, {each.name} ({each.why}); {taken}. "
            f"Otherwise: --{other} {each.row.row}"
        )
    _list("Duplicates", lines)


def _changed(each: Update) -> str:
    parts = [f"{change.name} {_cut(change.before)} → {_cut(change.after)}" for change in each.changes]
    parts += [f"{printing.many(len(each.lines), 'new line')} of history"] if each.lines else []
    parts += [f"{printing.many(len(each.gone), 'line')} of history gone"] if each.gone else []
    parts += [f"{name} left as you changed it" for name in each.left]
    return f"{each.opportunity_id}, {each.name}: {'; '.join(parts)}"


def _cut(value: object) -> str:
    text = printing.in_cell(value) or "nothing"
    return text if len(text) <= 40 else f"{text[:39]}…"


def _sample(rows: tuple[ReadRow, ...]) -> None:
    if not rows:
        return
    printing.say()
    printing.table(
        ("Row", "Company", "Title", "Stage", "Applied"),
        [(row.row, row.company, row.title, _stands(row), row.applied_on) for row in rows[:_SHOWN]],
        right=("Row",),
    )
    _more(len(rows))


def _stands(row: ReadRow) -> str:
    if row.outcome in (None, "accepted"):
        return row.stage_name
    return f"{row.stage_name}: {str(row.outcome).replace('_', ' ')}"


def _outlook(preview: Preview) -> None:
    printing.say()
    if preview.new_stages:
        printing.say(f"New stages: {', '.join(preview.new_stages)}.")
    if preview.roles:
        printing.say(f"New target roles: {', '.join(preview.roles)}. Others: --role NAME, or --no-roles.")
    new = printing.many(len(preview.added), "opportunity", "opportunities")
    printing.say(f"{new} to add, {len(preview.updated):,} to update, {preview.unchanged:,} known already.")
