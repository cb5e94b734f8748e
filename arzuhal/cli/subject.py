"""`arzuhal subject`: one person's data, out or gone, and what has had its time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from arzuhal.cli.lending import lend, lend_whole, tell

_TOLD = "Also where the address was only told as another contact: look first whose that is."


@click.group()
def subject() -> None:
    """One person's data (docs/privacy.md)."""


@subject.command("export")
@click.argument("address")
@click.option("--to", "file", type=click.Path(path_type=Path, dir_okay=False), help="A ZIP file.")
@click.option("--told", is_flag=True, help=_TOLD)
@click.pass_context
def subject_export(context: click.Context, address: str, file: Path | None, *, told: bool) -> None:
    """Write everything held under ADDRESS to a ZIP: a page in their language, and JSON.

    ADDRESS is a mail address, a Telegram number or a session of the web chat, alone or after its
    channel (telegram:4021); with --told also a phone number.
    """
    from arzuhal import subjects

    lend_whole(
        context,
        lambda parts: subjects.exported(
            parts, address, file, told=told, out=click.echo, tell=tell
        ),
    )


@subject.command("erase")
@click.argument("address")
@click.option("--reason", default="", help="Kept for good in the trail: name nobody in it.")
@click.option("--open-too", is_flag=True, help="End open cases without a decision.")
@click.option("--told", is_flag=True, help=_TOLD)
@click.option("--dry-run", is_flag=True, help="Only show what would go.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def subject_erase(context: click.Context, /, address: str, **options: Any) -> None:
    """Remove everything held under ADDRESS but counts and the trail; run again, it finishes.

    Exit code 1 when something stays: an open case, a case under a legal hold.
    """
    from arzuhal import subjects

    wish = subjects.Wish(**options)
    sure = lambda: click.confirm("Remove all of this for good?", err=True)  # noqa: E731  # asked once, late
    lend_whole(
        context,
        lambda parts: subjects.erased(parts, address, wish, sure=sure, out=click.echo, tell=tell),
    )


@subject.command("retention")
@click.option("--dry-run", is_flag=True, help="Only list what would go.")
@click.pass_context
def subject_retention(context: click.Context, *, dry_run: bool) -> None:
    """Erase what has had its time now, as a worker does each day."""
    from arzuhal import subjects

    lend(context, lambda parts: subjects.lapsed(parts, dry_run=dry_run, out=click.echo))
