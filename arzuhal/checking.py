"""`arzuhal check`: what is configured, what is wrong, and how to mend it."""

import asyncio
from collections.abc import Callable
from typing import Any

from arzuhal.bootstrap import load_policy, probe
from arzuhal.commands import CommandError, lend
from bot.domain.errors import PolicyError
from config.settings import Settings


def run(settings: Settings, *, live: bool, tell: Callable[[str], Any]) -> int:
    """Tell what was found; returns how many faults there are."""
    tell("ok: settings")
    faults = _policy(settings) + _database(settings, tell)
    tell_channels(settings, tell)
    if live:
        faults += asyncio.run(probe(settings))
    for fault in faults:
        tell(f"fault: {fault}")
    if not faults:
        tell("ok: nothing is wrong")
    return len(faults)


def tell_channels(settings: Settings, tell: Callable[[str], Any]) -> None:
    """Say what is on and how to turn on what is not."""
    relay = settings.email.smtp_out.host
    tell("ok: policy" if settings.policy_path.exists() else "policy: missing")
    tell(
        f"ok: mail leaves through {relay}:{settings.email.smtp_out.port}"
        if relay
        else "off: mail relay (mails are written to <data_dir>/outbox); set email.smtp_out.host"
    )
    mailboxes = settings.email.imap.mailboxes
    for box in mailboxes:
        tell(f"ok: mail is read from {box.username} at {box.host}:{box.port}")
    if not mailboxes:
        tell("off: mailboxes (mail comes by SMTP alone); set email.imap.host")
    tell("ok: Telegram" if settings.telegram.enabled else "off: Telegram; set telegram.token")
    tell(
        f"ok: staff on call at {settings.staff.on_call}"
        if settings.staff.on_call
        else "off: paging of critical complaints; set staff.on_call to a mail address"
    )


def _policy(settings: Settings) -> list[str]:
    try:
        load_policy(settings.policy_path)
    except PolicyError as error:
        return list(error.faults)
    return []


def _database(settings: Settings, tell: Callable[[str], Any]) -> list[str]:
    try:
        lend(settings, lambda parts: parts.pending(), migrated=True)
    except CommandError as error:
        return list(error.lines)
    tell("ok: database")
    return []
