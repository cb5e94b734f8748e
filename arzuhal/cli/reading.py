"""`arzuhal understand`, `train`, `evaluate`, `mail`: how messages are read, and how well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from arzuhal.cli.lending import fail, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable


@click.command()
@click.argument("file", default="-", type=click.File("r", encoding="utf-8", errors="replace"))
@click.option("--received-at", help="RFC 3339 time relative dates count from; now by default.")
@click.option("--format", "style", type=click.Choice(["text", "jsonl"]), default="text")
@click.pass_context
def understand(context: click.Context, file: Any, received_at: str | None, style: str) -> None:
    """Understand one message a line; one JSON object a line comes out."""
    from arzuhal import reading
    from bot.domain.errors import PolicyError

    settings = read_settings(context)
    try:
        reading.understand(settings, file, received_at=received_at, style=style, out=click.echo)
    except PolicyError as error:
        fail(*error.faults)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


@click.command()
@click.option(
    "--data",
    "files",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    help="Your own labelled rows (JSON lines or CSV) to learn from too.",
)
@click.option("--report", is_flag=True, help="Only show what the rows are made of.")
@click.option("--keep-worse", is_flag=True, help="Keep the model even if it reads others worse.")
@click.pass_context
def train(
    context: click.Context, files: tuple[Path, ...], *, report: bool, keep_worse: bool
) -> None:
    """Learn from the shipped corpora, the policy's examples and your own rows."""
    from arzuhal import training

    def work() -> None:
        if report:
            training.report(files, say=click.echo)
        else:
            training.train(read_settings(context), files, keep_worse=keep_worse, say=click.echo)

    _learning(work)


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True),
    help="Your own labelled rows (JSON lines or CSV); the rows set aside by default.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def evaluate(context: click.Context, data: Path | None, *, as_json: bool) -> None:
    """Measure how well messages are understood, on rows that were not learnt from."""
    from arzuhal import training

    _learning(
        lambda: training.measure(read_settings(context), data, as_json=as_json, say=click.echo)
    )


def _learning(work: Callable[[], Any]) -> None:
    """Run `work`; a fault is a line and exit code 1."""
    from arzuhal.training import RefusedError
    from bot.domain.errors import PolicyError
    from nlp.training.corpus import CorpusError

    try:
        work()
    except PolicyError as error:
        fail(*error.faults)
    except (CorpusError, RefusedError, OSError) as error:
        fail(str(error))


@click.group()
def mail() -> None:
    """Look at mail files."""


@mail.command("parse")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def mail_parse(files: tuple[Path, ...]) -> None:
    """Parse each FILE as one mail; one JSON object a line comes out, whatever the bytes."""
    from arzuhal import letters

    for file in files:
        try:
            click.echo(letters.parsed(file.read_bytes()))
        except OSError as error:
            raise click.UsageError(f"{file}: {error.strerror}") from None
