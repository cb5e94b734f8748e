"""A DNS server on loopback (UDP, RFC 1035): zones as written here, and names that stay silent."""

import socket
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from dns import flags, message, rcode, rdatatype, resolver, rrset

Zones = Mapping[tuple[str, str], tuple[str, ...]]  # (name, kind): records as in a zone file

SILENT = ("SILENT",)  # instead of records: no answer at all
BROKEN = ("SERVFAIL",)


@dataclass
class Names:
    """What is answered, and what was asked."""

    zones: Zones
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    port: int = 0

    def resolver(self) -> resolver.Resolver:
        """One that asks here alone."""
        made = resolver.Resolver(configure=False)
        made.nameservers, made.port = ["127.0.0.1"], self.port
        return made

    def answer(self, wire: bytes) -> bytes | None:
        """The answer to one question, None for silence."""
        query = message.from_wire(wire)
        (question,) = query.question
        name = question.name.to_text(omit_final_dot=True).lower()
        kind = rdatatype.to_text(question.rdtype)
        self.asked[name, kind] += 1
        records = self.zones.get((name, kind), ())
        if records == SILENT:
            return None
        answer = message.make_response(query)
        answer.flags |= flags.AA | flags.RA
        if records == BROKEN:
            answer.set_rcode(rcode.SERVFAIL)
        elif records:
            answer.answer.append(rrset.from_text(question.name, 60, "IN", kind, *records))
        elif not any(known == name for known, _ in self.zones):
            answer.set_rcode(rcode.NXDOMAIN)
        return answer.to_wire(max_size=65_000)


@contextmanager
def names(zones: Zones) -> Iterator[Names]:
    """A server that answers until the end."""
    server = Names(zones)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        wire.bind(("127.0.0.1", 0))
        server.port = wire.getsockname()[1]
        thread = threading.Thread(target=_serve, args=(server, wire), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
                last.sendto(b"", wire.getsockname())
            thread.join(10)


def _serve(server: Names, wire: socket.socket) -> None:
    while True:
        asked, peer = wire.recvfrom(65_535)
        if not asked:
            return
        if answer := server.answer(asked):
            wire.sendto(answer, peer)
