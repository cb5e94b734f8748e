"""What DNS answers about one mail: each question put once, and all of them within a time.

A name that is not there, and one that cannot be a name, have no records. Where nobody answers the
time of the rest is not spent waiting for ever: the mail is read without proof.
"""

import time
from typing import Any

from dns import name as names
from dns.exception import DNSException
from dns.resolver import NXDOMAIN, NoAnswer, Resolver, get_default_resolver

SECONDS = 10.0  # for all questions about one mail
_LONGEST = 8192  # bytes of a text that is read: keys have 400, policies less


class UnansweredError(Exception):
    """DNS did not answer, or not in time; it may another time."""


class Lookup:
    """The questions about one mail. Blocking; `resolver` is the system's unless given."""

    def __init__(self, resolver: Resolver | None = None, *, seconds: float = SECONDS) -> None:
        self._resolver = resolver
        self._end = time.monotonic() + seconds
        self._known: dict[tuple[str, str], tuple[Any, ...]] = {}

    def ask(self, name: str, kind: str) -> tuple[Any, ...]:
        """The records of a kind (`A`, `MX`, …) as dnspython has them. Raises UnansweredError."""
        key = (name.rstrip(".").lower(), kind)
        if key not in self._known:
            self._known[key] = self._asked(*key)
        return self._known[key]

    def texts(self, name: str) -> tuple[bytes, ...]:
        """The TXT records, each in one piece. Raises UnansweredError."""
        found = (b"".join(record.strings) for record in self.ask(name, "TXT"))
        return tuple(text for text in found if len(text) <= _LONGEST)

    def _asked(self, name: str, kind: str) -> tuple[Any, ...]:
        left = self._end - time.monotonic()
        if left <= 0:
            raise UnansweredError("the time for this mail is over")
        try:
            asked = names.from_text(name)
        except (DNSException, UnicodeError):
            return ()
        try:
            resolver = self._resolver or get_default_resolver()
            return tuple(resolver.resolve(asked, kind, lifetime=left, search=False))
        except (NXDOMAIN, NoAnswer):
            return ()
        except (DNSException, OSError) as error:
            raise UnansweredError(f"{name} {kind}: {error}") from error
