"""`headway export`: everything out again."""

import sys
from pathlib import Path
from typing import Literal

import click

from headway.cli import base
from headway.core.transfer.export import ExportFormat

Kind = ExportFormat | Literal["vcf"]
_KINDS = ("csv", "xlsx", "json", "vcf")


@click.command("export")
@click.option(
    "--format", "-f", "kind", type=click.Choice(_KINDS), help="csv if not said, or what the name of FILE says."
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write to this file; - is the terminal or pipe.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@base.as_json
def export_command(kind: Kind | None, output: Path | None, force: bool, as_json: bool) -> None:
    """Take everything out: csv has a row an opportunity, xlsx also the history, json all there is, vcf the contacts.

    The JSON can be imported into an empty Headway, which then is the same tracker. Without FILE it goes to a file of
    today's name, or into the pipe.
    """
    kind = kind or _by_name(output)
    ctx = base.asker()
    from headway.usecases import people, transfer

    made = people.vcards(ctx) if kind == "vcf" else transfer.export(ctx, kind=kind)
    piped = str(output) == "-" or (output is None and not sys.stdout.isatty() and not as_json)
    if piped:
        sys.stdout.buffer.write(made.data)
        return
    base.wrote(output or Path(made.name), made.data, force, as_json)


def _by_name(output: Path | None) -> Kind:
    ending = output.suffix.lower().lstrip(".") if output else ""
    if ending and ending not in _KINDS:
        raise click.UsageError(f"The name of the file says “{ending}”. Say --format csv, xlsx, json or vcf.")
    return ending if ending in _KINDS else "csv"  # type: ignore[return-value]
