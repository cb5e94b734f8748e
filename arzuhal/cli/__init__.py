"""Every command. Nothing but click is imported until a command runs: `--help` must be instant."""

import gc
from pathlib import Path

import click

from arzuhal.cli import (
    cases,
    keeping,
    programs,
    reading,
    rehearsing,
    reports,
    running,
    staff,
    subject,
    taking,
)

# See gc.set_threshold. A start makes millions of objects that stay, a turn some thousand.
GARBAGE = (10_000, 20, 20)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(path_type=Path), help="Settings file (TOML).")
@click.version_option(package_name="arzuhal")
@click.pass_context
def main(context: click.Context, config: Path | None) -> None:
    """Arzuhal: an intake bot and assistant for complaints, by mail, Telegram and web chat."""
    gc.set_threshold(*GARBAGE)
    context.obj = config


for _command in (
    running.serve,
    running.check,
    running.migrate,
    running.bench,
    reading.understand,
    reading.train,
    reading.evaluate,
    reading.mail,
    rehearsing.simulate,
    cases.cases,
    reports.report,
    staff.staff,
    subject.subject,
    taking.take_in,
    taking.quarantine,
    keeping.audit,
    keeping.backup,
    keeping.restore,
    programs.webhooks,
    programs.token,
):
    main.add_command(_command)
