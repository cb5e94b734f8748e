"""Lends a command the settings or a database; a fault is a line and exit code 1."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from arzuhal.bootstrap.rows import Parts
    from arzuhal.bootstrap.system import System
    from config.settings import Settings

DONE, FAULTS, USAGE = 0, 1, 2
AT = "RFC 3339 date or time."  # how an option's time is written


def read_settings(context: click.Context) -> Settings:
    """The settings, or one line a fault and exit code 1."""
    from config.faults import SettingsError
    from config.settings import load

    try:
        return load(context.find_root().obj)
    except SettingsError as error:
        for fault in error.faults:
            click.echo(f"fault: {fault}", err=True)
        sys.exit(FAULTS)


def fail(*lines: str) -> None:
    """Tell each line as a fault; exit code 1."""
    for line in lines:
        click.echo(f"fault: {line}", err=True)
    sys.exit(FAULTS)


def tell(line: str) -> None:
    """How far it has got, beside what comes out."""
    click.echo(line, err=True)


def lend(context: click.Context, work: Callable[[Parts], Any], *, migrated: bool = True) -> Any:
    """Lend `work` an open database; a fault is a line and exit code 1, never a traceback."""
    from arzuhal import commands

    try:
        return commands.lend(read_settings(context), work, migrated=migrated)
    except commands.CommandError as error:
        fail(*error.lines)


def lend_system(
    context: click.Context, work: Callable[[System], Any], *, migrated: bool = True
) -> Any:
    """As `lend`, with everything a serving process has."""
    from arzuhal import commands

    try:
        return commands.lend_system(read_settings(context), work, migrated=migrated)
    except commands.CommandError as error:
        fail(*error.lines)


def lend_whole(context: click.Context, work: Callable[[Parts], Any]) -> None:
    """As `lend`, for work that tells whether all is well: exit code 1 when not."""
    sys.exit(DONE if lend(context, work) else FAULTS)
