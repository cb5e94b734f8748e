"""Staff accounts: passwords by argon2, sessions as random tokens kept only as hashes."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from bot.domain.errors import ArzuhalError, NotFoundError
from bot.domain.staff import Role, Staff, StaffSession
from bot.services.ports import Store, UnitOfWork

SHORTEST_PASSWORD = 10
LOCK_AFTER = 5  # wrong passwords in a row
LOCK_FOR = timedelta(minutes=15)


class Accounts:
    """Who may work at the desk, and who is logged in."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        new_token: Callable[[], str],
        session_hours: float,
    ) -> None:
        self._store = store
        self._now = now
        self._new_id = new_id
        self._new_token = new_token
        self._session = timedelta(hours=session_hours)
        self._hasher = PasswordHasher()
        self._decoy = ""

    async def add(
        self,
        login: str,
        *,
        name: str,
        role: Role,
        language: str,
        password: str,
        team: str = "",
    ) -> Staff:
        """A new account. Raises ConflictError, or ArzuhalError for no login, a short password."""
        if not login.strip():
            raise ArzuhalError("An account needs a login.")
        staff = Staff(
            id=self._new_id(),
            login=login.strip().lower(),
            name=name.strip() or login,
            role=role,
            language=language,
            password_hash=await self._hash(password),
            team=team,
        )
        await self._store.write(lambda unit: unit.staff.add(staff, now=self._now()))
        return staff

    async def set_password(self, login: str, password: str) -> None:
        """A new password; everybody logged in with the old one is logged out."""
        hashed = await self._hash(password)

        def work(unit: UnitOfWork) -> None:
            staff = _known(unit, login)
            unit.staff.put(replace(staff, password_hash=hashed, failures=0, locked_until=None))
            unit.staff.close_sessions(staff.id)

        await self._store.write(work)

    async def set_team(self, login: str, team: str) -> None:
        """Put somebody into a team, by its code of the policy; empty for none."""

        def work(unit: UnitOfWork) -> None:
            unit.staff.put(replace(_known(unit, login), team=team))

        await self._store.write(work)

    async def disable(self, login: str) -> None:
        """Nobody logs in with it any more; its history stays."""

        def work(unit: UnitOfWork) -> None:
            staff = _known(unit, login)
            unit.staff.put(replace(staff, disabled=True))
            unit.staff.close_sessions(staff.id)

        await self._store.write(work)

    async def all(self) -> tuple[Staff, ...]:
        """Every account."""
        return tuple(await self._store.read(lambda unit: unit.staff.all()))

    async def log_in(self, login: str, password: str) -> tuple[str, StaffSession] | None:
        """The session's token and the session; None for whatever was wrong, in equal time."""
        staff = await self._store.read(lambda unit: unit.staff.by_login(login))
        right = await self._verify(staff, password)
        if staff is None:
            return None
        token = self._new_token()
        session = StaffSession(
            token_hash=_hashed(token),
            staff_id=staff.id,
            csrf=self._new_token(),
            expires_at=self._now() + self._session,
        )
        opened = await self._store.write(lambda unit: self._open(unit, staff, session, right))
        return (token, session) if opened else None

    async def who(self, token: str) -> tuple[Staff, StaffSession] | None:
        """Who is logged in with a token."""

        def work(unit: UnitOfWork) -> tuple[Staff, StaffSession] | None:
            session = unit.staff.session(_hashed(token), now=self._now())
            staff = unit.staff.get(session.staff_id) if session else None
            return (staff, session) if staff and session and not staff.disabled else None

        return await self._store.read(work)

    async def log_out(self, token: str) -> None:
        """Forget the session."""
        await self._store.write(lambda unit: unit.staff.close_session(_hashed(token)))

    def _open(
        self, unit: UnitOfWork, seen: Staff, session: StaffSession, right: bool
    ) -> bool:  # what the hash said
        """Judge by the account as it is now: many attempts at once count as many."""
        staff, now = unit.staff.lock(seen.id), self._now()
        if staff is None or staff.disabled or (staff.locked_until or now) > now:
            return False
        if not right or staff.password_hash != seen.password_hash:
            self._count(unit, staff)
            return False
        unit.staff.put(replace(staff, failures=0, locked_until=None))
        unit.staff.open_session(session, now=now)
        return True

    def _count(self, unit: UnitOfWork, staff: Staff) -> None:
        failures = staff.failures + 1
        locked = self._now() + LOCK_FOR if failures >= LOCK_AFTER else None
        unit.staff.put(replace(staff, failures=failures % LOCK_AFTER, locked_until=locked))

    async def _hash(self, password: str) -> str:
        if len(password) < SHORTEST_PASSWORD:
            raise ArzuhalError(
                f"A password needs at least {SHORTEST_PASSWORD} characters; a sentence is good."
            )
        return await asyncio.to_thread(self._hasher.hash, password)

    async def _verify(self, staff: Staff | None, password: str) -> bool:
        """An unknown login is verified against a decoy: the answer takes as long either way."""
        if not self._decoy:
            self._decoy = await asyncio.to_thread(self._hasher.hash, self._new_token())
        hashed = staff.password_hash if staff else self._decoy
        try:
            return await asyncio.to_thread(self._hasher.verify, hashed, password)
        except VerificationError:
            return False


def _known(unit: UnitOfWork, login: str) -> Staff:
    staff = unit.staff.by_login(login)
    if staff is None:
        raise NotFoundError(f"there is no account {login!r}")
    return staff


def _hashed(token: str) -> str:
    """Tokens have 256 random bits: a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
