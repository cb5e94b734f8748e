"""Addresses as we write them: tags behind the plus of ours, ASCII domains on the wire.

`complaints+b.<outbox id>@` is the return path of one mail (VERP), `complaints+r.<tag>@` the reply
address of one case (RFC 5233 subaddresses). Relays may change the case of letters, so tags are
lower case.
"""

import re
from collections.abc import Iterable

BOUNCE, REPLY = "b.", "r."
_LOCAL = 64  # octets of a local part (RFC 5321 §4.5.3.1.1)
_TAG = re.compile(r"[a-z0-9][a-z0-9.-]{5,50}")


def tagged(address: str, kind: str, tag: str) -> str:
    """`address` with a tag, or as it is where there is none or no room for it."""
    local, _, domain = address.rpartition("@")
    whole = f"{local}+{kind}{tag}"
    return f"{whole}@{domain}" if _TAG.fullmatch(tag) and len(whole) <= _LOCAL else address


def untagged(address: str) -> str:
    """`name+anything@domain` as `name@domain`, in lower case."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def tag(kind: str, addresses: Iterable[str]) -> str:
    """The first tag of a kind among addresses a mail was sent to, or ""."""
    for address in addresses:
        found = address.lower().rpartition("@")[0].partition("+")[2]
        if found.startswith(kind) and _TAG.fullmatch(found[len(kind) :]):
            return found[len(kind) :]
    return ""


def on_the_wire(recipient: str) -> str:
    """The address with its domain in ASCII (RFC 5891), for any relay. Raises ValueError."""
    local, _, domain = recipient.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"
