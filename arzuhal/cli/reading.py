"""`arzuhal understand`, `train`, `evaluate`, `mail`: how messages are read, and how well."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from arzuhal.cli.lending import fail, lend, read_settings, tell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from arzuhal.bootstrap.rows import Parts


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
@click.option("--with-corrections", is_flag=True, help="Learn from what staff corrected too.")
@click.option("--report", is_flag=True, help="Only show what the rows are made of.")
@click.option("--json", "as_json", is_flag=True, help="What became better and worse, as JSON.")
@click.option("--keep-worse", is_flag=True, help="Keep the model even if it reads others worse.")
@click.option("--back", is_flag=True, help="Learn nothing; use the model that was used before.")
@click.pass_context
def train(context: click.Context, /, files: tuple[Path, ...], **chosen: bool) -> None:
    """Learn from the policy's examples, your own rows and what staff corrected.

    What reads nothing worse than the model in use is put to use, in every process at once.
    """
    from arzuhal import teaching, training

    if chosen["report"]:
        _learning(lambda: training.report(files, say=click.echo))
    elif chosen["back"]:
        lend(context, lambda lent: teaching.go_back(lent, click.echo), migrated=False)
    else:
        _learning(lambda: lend(context, partial(_taught, files, chosen), migrated=False))


async def _taught(files: tuple[Path, ...], chosen: Mapping[str, bool], lent: Parts) -> None:
    from arzuhal import teaching

    learnt = await teaching.teach(
        lent,
        files,
        corrections=chosen["with_corrections"],
        keep_worse=chosen["keep_worse"],
        say=tell if chosen["as_json"] else click.echo,
    )
    if chosen["as_json"]:
        click.echo(json.dumps(learnt.figures()))


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
