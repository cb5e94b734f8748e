"""`arzuhal report`: what the complaints of a time tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from arzuhal.cli.codes import Codes
from arzuhal.cli.lending import AT, lend


@click.command()
@click.option("--from", "since", default="", help=AT)
@click.option("--to", "until", default="", help=f"Up to, but without: {AT}")
@click.option(
    "--split", type=Codes("bot.reporting.rows:Split"), help="Divide every indicator by this."
)
@click.option(
    "--kind", type=Codes("bot.reporting.report:Kind"), default="monthly", show_default=True
)
@click.option(
    "--format", "style", type=click.Choice(["html", "csv", "json"]), default="html",
    show_default=True,
)  # fmt: skip
@click.option("--language", type=click.Choice(["en", "ru", "tr", "fa"]))
@click.option("--exposure", type=click.IntRange(1), help="Orders or customers in that time.")
@click.option(
    "--inputs",
    type=click.Path(path_type=Path, exists=True),
    help="What a management review is told besides (TOML, see docs/reports.md).",
)
@click.option("--output", type=click.Path(path_type=Path), help="A file; printed without it.")
@click.pass_context
def report(context: click.Context, /, **options: Any) -> None:
    """Report the indicators I1 to I30 of a period."""
    from arzuhal import reporting

    lend(context, lambda parts: reporting.reported(parts, options, out=click.echo))
