"""What `arzuhal check --live` asks mail servers, without sending a mail.

Whether the relay lets us in, and whether addresses with a tag (`name+tag@`, RFC 5233) are taken
where ours have one. A server that hands everything on takes every recipient: a refusal tells,
its absence does not.
"""

import aiosmtplib

from channels.email import addresses
from channels.email.send import TROUBLE, brief, session
from config.mail import Email, SmtpIn

_TAG = "check0.check00"  # of no case
_ANYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104  # compared with, not bound to


async def probe(email: Email) -> list[str]:
    """One line for each fault."""
    tagged = addresses.tagged(email.address, addresses.REPLY, _TAG) if email.tagged else ""
    return [*await _at_relay(email, tagged), *await _at_door(email, tagged)]


async def _at_relay(email: Email, tagged: str) -> list[str]:
    relay = email.smtp_out
    if not relay.host:
        return []
    name = f"{relay.host}:{relay.port}"
    try:
        async with session(relay) as client:
            await client.noop()
            return await _unknown_tags(client, name, email.address, tagged)
    except (*TROUBLE, ValueError) as error:
        told = brief(str(error)) or type(error).__name__
        return [f"email.smtp_out: {name} cannot be used: {told}"]


async def _at_door(email: Email, tagged: str) -> list[str]:
    """Our own door, if it is open now and speaks with us."""
    door = email.smtp_in
    if not (door.enabled and door.port) or door.proxy_protocol:
        return []
    try:
        async with _knocking(door) as client:
            name = f"{client.hostname}:{door.port}"
            return await _unknown_tags(client, name, email.address, tagged)
    except TROUBLE:
        return []


def _knocking(door: SmtpIn) -> aiosmtplib.SMTP:
    """At a door that is ours, so whatever its certificate names."""
    host = "localhost" if door.host in _ANYWHERE else door.host
    return aiosmtplib.SMTP(
        hostname=host,
        port=door.port,
        use_tls=door.tls == "tls",
        start_tls=False,
        validate_certs=False,
        timeout=5,
    )


async def _unknown_tags(
    client: aiosmtplib.SMTP, server: str, address: str, tagged: str
) -> list[str]:
    """Told where a server takes the address itself and refuses it with a tag, for good."""
    if tagged in {"", address} or await _refusal(client, address, address):
        return []
    refusal = await _refusal(client, address, tagged)
    remedy = "Let the mail server deliver name+anything@ to name@, or set it to false"
    return (
        [f"email.tagged_addresses: {server} answered {refusal} to {tagged}. {remedy}."]
        if refusal
        else []
    )


async def _refusal(client: aiosmtplib.SMTP, sender: str, recipient: str) -> str:
    """What a server says to a recipient it will never take; "" else, or when it says later."""
    try:
        await client.mail(sender)
        await client.rcpt(recipient)
    except aiosmtplib.SMTPResponseException as error:
        lasting = error.code >= 500  # noqa: PLR2004  # RFC 5321 §4.2.1
        return f"{error.code} {brief(error.message)}" if lasting else ""
    finally:
        await client.rset()
    return ""
