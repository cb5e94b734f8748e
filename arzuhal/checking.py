"""`arzuhal check`: what is configured, what is wrong, and how to mend it."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from arzuhal import leafing
from arzuhal.bootstrap.reading import deployed_policy
from arzuhal.bootstrap.system import probe
from arzuhal.commands import CommandError, lend
from bot import clock
from bot.domain.errors import PolicyError
from bot.domain.policy import Policy
from bot.services.wording import Wording
from config.mail import Email
from config.settings import Settings


def run(settings: Settings, *, live: bool, texts: Path | None, tell: Callable[[str], Any]) -> int:
    """Tell what was found; returns how many faults there are. `texts` is a page to write."""
    tell("ok: settings")
    faults = _policy(settings, tell)
    if texts and not faults:
        faults += _texts(settings, texts, tell)
    faults += _database(settings, tell)
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
    tell(_reply_addresses(settings.email))
    mailboxes = settings.email.imap.mailboxes
    for box in mailboxes:
        tell(f"ok: mail is read from {box.username} at {box.host}:{box.port}")
    if not mailboxes:
        tell("off: mailboxes (mail comes by SMTP alone); set email.imap.host")
    for endpoint in settings.webhooks.to:
        tell(f"ok: {endpoint.name} is told of cases at {urlsplit(endpoint.url).hostname}")
    translation = settings.translation
    tell(
        f"ok: staff may have texts translated by {translation.host} ({translation.kind})"
        if translation.kind
        else "off: machine translation; see translation.kind"
    )
    for line in _staff(settings):
        tell(line)
    tell("ok: Telegram" if settings.telegram.enabled else "off: Telegram; set telegram.token")
    tell(
        f"ok: staff on call at {settings.staff.on_call}"
        if settings.staff.on_call
        else "off: paging of critical complaints; set staff.on_call to a mail address"
    )


def _staff(settings: Settings) -> Iterator[str]:
    """Where staff are told and act besides the desk."""
    if settings.email.enabled:
        yield "ok: staff are told by mail (docs/notifications.md)"
    group = settings.telegram.staff_group
    yield (
        f"ok: staff are told in the Telegram group {group}"
        if group
        else "off: a group of staff; set telegram.staff_group"
    )


def _reply_addresses(email: Email) -> str:
    """Whether each case has its own."""
    if not email.tagged:
        return "off: a reply address for each case; see email.tagged_addresses"
    example = "+…@".join(email.address.rsplit("@", 1))
    return f"ok: each case has its own reply address, {example}"


def _policy(settings: Settings, tell: Callable[[str], Any]) -> list[str]:
    try:
        policy = deployed_policy(settings)
    except PolicyError as error:
        return list(error.faults)
    for line in promises(policy):
        tell(line)
    return []


def _texts(settings: Settings, file: Path, tell: Callable[[str], Any]) -> list[str]:
    policy = deployed_policy(settings)
    wording = Wording(organisation=settings.organisation, zone=settings.zone, policy=policy)
    faults = leafing.write(wording, clock.now(), file)
    tell(f"ok: everything complainants may read is in {file}")
    return faults


def promises(policy: Policy) -> Iterator[str]:
    """What is promised to complainants, and by which calendar."""
    sla, calendar = policy.sla, policy.calendar
    extend = f", may be put off by {sla.extend}" if sla.extend else ""
    yield f"ok: promises of {sla.id} ({sla.title}; {sla.source})"
    yield (
        f"    acknowledged in {sla.acknowledge}, news every {sla.update}, decided in {sla.decide}"
        f"{extend}, may be questioned for {sla.question}, looked at again in {sla.review}"
    )
    place = " ".join(part for part in (calendar.country, calendar.subdivision) if part)
    yield (
        f"    office hours {calendar.opens:%H:%M}-{calendar.closes:%H:%M} {calendar.zone},"
        f" public holidays of {place or 'no country; set calendar.country in the policy'}"
    )


def _database(settings: Settings, tell: Callable[[str], Any]) -> list[str]:
    try:
        lend(settings, lambda parts: parts.pending(), migrated=True)
    except CommandError as error:
        return list(error.lines)
    tell("ok: database")
    return []
