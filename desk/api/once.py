"""A store that looks before it lets a write in: nothing changed meanwhile, nothing is done twice.

What is looked at and what is then written are one transaction, so that of many requests at once
one is carried out and the others see what it did.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from typing_extensions import override

from bot.services.ports import Store, UnitOfWork
from desk.api.call import Call
from desk.api.problems import RefusedError

T = TypeVar("T")
Look = Callable[[UnitOfWork], None]
LONGEST_KEY = 255
_KEY = re.compile(rf"[!-~]{{1,{LONGEST_KEY}}}")
KEPT = timedelta(days=7)  # a key of a request


class DoneError(Exception):
    """This very request was carried out before; nothing was done again."""


class Guarded(Store):
    """Another store, whose first write makes some looks before it, in its own transaction.

    What a request writes after that is its own doing: it would find itself.
    """

    def __init__(self, store: Store, *looks: Look) -> None:
        self._store = store
        self._looks: tuple[Look, ...] = looks

    @override
    async def write(self, work: Callable[[UnitOfWork], T], *, flushed: bool = True) -> T:
        """As `Store.write`. Raises what a look raises; nothing was stored then."""

        def guarded(unit: UnitOfWork) -> T:
            for look in self._looks:
                look(unit)
            return work(unit)

        done = await self._store.write(guarded, flushed=flushed)
        self._looks = ()
        return done

    @override
    def read(self, work: Callable[[UnitOfWork], T]) -> Awaitable[T]:
        """As `Store.read`."""
        return self._store.read(work)


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """A request with a key of its program's: hashes of both."""

    key: str
    digest: str
    now: datetime

    def part(self, name: str) -> Look:
        """The same look of one part of the request: each part is carried out once, by its name."""
        part = replace(self, key=_digest(self.key.encode(), name.encode()))

        def look(unit: UnitOfWork) -> None:
            with suppress(DoneError):  # by another part, or before; another request is refused
                self.look(unit)
            part.look(unit)

        return look

    def look(self, unit: UnitOfWork) -> None:
        """Note it. Raises DoneError when it is there, RefusedError when another one is."""
        self._same(unit.requests.take(self.key, self.digest, at=self.now, since=self.now - KEPT))

    async def done(self, store: Store) -> bool:
        """Whether it was carried out. Raises RefusedError when another one was."""
        try:
            self._same(await store.read(lambda unit: unit.requests.find(self.key)))
        except DoneError:
            return True
        return False

    def _same(self, before: str | None) -> None:
        if before == self.digest:
            raise DoneError
        if before is not None:
            raise reused()


def key(call: Call) -> str | None:
    """The Idempotency-Key of a request, or None. Raises RefusedError."""
    given = call.request.headers.get("Idempotency-Key")
    if given is not None and not _KEY.fullmatch(given.strip()):
        detail = f"An Idempotency-Key has 1 to {LONGEST_KEY} characters of ASCII, no blanks."
        raise RefusedError(400, "bad_idempotency_key", detail)
    return given.strip() if given is not None else None


def once(call: Call, raw: bytes) -> Once | None:
    """The key of a request and what it asks for, or None without a key. Raises RefusedError."""
    given, request = key(call), call.request
    if given is None:
        return None
    return Once(
        key=_digest(call.bearer.token.source.encode(), given.encode()),
        digest=_digest(request.method.encode(), request.url.path.encode(), raw),
        now=call.door.now(),
    )


def guarded(call: Call, again: Once | None) -> Guarded:
    """The store, for a request that is carried out once where it has a key."""
    return Guarded(call.door.store, *([again.look] if again else []))


def reused() -> RefusedError:
    """A key that came with another request before."""
    detail = "This Idempotency-Key came with another request before; that one was carried out."
    return RefusedError(422, "idempotency_key_reused", detail)


def _digest(*parts: bytes) -> str:
    lengths = (f"{len(part)}:".encode() + part for part in parts)
    return hashlib.sha256(b"".join(lengths)).hexdigest()
