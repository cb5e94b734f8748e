"""`arzuhal simulate`: the dialogue tried with invented people."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import click

from arzuhal.cli.lending import DONE, FAULTS, fail, read_settings


@click.command()
@click.option("--persona", default="", help="One kind of person; all by default.")
@click.option("--language", type=click.Choice(["ru", "fa", "tr", "en"]), help="One; all four.")
@click.option("--conversations", "each", type=click.IntRange(1), default=1, help="Of each; 1.")
@click.option("--seed", default="0", help="Other seeds vary wording and order; 0.")
@click.option("--brief", is_flag=True, help="Measures alone, no transcripts.")
@click.option("--json", "as_json", is_flag=True, help="An object a conversation, then a summary.")
@click.option(
    "--pages", type=click.Path(path_type=Path, file_okay=False), help="Write Markdown pages here."
)
@click.pass_context
def simulate(
    context: click.Context,
    /,
    pages: Path | None,
    language: str | None,
    *,
    as_json: bool,
    **options: Any,
) -> None:
    """Let invented people complain to the real dialogue; nothing is kept and nothing is sent.

    Exit code 1 when somebody did not reach their goal.
    """
    from arzuhal.simulate import command
    from arzuhal.simulate.script import ScriptError
    from bot.domain.errors import PolicyError

    settings = read_settings(context)
    wish = command.Wish(language=language or "", json=as_json, **options)
    try:
        if pages:
            asyncio.run(command.write_pages(settings, pages, click.echo))
            sys.exit(DONE)
        sys.exit(DONE if asyncio.run(command.run(settings, wish, click.echo)) else FAULTS)
    except ScriptError as error:
        raise click.UsageError(str(error)) from None
    except PolicyError as error:
        fail(*error.faults)
