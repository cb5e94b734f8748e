"""Every command. Nothing but click is imported until a command runs: `--help` must be instant."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from arzuhal.bootstrap import Parts, System
    from config.settings import Settings

DONE, FAULTS, USAGE = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(path_type=Path), help="Settings file (TOML).")
@click.version_option(package_name="arzuhal")
@click.pass_context
def main(context: click.Context, config: Path | None) -> None:
    """Arzuhal: an intake bot and assistant for complaints, by mail, Telegram and web chat."""
    context.obj = config


def _settings(context: click.Context) -> Settings:
    """The settings, or one line a fault and exit code 1."""
    from config.settings import SettingsError, load

    try:
        return load(context.find_root().obj)
    except SettingsError as error:
        for fault in error.faults:
            click.echo(f"fault: {fault}", err=True)
        sys.exit(FAULTS)


def _fail(*lines: str) -> None:
    for line in lines:
        click.echo(f"fault: {line}", err=True)
    sys.exit(FAULTS)


@main.command()
@click.option("--role", type=click.Choice(["all", "web", "channels", "worker"]), default="all")
@click.option("--demo", is_flag=True, help="Seed demo cases in a database of their own.")
@click.pass_context
def serve(context: click.Context, role: str, *, demo: bool) -> None:
    """Start everything (or one role) and run until stopped."""
    from arzuhal import serving

    serving.run(_settings(context), role=role, demo=demo, fail=_fail)


@main.command()
@click.option("--live", is_flag=True, help="Also reach mailboxes, relay and Telegram.")
@click.pass_context
def check(context: click.Context, *, live: bool) -> None:
    """Validate settings, policy, texts and database; explain every fault."""
    from arzuhal import checking

    faults = checking.run(_settings(context), live=live, tell=click.echo)
    sys.exit(FAULTS if faults else DONE)


@main.command()
@click.pass_context
def migrate(context: click.Context) -> None:
    """Bring the database to the current schema."""

    async def work(parts: Parts) -> None:
        changed = await parts.migrate()
        click.echo(f"The database is at the current schema{' now' if changed else ''}.")

    _lend(context, work, migrated=False)


@main.command()
@click.argument("file", default="-", type=click.File("r", encoding="utf-8", errors="replace"))
@click.option("--received-at", help="RFC 3339 time relative dates count from; now by default.")
@click.option("--format", "style", type=click.Choice(["text", "jsonl"]), default="text")
@click.pass_context
def understand(context: click.Context, file: Any, received_at: str | None, style: str) -> None:
    """Understand one message a line; one JSON object a line comes out."""
    from arzuhal import reading
    from bot.domain.errors import PolicyError

    settings = _settings(context)
    try:
        reading.understand(settings, file, received_at=received_at, style=style, out=click.echo)
    except PolicyError as error:
        _fail(*error.faults)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


@main.command()
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
            training.train(_settings(context), files, keep_worse=keep_worse, say=click.echo)

    _learning(work)


@main.command()
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

    _learning(lambda: training.measure(_settings(context), data, as_json=as_json, say=click.echo))


def _learning(work: Callable[[], Any]) -> None:
    """Run `work`; a fault is a line and exit code 1."""
    from arzuhal.training import RefusedError
    from bot.domain.errors import PolicyError
    from nlp.training.corpus import CorpusError

    try:
        work()
    except PolicyError as error:
        _fail(*error.faults)
    except (CorpusError, RefusedError, OSError) as error:
        _fail(str(error))


@main.group()
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


@main.group()
def cases() -> None:
    """Read cases."""


@cases.command("list")
@click.option("--status", default="", help="Only this state, e.g. received.")
@click.option("--urgency", type=click.Choice(["critical", "high", "normal", "low"]))
@click.option("--language", default="", help="Only this language, e.g. fa.")
@click.option("--since", default="", help="Received since (RFC 3339 date or time).")
@click.option("--limit", default=1000, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def cases_list(context: click.Context, /, **options: Any) -> None:
    """List cases, the most urgent first."""
    from arzuhal import casebook

    _lend(context, lambda parts: casebook.listed(parts, options, out=click.echo))


@cases.command("show")
@click.argument("reference")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def cases_show(context: click.Context, reference: str, *, as_json: bool) -> None:
    """Show one case whole."""
    from arzuhal import casebook

    _lend(context, lambda parts: casebook.shown(parts, reference, as_json=as_json, out=click.echo))


@cases.command("export")
@click.option("--format", "style", type=click.Choice(["csv", "jsonl"]), default="jsonl")
@click.pass_context
def cases_export(context: click.Context, style: str) -> None:
    """Write every case, one a line."""
    from arzuhal import casebook

    _lend(context, lambda parts: casebook.exported(parts, style, out=click.echo))


@main.group()
def staff() -> None:
    """Accounts of the desk."""


_ROLES = ["admin", "complaints_manager", "handler", "contact_agent", "viewer", "auditor"]


@staff.command("add")
@click.argument("login")
@click.option("--name", default="", help="As colleagues read it; the login by default.")
@click.option("--role", type=click.Choice(_ROLES), default="handler", show_default=True)
@click.option("--language", type=click.Choice(["en", "ru", "tr", "fa"]), default="en")
@click.option("--password", help="Asked for when not given.")
@click.pass_context
def staff_add(context: click.Context, /, login: str, **options: Any) -> None:
    """Add an account."""
    from bot.domain.staff import Role

    password = options.pop("password") or _ask_password()
    role = Role(options.pop("role"))
    _lend(
        context, lambda parts: parts.accounts.add(login, password=password, role=role, **options)
    )
    click.echo(f"{login} can log in at /desk/ now.")


@staff.command("list")
@click.pass_context
def staff_list(context: click.Context) -> None:
    """List accounts."""

    async def work(parts: Parts) -> None:
        for account in await parts.accounts.all():
            disabled = " (disabled)" if account.disabled else ""
            click.echo(f"{account.login:20} {account.role:20} {account.name}{disabled}")

    _lend(context, work)


@staff.command("disable")
@click.argument("login")
@click.pass_context
def staff_disable(context: click.Context, login: str) -> None:
    """Let nobody log in with LOGIN any more."""
    _lend(context, lambda parts: parts.accounts.disable(login))
    click.echo(f"{login} cannot log in any more.")


@staff.command("password")
@click.argument("login")
@click.option("--password", help="Asked for when not given.")
@click.pass_context
def staff_password(context: click.Context, login: str, password: str | None) -> None:
    """Set a new password."""
    new = password or _ask_password()
    _lend(context, lambda parts: parts.accounts.set_password(login, new))
    click.echo(f"{login} has a new password.")


@main.command("import")
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
        found = command.source(wish, _settings(context))
    except SourceError as error:
        raise click.UsageError(str(error)) from None
    aside = _lend_system(
        context, lambda s: command.run(s, found, wish, shown=shown, out=click.echo)
    )
    sys.exit(FAULTS if aside else DONE)


@main.group()
def quarantine() -> None:
    """What could not be taken in: look, try again, or put away."""


@quarantine.command("list")
@click.option("--all", "settled", is_flag=True, help="Also what waits no more.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def quarantine_list(context: click.Context, *, settled: bool, as_json: bool) -> None:
    """List what waits, the oldest first."""
    from arzuhal import quarantine as aside

    _lend_system(
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

    _lend_system(
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
    failed = _lend_system(context, lambda s: aside.retried(s, numbers, out=click.echo))
    sys.exit(FAULTS if failed else DONE)


@quarantine.command("discard")
@click.argument("number", type=int)
@click.option("--reason", required=True, help="Why; kept with the bytes.")
@click.option("--by", default="", help="Who decided it; you by default.")
@click.pass_context
def quarantine_discard(context: click.Context, number: int, reason: str, by: str) -> None:
    """Put NUMBER away; its bytes and the reason stay."""
    from arzuhal import quarantine as aside

    _lend_system(context, lambda s: aside.discarded(s, number, why=reason, by=by, out=click.echo))


@main.group()
def audit() -> None:
    """The trail of events: is it whole, and as evidence."""


_AT = "RFC 3339 date or time."


@audit.command("verify")
@click.option("--against", type=click.Path(path_type=Path), help="Also check an earlier seal.")
@click.option("--seal", type=click.Path(path_type=Path), help="Write a seal to keep elsewhere.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def audit_verify(
    context: click.Context, *, against: Path | None, seal: Path | None, as_json: bool
) -> None:
    """Check that no event was changed, removed, put in, moved or cut off; exit code 1 if so."""
    from arzuhal import audit

    _lend_whole(
        context,
        lambda parts: audit.verified(
            parts, as_json=as_json, against=against, seal=seal, out=click.echo, tell=_tell
        ),
    )


@audit.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--case", "reference", default="", help="Only this case.")
@click.option("--from", "since", default="", help=f"Received since: {_AT}")
@click.option("--to", "until", default="", help=f"Received before: {_AT}")
@click.option("--sample", type=click.IntRange(min=1), help="So many of them, drawn by the seed.")
@click.option("--seed", default="", help="Any text; the same one draws the same cases.")
@click.option("--with-personal-data", "personal", is_flag=True, help="Names, words and files too.")
@click.pass_context
def audit_export(context: click.Context, /, file: Path, *, personal: bool, **options: Any) -> None:
    """Write an evidence bundle (ZIP) to FILE; exit code 1 if a chain in it is broken."""
    from arzuhal import audit

    def work(parts: Parts) -> Any:
        chosen = audit.chosen(**options)
        return audit.exported(parts, file, chosen, personal=personal, out=click.echo, tell=_tell)

    _lend_whole(context, work)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_context
def backup(context: click.Context, file: Path) -> None:
    """Write everything to FILE, whether a process runs or not; it is read again afterwards."""
    from arzuhal import safekeeping

    _lend(context, lambda parts: safekeeping.backed_up(parts, file, out=click.echo, tell=_tell))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--overwrite", is_flag=True, help="Remove what is there now.")
@click.pass_context
def restore(context: click.Context, file: Path, *, overwrite: bool) -> None:
    """Put a backup back, on either database; stop every process first."""
    from arzuhal import safekeeping

    whole = _lend_system(
        context,
        lambda system: safekeeping.restored(
            system, file, overwrite=overwrite, out=click.echo, tell=_tell
        ),
        migrated=False,
    )
    sys.exit(DONE if whole else FAULTS)


@main.group()
def webhooks() -> None:
    """What other programs were told of cases."""


_NOTICE_STATUS = click.Choice(["waiting", "delivered", "dead"])


@webhooks.command("list")
@click.option("--endpoint", default="", help="Only this one of webhooks.to.")
@click.option("--status", type=_NOTICE_STATUS)
@click.option("--limit", default=100, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_context
def webhooks_list(
    context: click.Context, endpoint: str, status: str | None, limit: int, *, as_json: bool
) -> None:
    """List notices, the newest first."""
    from arzuhal import hooks

    _lend_system(
        context,
        lambda system: hooks.listed(
            system, endpoint, status or "", limit=limit, as_json=as_json, out=click.echo
        ),
    )


@webhooks.command("replay")
@click.argument("ids", nargs=-1)
@click.option("--endpoint", default="", help="Only to this one of webhooks.to.")
@click.option("--status", type=_NOTICE_STATUS, help="E.g. dead.")
@click.option("--since", default="", help=f"What happened since: {_AT}")
@click.pass_context
def webhooks_replay(context: click.Context, /, ids: tuple[str, ...], **options: Any) -> None:
    """Send IDS, or all that is chosen by the options, once more."""
    from arzuhal import hooks

    chosen = {name: value or "" for name, value in options.items()}
    if not ids and not any(chosen.values()):
        raise click.UsageError("Name what to send again: ids, --endpoint, --status or --since.")
    _lend_system(context, lambda system: hooks.replayed(system, ids, out=click.echo, **chosen))


@main.group()
def token() -> None:
    """Programs that may hand messages in (docs/api.md)."""


@token.command("add")
@click.argument("source")
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    type=click.Choice(["messages:write", "messages:read"]),
    default=["messages:write", "messages:read"],
    show_default=True,
)
@click.option("--days", type=click.IntRange(min=1), help="Until it opens nothing any more.")
@click.pass_context
def token_add(
    context: click.Context, source: str, scopes: tuple[str, ...], days: int | None
) -> None:
    """Make a token for the program SOURCE; it is shown this once."""

    async def work(parts: Parts) -> None:
        made, secret = await parts.tokens.add(source, scopes, days=days)
        _tell(f"Token {made.id} for {source}; keep it, it is not shown again:")
        click.echo(secret)

    _lend(context, work)


@token.command("list")
@click.pass_context
def token_list(context: click.Context) -> None:
    """List tokens; none is shown itself."""

    async def work(parts: Parts) -> None:
        for one in await parts.tokens.all():
            ends = f" until {one.expires_at:%Y-%m-%d}" if one.expires_at else ""
            ended = f" revoked {one.revoked_at:%Y-%m-%d}" if one.revoked_at else ""
            made = f"{one.created_at:%Y-%m-%d}"
            click.echo(f"{one.id}  {one.source:20} {','.join(one.scopes)}  {made}{ends}{ended}")

    _lend(context, work)


@token.command("revoke")
@click.argument("token_id", metavar="ID")
@click.pass_context
def token_revoke(context: click.Context, token_id: str) -> None:
    """Let token ID open nothing any more."""
    _lend(context, lambda parts: parts.tokens.revoke(token_id))
    click.echo(f"{token_id} opens nothing any more.")


@main.command()
@click.argument("name", required=False)
def bench(name: str | None) -> None:
    """Measure start, chat latency and the engine on this machine (or the one NAMEd)."""
    from arzuhal.bench import run
    from arzuhal.bench.suite import UnknownBenchmarkError

    try:
        sys.exit(DONE if run(name, click.echo) else FAULTS)
    except UnknownBenchmarkError as error:
        raise click.UsageError(str(error)) from None


def _ask_password() -> str:
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _tell(line: str) -> None:
    """How far it has got, beside what comes out."""
    click.echo(line, err=True)


def _lend_whole(context: click.Context, work: Callable[[Parts], Any]) -> None:
    """As `_lend`, for work that tells whether all is well: exit code 1 when not."""
    sys.exit(DONE if _lend(context, work) else FAULTS)


def _lend(context: click.Context, work: Callable[[Parts], Any], *, migrated: bool = True) -> Any:
    """Lend `work` an open database; a fault is a line and exit code 1, never a traceback."""
    from arzuhal.commands import CommandError, lend

    try:
        return lend(_settings(context), work, migrated=migrated)
    except CommandError as error:
        _fail(*error.lines)


def _lend_system(
    context: click.Context, work: Callable[[System], Any], *, migrated: bool = True
) -> Any:
    """As `_lend`, with everything a serving process has."""
    from arzuhal.commands import CommandError, lend_system

    try:
        return lend_system(_settings(context), work, migrated=migrated)
    except CommandError as error:
        _fail(*error.lines)


if __name__ == "__main__":
    main()
