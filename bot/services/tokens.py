"""Tokens of programs that write to us: shown once, kept as hashes, each for some purposes only."""

import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.services.ports import Store
from bot.services.ports.outward import Token

WRITE, READ = "messages:write", "messages:read"
SCOPES = (WRITE, READ)
_SOURCE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class Tokens:
    """Who may hand messages in, and read what became of them."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        new_token: Callable[[], str],
    ) -> None:
        self._store = store
        self._now = now
        self._new_id = new_id
        self._new_token = new_token

    async def add(
        self, source: str, scopes: Sequence[str], *, days: int | None = None
    ) -> tuple[Token, str]:
        """A new one, and the secret itself, which nobody sees again. Raises ArzuhalError.

        `source` is the program's name: all of its tokens see the same messages, so that one can
        replace another. `days` until it opens nothing any more.
        """
        if not _SOURCE.fullmatch(source):
            raise ArzuhalError("A source is named with a-z, 0-9, - and _, at most 40 of them.")
        secret, now = f"arz_{self._new_token()}", self._now()
        token = Token(
            id=self._new_id()[:8],
            source=source,
            hash=_hashed(secret),
            scopes=tuple(scopes),
            created_at=now,
            expires_at=now + timedelta(days=days) if days else None,
        )
        await self._store.write(lambda unit: unit.tokens.add(token))
        return token, secret

    async def all(self) -> Sequence[Token]:
        """Every one, the oldest first."""
        return await self._store.read(lambda unit: unit.tokens.all())

    async def revoke(self, token_id: str) -> None:
        """It opens nothing any more. Raises NotFoundError."""
        if not await self._store.write(lambda unit: unit.tokens.revoke(token_id, at=self._now())):
            raise NotFoundError(f"there is no token {token_id!r} that opens anything")

    async def who(self, secret: str) -> Token | None:
        """The token with this secret, if it opens anything now."""
        hashed = _hashed(secret)
        token = await self._store.read(lambda unit: unit.tokens.by_hash(hashed))
        return token if token and token.valid(self._now()) else None


def _hashed(secret: str) -> str:
    """Secrets have 256 random bits: a plain hash is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
