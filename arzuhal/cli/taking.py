"""`arzuhal import` and `quarantine`: a backlog taken in, and what could not be."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from arzuhal.cli.lending import DONE, FAULTS, lend_system, read_settings


@click.command("import")
@click.argument("kind", type=click.Choice(["mbox", "maildir", "csv", "telegram-export"]))
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.option("--acknowledge", is_flag=True, help="Answer each as if it came today.")
@click.option("--anew", is_flag=True, help="From the beginning; what is known is not doubled.")
@click.option("--address", default="", help="Our address the mails came to; email.address.")
@click.option("--zone", default="", help="Time zone of times that name none; timezone.")
@click.option("--json", "as_json", is_flag=True, help="The summary as one JSON object.")
@click.pass_context
def take_in(context: click.Context, /, *, as_json: bool, **options: Any) -> None:
    """Take in a backlog; run again, it goes on where it was and doubles nothing.

    Nobody is answered unless --acknowledge. Exit code 1 when something had to be set aside.
    """
    import time

    from arzuhal.imports import command
    from arzuhal.imports.source import SourceError

    wish, shown = (
        command.Wish(**options),
        command.Shown(
            say=lambda text: click.echo(text, nl=False, err=True),
            clock=time.monotonic,
            terminal=sys.stderr.isatty(),
            as_json=as_json,
        ),
    )
    try:
        found = command.source(wish, read_settings(context))
    except SourceError as error:
        raise click.UsageError(str(error)) from None
    aside = lend_system(
        context, lambda s: command.run(s, found, wish, shown=shown, out=click.echo)
    )
    sys.exit(FAULTS if aside else DONE)


@click.group()
def quarantine() -> None:
    """What could not be taken in: look, try again, or put away."""


@quarantine.command("list")
@click.option("--all", "settled", is_flag=True, help="Also what waits no more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def quarantine_list(context: click.Context, *, settled: bool, as_json: bool) -> None:
    """List what waits, the oldest first."""
    from arzuhal import quarantine as aside

    lend_system(
        context, lambda s: aside.listed(s, settled=settled, as_json=as_json, out=click.echo)
    )


@quarantine.command("show")
@click.argument("number", type=int)
@click.option(
    "--raw", type=click.Path(path_type=Path, dir_okay=False), help="Write its bytes here."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def quarantine_show(
    context: click.Context, number: int, raw: Path | None, *, as_json: bool
) -> None:
    """Show one with its first bytes, control characters spelled out."""
    from arzuhal import quarantine as aside

    lend_system(
        context, lambda s: aside.shown(s, number, raw=raw, as_json=as_json, out=click.echo)
    )


@quarantine.command("retry")
@click.argument("numbers", nargs=-1, type=int)
@click.option("--all", "every", is_flag=True, help="Everything that waits.")
@click.pass_context
def quarantine_retry(context: click.Context, numbers: tuple[int, ...], *, every: bool) -> None:
    """Take NUMBERS in after a fix; exit code 1 when some still cannot be."""
    from arzuhal import quarantine as aside

    if bool(numbers) is every:
        raise click.UsageError("Name what to retry, or --all.")
    failed = lend_system(context, lambda s: aside.retried(s, numbers, out=click.echo))
    sys.exit(FAULTS if failed else DONE)


@quarantine.command("discard")
@click.argument("number", type=int)
@click.option("--reason", required=True, help="Why; kept with the bytes.")
@click.option("--by", default="", help="Who decided it; you by default.")
@click.pass_context
def quarantine_discard(context: click.Context, number: int, reason: str, by: str) -> None:
    """Put NUMBER away; its bytes and the reason stay."""
    from arzuhal import quarantine as aside

    lend_system(context, lambda s: aside.discarded(s, number, why=reason, by=by, out=click.echo))
