"""`arzuhal audit`, `backup`, `restore`: what happened is whole, and stays."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from arzuhal.cli.lending import (
    AT,
    DONE,
    FAULTS,
    fail,
    lend,
    lend_system,
    lend_whole,
    read_settings,
    tell,
)

if TYPE_CHECKING:
    from arzuhal.bootstrap.rows import Parts
    from arzuhal.bootstrap.system import System


@click.group()
def audit() -> None:
    """The trail of events: is it whole, and as evidence."""


@audit.command("verify")
@click.option("--against", type=click.Path(path_type=Path), help="Also check an earlier seal.")
@click.option("--seal", type=click.Path(path_type=Path), help="Write a seal to keep elsewhere.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def audit_verify(
    context: click.Context, *, against: Path | None, seal: Path | None, as_json: bool
) -> None:
    """Check that no event was changed, removed, put in, moved or cut off; exit code 1 if so."""
    from arzuhal import audit

    lend_whole(
        context,
        lambda parts: audit.verified(
            parts, as_json=as_json, against=against, seal=seal, out=click.echo, tell=tell
        ),
    )


@audit.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--case", "reference", default="", help="Only this case.")
@click.option("--from", "since", default="", help=f"Received since: {AT}")
@click.option("--to", "until", default="", help=f"Received before: {AT}")
@click.option("--sample", type=click.IntRange(min=1), help="So many of them, drawn by the seed.")
@click.option("--seed", default="", help="Any text; the same one draws the same cases.")
@click.option("--with-personal-data", "personal", is_flag=True, help="Names, words and files too.")
@click.pass_context
def audit_export(context: click.Context, /, file: Path, *, personal: bool, **options: Any) -> None:
    """Write an evidence bundle (ZIP) to FILE; exit code 1 if a chain in it is broken."""
    from arzuhal import audit

    def work(parts: Parts) -> Any:
        chosen = audit.chosen(**options)
        return audit.exported(parts, file, chosen, personal=personal, out=click.echo, tell=tell)

    lend_whole(context, work)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def backup(context: click.Context, file: Path) -> None:
    """Write everything to FILE, whether a process runs or not; it is read again afterwards."""
    from arzuhal import safekeeping

    lend(context, lambda parts: safekeeping.backed_up(parts, file, out=click.echo, tell=tell))


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--overwrite", is_flag=True, help="Remove what is there now.")
@click.option("--anyway", is_flag=True, help="Even while others have the database open.")
@click.pass_context
def restore(context: click.Context, file: Path, *, overwrite: bool, anyway: bool) -> None:
    """Put a backup back, on either database; stop every process first."""
    from arzuhal import commands, presence, safekeeping

    def work(system: System) -> Any:
        return safekeeping.restored(system, file, overwrite=overwrite, out=click.echo, tell=tell)

    try:
        with presence.alone(read_settings(context), anyway=anyway):
            whole = lend_system(context, work, migrated=False)
            sys.exit(DONE if whole else FAULTS)
    except commands.CommandError as error:
        fail(*error.lines)
