"""`arzuhal cases`: cases listed, shown and exported."""

from __future__ import annotations

from typing import Any

import click

from arzuhal.cli.lending import lend


@click.group()
def cases() -> None:
    """Read cases."""


@cases.command("list")
@click.option("--status", default="", help="Only this state, e.g. received.")
@click.option("--urgency", type=click.Choice(["critical", "high", "normal", "low"]))
@click.option("--language", default="", help="Only this language, e.g. fa.")
@click.option("--text", default="", help="Only with these words, names or parts of a number.")
@click.option("--since", default="", help="Received since (RFC 3339 date or time).")
@click.option("--limit", default=1000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def cases_list(context: click.Context, /, **options: Any) -> None:
    """List cases, the most urgent first."""
    from arzuhal import casebook

    lend(context, lambda parts: casebook.listed(parts, options, out=click.echo))


@cases.command("show")
@click.argument("reference")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def cases_show(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Show one case whole."""
    from arzuhal import casebook

    lend(context, lambda parts: casebook.shown(parts, reference, as_json=as_json, out=click.echo))


@cases.command("export")
@click.option("--format", "style", type=click.Choice(["csv", "jsonl"]), default="jsonl")
@click.pass_context
def cases_export(context: click.Context, style: str) -> None:
    """Write every case, one a line."""
    from arzuhal import casebook

    lend(context, lambda parts: casebook.exported(parts, style, out=click.echo))
