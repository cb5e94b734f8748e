"""`arzuhal serve`, `check`, `migrate`, `bench`: a deployment, from its settings to its speed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from arzuhal.cli.lending import DONE, FAULTS, fail, lend, read_settings

if TYPE_CHECKING:
    from arzuhal.bootstrap.rows import Parts


def _numbers(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> tuple[int, ...] | None:
    """Whole numbers, parted by commas."""
    try:
        return None if value is None else tuple(int(part) for part in value.split(","))
    except ValueError:
        raise click.BadParameter(f"{value!r} is no list of whole numbers like 1,2,4") from None


@click.command()
@click.option("--role", type=click.Choice(["all", "web", "channels", "worker"]), default="all")
@click.option("--demo", is_flag=True, help="Seed demo cases in a database of their own.")
@click.pass_context
def serve(context: click.Context, role: str, *, demo: bool) -> None:
    """Start everything (or one role) and run until stopped."""
    from arzuhal import serving

    serving.run(read_settings(context), role=role, demo=demo, fail=fail)


@click.command()
@click.option("--live", is_flag=True, help="Also reach mailboxes, relay and Telegram.")
@click.option(
    "--texts",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write all that complainants may read to this HTML file.",
)
@click.pass_context
def check(context: click.Context, *, live: bool, texts: Path | None) -> None:
    """Validate settings, policy, texts and database; explain every fault."""
    from arzuhal import checking

    faults = checking.run(read_settings(context), live=live, texts=texts, tell=click.echo)
    sys.exit(FAULTS if faults else DONE)


@click.command()
@click.pass_context
def migrate(context: click.Context) -> None:
    """Bring the database to the current schema."""

    async def work(parts: Parts) -> None:
        changed = await parts.migrate()
        click.echo(f"The database is at the current schema{' now' if changed else ''}.")

    lend(context, work, migrated=False)


@click.command()
@click.argument("name", required=False)
@click.option(
    "--cases",
    metavar="N,N",
    callback=_numbers,
    help="lifecycle: stored cases, e.g. 0,100000,1000000; reporting: how many.",
)
@click.option(
    "--workers",
    metavar="N,N",
    callback=_numbers,
    help="lifecycle: processes on PostgreSQL, e.g. 1,2,4; reporting, soak: how many.",
)
@click.option(
    "--database", default="", help="lifecycle, reporting, soak: URL of a PostgreSQL server."
)
@click.option("--minutes", type=float, help="soak: how long it goes on.")
@click.option("--rate", type=float, help="soak: lives a second over all processes.")
@click.option(
    "--seconds", type=float, help="lifecycle, reporting: how long each measurement takes."
)
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="lifecycle, reporting: a folder whose filled databases are used again.",
)
def bench(name: str | None, **chosen: Any) -> None:
    """Measure start, chat latency and the engine on this machine (or the one NAMEd)."""
    from arzuhal.bench import run
    from arzuhal.bench.suite import UnknownBenchmarkError

    given = {option: value for option, value in chosen.items() if value}
    try:
        sys.exit(DONE if run(name, click.echo, given) else FAULTS)
    except UnknownBenchmarkError as error:
        raise click.UsageError(str(error)) from None
