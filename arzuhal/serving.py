"""`arzuhal serve`: starts the system and tells the operator where to look."""

import asyncio
import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

import click

from arzuhal import demo as demonstration, presence
from arzuhal.bootstrap.system import System, build
from arzuhal.runner import Role, StartError, serve
from bot.domain.errors import PolicyError
from bot.services.ports import StoreUnavailableError
from config import logs
from config.settings import Settings


def run(settings: Settings, *, role: str, demo: bool, fail: Callable[..., None]) -> None:
    """Serve until stopped. Faults go to `fail`, one line each."""
    logs.set_up(level=settings.logs.level, style=settings.logs.format)
    if demo:
        settings = demonstration.settings(settings)
    try:
        _writable(settings.data_dir)
        with presence.serving(settings.data_dir):
            asyncio.run(_serve(build(settings, demo=demo), Role(role), demo=demo))
    except PolicyError as error:
        fail(*error.faults)
    except StartError as error:
        fail(str(error))
    except StoreUnavailableError as error:
        fail(f"database: {error}. Check database.url and that data_dir can be written.")


async def _serve(system: System, role: Role, *, demo: bool) -> None:
    login = ""
    if demo:
        login = await demonstration.seed(system)
    await serve(system, role, ready=lambda: click.echo(where_to_look(system, role, login)))
    click.echo("Stopped; nothing that was accepted is lost.")


def where_to_look(system: System, role: Role, login: str) -> str:
    """The few lines an operator needs first."""
    settings = system.parts.settings
    lines = ["", f"Arzuhal is ready ({role})."]
    if settings.http.enabled and role in {Role.ALL, Role.WEB}:
        lines.append(f"  Public page and chat   {settings.public_url}/")
        lines.append(f"  Staff desk             {settings.public_url}/desk/")
    smtp = settings.email.smtp_in
    if settings.email.enabled and smtp.enabled and role in {Role.ALL, Role.CHANNELS}:
        lines.append(f"  Mail in (SMTP)         {smtp.host}:{smtp.port}")
    if settings.email.enabled and role in {Role.ALL, Role.CHANNELS}:
        read = settings.email.imap.mailboxes
        lines += [f"  Mail in (IMAP)         {box.username} at {box.host}" for box in read]
    if settings.email.enabled and not settings.email.smtp_out.host:
        lines.append(f"  Mail out (no relay)    {settings.data_dir.resolve() / 'outbox'}/*.eml")
    if not settings.telegram.enabled:
        lines.append("  Telegram               off: set ARZUHAL_TELEGRAM__TOKEN to turn it on")
    if login:
        lines.append(f"  Demo staff login       {login}")
    else:
        lines.append("  First staff login      arzuhal staff add NAME --role admin")
    return "\n".join([*lines, "Press Ctrl+C to stop.", ""])


def _writable(folder: Path) -> None:
    """A folder that cannot be written is the operator's to mend, before anything is accepted."""
    probe = folder / f".write-test-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)
        reason = errno.errorcode.get(error.errno or 0, "")
        raise StartError(
            f"data_dir: {folder} cannot be written ({error.strerror}, {reason}). "
            "Give this user the folder, or set another with ARZUHAL_DATA_DIR."
        ) from error
