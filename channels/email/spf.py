"""Whether a client may hand in mail for a domain: SPF (RFC 7208).

At most ten questions that cost (§4.6.4), two of them in vain; the library counts them.
"""

from ipaddress import ip_address, ip_network
from typing import Any

import spf  # type: ignore[import-untyped]  # it has none
from typing_extensions import override

from channels.email.authenticity import Peer
from channels.email.lookup import Lookup, UnansweredError

# Relays of the organisation itself: what they connect from says nothing of who wrote.
_INSIDE = [
    ip_network(one)
    for one in (
        *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        *("100.64.0.0/10", "169.254.0.0/16", "::1/128", "fc00::/7", "fe80::/10"),
    )
]
_DOMAIN = 253  # characters (RFC 1035 §3.1)


class _Query(spf.query):  # type: ignore[misc]  # the library has no types
    """The library's evaluation with our questions."""

    def __init__(self, peer: Peer, sender: str, lookup: Lookup) -> None:
        super().__init__(peer.address, sender, peer.helo)
        self._lookup = lookup

    @override
    def dns(
        self, name: Any, qtype: str, cnames: object = None, ignore_void: bool = False
    ) -> list[Any]:
        try:
            records = _records(self._lookup, str(name), qtype)
        except UnansweredError as error:
            raise spf.TempError(str(error)) from error
        self.void_lookups += not (records or ignore_void)
        if self.void_lookups > spf.MAX_VOID_LOOKUPS:
            raise spf.PermError(f"more than {spf.MAX_VOID_LOOKUPS} lookups in vain")
        return records


def result(peer: Peer, lookup: Lookup) -> tuple[str, str]:
    """What SPF says of a client (§2.6), and the domain it says it of. Never raises."""
    sender = peer.sender.strip("<>") or f"postmaster@{peer.helo}"
    local, _, domain = sender.rpartition("@")
    try:
        domain = domain.encode("idna").decode().lower()
        outside = _is_outside(peer.address)
    except ValueError:
        return "none", ""
    if not outside or "." not in domain or len(domain) > _DOMAIN:
        return "none", domain
    try:
        # The library parts an address at the first @, which a quoted local part may hold.
        query = _Query(peer, f"{local.replace('@', '=')}@{domain}", lookup)
        return str(query.check()[0]), domain
    except Exception:  # noqa: BLE001  # a record so strange that the library fails on it
        return "permerror", domain


def _is_outside(address: str) -> bool:
    """Raises ValueError for what is no address."""
    found = ip_address(address)
    found = getattr(found, "ipv4_mapped", None) or found
    return not any(found in inside for inside in _INSIDE)


def _records(lookup: Lookup, name: str, kind: str) -> list[Any]:
    """Records as the library takes them."""
    if kind == "TXT":
        return [(text,) for text in lookup.texts(name)]
    return [_value(record, kind) for record in lookup.ask(name, kind)]


def _value(record: Any, kind: str) -> Any:
    match kind:
        case "MX":
            return record.preference, record.exchange.to_text(omit_final_dot=True)
        case "PTR":
            return record.target.to_text(omit_final_dot=True)
        case _:
            return record.address
