"""Tokens of programs: shown once, kept as hashes, each for some purposes only.

A purpose (scope) is to hand messages in and read what became of them, or a permission of the
matrix, by its own name: a token lends it to a program, which then acts for an account of staff
and may no more than that account's role. One more lets it set where that account is told of cases.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Permission, Program, Staff
from bot.services.movable import Movable
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.outward import Token
from bot.services.rationing import Rations

WRITE, READ = "messages:write", "messages:read"
MESSAGES = (WRITE, READ)
NOTIFY = "notify"  # where the account is told of cases, and so from where they may be answered
SCOPES = (*MESSAGES, *Permission, NOTIFY)
_SOURCE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Whose token it is: a program's, and the account it acts for at the desk, if for any."""

    token: Token
    staff: Program | None


class Tokens(Movable):
    """Which programs may ask for what."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        new_token: Callable[[], str],
        rations: Rations | None = None,
    ) -> None:
        """`rations` are asked for each use of a token."""
        self._rations = rations
        self._store = store
        self._now = now
        self._new_id = new_id
        self._new_token = new_token

    async def add(
        self, source: str, scopes: Sequence[str], *, login: str = "", days: int | None = None
    ) -> tuple[Token, str]:
        """A new one, and the secret itself, which nobody sees again. Raises ArzuhalError.

        `source` is the program's name: all of its tokens see the same messages, so that one can
        replace another. `login`: the account it acts for, needed for permissions. `days` until
        it opens nothing any more.
        """
        if not _SOURCE.fullmatch(source):
            raise ArzuhalError("A source is named with a-z, 0-9, - and _, at most 40 of them.")
        _check(scopes)
        secret, now = f"arz_{self._new_token()}", self._now()

        def work(unit: UnitOfWork) -> Token:
            token = Token(
                id=self._new_id()[:8],
                source=source,
                hash=_hashed(secret),
                scopes=tuple(scopes),
                created_at=now,
                expires_at=now + timedelta(days=days) if days else None,
                staff_id=_account(unit, login, scopes),
            )
            unit.tokens.add(token)
            return token

        return await self._store.write(work), secret

    async def all(self) -> Sequence[Token]:
        """Every one, the oldest first."""
        return await self._store.read(lambda unit: unit.tokens.all())

    async def revoke(self, token_id: str) -> None:
        """It opens nothing any more. Raises NotFoundError."""
        if not await self._store.write(lambda unit: unit.tokens.revoke(token_id, at=self._now())):
            raise NotFoundError(f"there is no token {token_id!r} that opens anything")

    async def who(self, secret: str) -> Bearer | None:
        """Whose secret this is, if it opens anything now. Raises TryLaterError."""
        hashed = _hashed(secret)

        def work(unit: UnitOfWork) -> Bearer | None:
            token = unit.tokens.by_hash(hashed)
            if token is None or not token.valid(self._now()):
                return None
            staff = unit.staff.get(token.staff_id) if token.staff_id else None
            if token.staff_id and (staff is None or staff.disabled):
                return None
            return Bearer(token=token, staff=_program(staff, token) if staff else None)

        bearer = await self._store.read(work)
        if bearer and self._rations:
            await self._rations.take(bearer.token.id)
        return bearer


def _check(scopes: Sequence[str]) -> None:
    unknown = sorted(set(scopes) - set(SCOPES))
    if unknown or not scopes:
        fault = f"There is no scope {unknown[0]!r}." if unknown else "A token needs a scope."
        raise ArzuhalError(f"{fault} Known: {', '.join(SCOPES)}.")


def _account(unit: UnitOfWork, login: str, scopes: Iterable[str]) -> str:
    """The id of the account it acts for. Raises ArzuhalError where its role allows less."""
    lent = _lent(scopes)
    if not login:
        if acting := sorted(set(scopes) - set(MESSAGES)):
            raise ArzuhalError(f"{', '.join(acting)}: for whom? Name an account (--as).")
        return ""
    staff = unit.staff.by_login(login)
    if staff is None or staff.disabled:
        raise NotFoundError(f"there is no account {login!r} that may log in")
    if more := sorted(one for one in lent if not staff.may(one)):
        raise ArzuhalError(f"The role {staff.role} does not allow {', '.join(more)}.")
    return staff.id


def _lent(scopes: Iterable[str]) -> frozenset[Permission]:
    return frozenset(one for one in Permission if one in set(scopes))


def _program(staff: Staff, token: Token) -> Program:
    same = {field.name: getattr(staff, field.name) for field in fields(Staff)}
    return Program(**same, lent=_lent(token.scopes))


def _hashed(secret: str) -> str:
    """Secrets have 256 random bits: a plain hash is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
