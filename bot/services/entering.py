"""Coming in and going: sessions as random tokens kept only as hashes, and what is owed first.

Whatever is wrong is answered alike and in equal time; who tries too often waits, per login and per
network address, whether there is such a login or not.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.entrance import NOWHERE, Known, Origin, Rules
from bot.domain.errors import AccountError, AccountFault
from bot.domain.events import Actor, ActorType
from bot.domain.staff import Owed, Staff, StaffSession
from bot.services import factors
from bot.services.accounts import changed
from bot.services.passwords import Passwords
from bot.services.ports import Store, UnitOfWork
from bot.services.throttling import Throttle

HALFWAY = timedelta(minutes=10)  # between the password and the second factor
TOUCH_EVERY = timedelta(minutes=1)  # how exactly it is known when somebody was last seen
Opened = tuple[str, StaffSession]


class Entering:
    """Who is logged in."""

    def __init__(
        self,
        store: Store,
        *,
        passwords: Passwords,
        rules: Rules,
        now: Callable[[], datetime],
        new_token: Callable[[], str],
    ) -> None:
        self._store = store
        self._passwords = passwords
        self._rules = rules
        self._now = now
        self._new_token = new_token
        self._by_login = Throttle(kind="login", most=rules.attempts, rest=rules.rest)
        self._by_code = Throttle(kind="code", most=rules.attempts, rest=rules.rest)
        self._by_address = Throttle(
            kind="address", most=rules.attempts_per_address, rest=rules.rest
        )

    async def log_in(self, login: str, password: str, origin: Origin = NOWHERE) -> Opened | None:
        """The session's token and the session; None for whatever was wrong. Raises TryLaterError.

        Where the account has a second factor, the session opens nothing but the page for it.
        """
        name = login.strip().lower()
        await self._store.write(lambda unit: self._try(unit, self._by_login, name, origin))
        staff = await self._store.read(lambda unit: unit.staff.by_login(name))
        right = await self._passwords.right(staff.password_hash if staff else "", password)

        def work(unit: UnitOfWork) -> Opened | None:
            current = unit.staff.lock(staff.id) if staff and right else None
            if current is None or current.disabled or current.password_hash != _hash(staff):
                self._by_address.count(unit, origin.network, now=self._now())
                return None
            self._by_login.forgive(unit, name)
            return self._open(unit, current, origin)

        return await self._store.write(work)

    async def give_code(self, token: str, code: str, origin: Origin) -> Opened | None:
        """The second factor: a code, or a recovery code; None where wrong. Raises TryLaterError.

        The session that opens is another one than that of the password.
        """

        def work(unit: UnitOfWork) -> Opened | None:
            found = self._halfway(unit, token)
            if found is None:
                return None
            self._try(unit, self._by_code, found.id, origin)
            if not self._proven(unit, found, code):
                self._by_address.count(unit, origin.network, now=self._now())
                return None
            self._by_code.forgive(unit, found.id)
            unit.staff.close_session(_hashed(token))
            return self._open(unit, found, origin, second=True)

        return await self._store.write(work)

    async def let_in(self, staff: Staff, origin: Origin) -> Opened | None:
        """Somebody the identity provider answers for; None where the account is disabled."""

        def work(unit: UnitOfWork) -> Opened | None:
            current = unit.staff.lock(staff.id)
            if current is None or current.disabled:
                return None
            return self._open(unit, current, origin, second=True, single=True)

        return await self._store.write(work)

    async def who(self, token: str, *, active: bool = True) -> Known | None:
        """Who is logged in with a token; `active`: they do something, nothing fetches itself."""
        known = await self._store.read(lambda unit: self._who(unit, token))
        if known and active and self._now() - known.session.seen_at >= TOUCH_EVERY:
            await self._store.write(lambda unit: self._touch(unit, token))
        return known

    async def log_out(self, token: str) -> None:
        """Forget the session."""
        await self._store.write(lambda unit: unit.staff.close_session(_hashed(token)))

    async def sessions(self, staff: Staff) -> tuple[StaffSession, ...]:
        """Everywhere somebody is logged in, the newest first."""
        found = await self._store.read(lambda unit: unit.staff.sessions(staff.id, now=self._now()))
        return tuple(one for one in found if self._now() - one.seen_at < self._rules.idle)

    async def leave_elsewhere(self, known: Known) -> None:
        """Log out everywhere but here."""
        but = known.session.token_hash
        await self._store.write(lambda unit: unit.staff.close_sessions(known.staff.id, but=but))

    async def new_password(self, known: Known, old: str, new: str, origin: Origin) -> Opened:
        """The person's own choice; every session ends and another opens here.

        Raises AccountError, TryLaterError.
        """
        staff = known.staff
        await self.prove(known, old, origin)
        hashed = await self._passwords.hashed(new, about=(staff.login, staff.name))
        if await self._passwords.right(staff.password_hash, new):
            raise AccountError(AccountFault.GUESSABLE)

        def work(unit: UnitOfWork) -> Opened:
            current = self._unchanged(unit, staff)
            changed_ = replace(current, password_hash=hashed, must_change=False)
            unit.staff.put(changed_)
            unit.staff.close_sessions(staff.id)
            self._note(unit, changed_, "own_password")
            return self._open(unit, changed_, origin, second=known.session.second)

        return await self._store.write(work)

    async def prove(self, known: Known, password: str, origin: Origin) -> None:
        """They who work here know the password. Raises AccountError, TryLaterError."""
        staff = known.staff
        if not staff.password_hash:
            raise AccountError(AccountFault.OUTSIDE)
        mine = self._by_login
        await self._store.write(lambda unit: self._try(unit, mine, staff.login, origin))
        if not await self._passwords.right(staff.password_hash, password):
            raise AccountError(AccountFault.WRONG)
        await self._store.write(lambda unit: mine.forgive(unit, staff.login))

    def _who(self, unit: UnitOfWork, token: str) -> Known | None:
        session = unit.staff.session(_hashed(token), now=self._now())
        if session is None or self._now() - session.seen_at >= self._rules.idle:
            return None
        staff = unit.staff.get(session.staff_id)
        if staff is None or staff.disabled:
            return None
        owed = session.owed(staff, required=self._rules.second_factor)
        return Known(staff=staff, session=session, owed=owed)

    def _touch(self, unit: UnitOfWork, token: str) -> None:
        session = unit.staff.session(_hashed(token), now=self._now())
        if session:
            unit.staff.put_session(replace(session, seen_at=self._now()))

    def _halfway(self, unit: UnitOfWork, token: str) -> Staff | None:
        known = self._who(unit, token)
        staff = unit.staff.lock(known.staff.id) if known and known.owed is Owed.CODE else None
        return staff if staff and not staff.disabled else None

    def _proven(self, unit: UnitOfWork, staff: Staff, code: str) -> bool:
        step = factors.taken(staff.totp, code, now=self._now(), after=staff.totp_step)
        if step:
            unit.staff.put(replace(staff, totp_step=step))
            return True
        if unit.staff.use_code(staff.id, factors.hashed(code)):
            self._note(unit, staff, "recovery_code_used")
            return True
        return False

    def _open(
        self,
        unit: UnitOfWork,
        staff: Staff,
        origin: Origin,
        *,
        second: bool = False,
        single: bool = False,
    ) -> Opened:
        token, now = self._new_token(), self._now()
        halfway = staff.totp and not second
        session = StaffSession(
            token_hash=_hashed(token),
            staff_id=staff.id,
            csrf=self._new_token(),
            created_at=now,
            expires_at=now + (HALFWAY if halfway else self._rules.session),
            seen_at=now,
            second=second,
            single=single,
            address=origin.address[:60],
            browser=origin.browser[:200],
        )
        unit.staff.open_session(session, now=now)
        return token, session

    def _unchanged(self, unit: UnitOfWork, seen: Staff) -> Staff:
        """The account as it is now, unless its password became another meanwhile."""
        current = unit.staff.lock(seen.id)
        if current is None or current.disabled or current.password_hash != seen.password_hash:
            raise AccountError(AccountFault.WRONG)
        return current

    def _try(self, unit: UnitOfWork, whose: Throttle, name: str, origin: Origin) -> None:
        """Counted before it is looked at: many at once count as many. Raises TryLaterError."""
        self._by_address.check(unit, origin.network, now=self._now())
        whose.take(unit, name, now=self._now())

    def _note(self, unit: UnitOfWork, staff: Staff, what: str) -> None:
        by = Actor(type=ActorType.STAFF, id=staff.id)
        unit.chronicle.add(changed(staff, what, by, self._now()))


def _hash(staff: Staff | None) -> str:
    return staff.password_hash if staff else ""


def _hashed(token: str) -> str:
    """Tokens have 256 random bits: a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
