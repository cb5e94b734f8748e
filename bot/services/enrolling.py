"""A second factor of one's own: shown, confirmed by a code, given up again; recovery codes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.entrance import Known, Origin
from bot.domain.errors import AccountError, AccountFault
from bot.domain.events import Actor, ActorType
from bot.domain.staff import Staff, StaffSession
from bot.services import factors
from bot.services.accounts import changed
from bot.services.entering import Entering
from bot.services.ports import Store, UnitOfWork


class Enrolling:
    """What somebody who is logged in does about their own second factor."""

    def __init__(
        self,
        store: Store,
        entering: Entering,
        *,
        now: Callable[[], datetime],
        draw: factors.Draw,
    ) -> None:
        self._store = store
        self._entering = entering
        self._now = now
        self._draw = draw

    async def offer(self, known: Known) -> str:
        """The secret to be shown: the same until it is confirmed."""

        def work(unit: UnitOfWork) -> str:
            session = unit.staff.session(known.session.token_hash, now=self._now())
            if session is None:
                return ""
            if session.offered:
                return session.offered
            secret = factors.new_secret(self._draw)
            unit.staff.put_session(replace(session, offered=secret))
            return secret

        return await self._store.write(work)

    async def confirm(
        self, known: Known, code: str, *, password: str, origin: Origin
    ) -> tuple[str, ...]:
        """A code proves that the secret was taken over. Returns recovery codes, shown this once.

        Whoever is logged in elsewhere is logged out. Raises AccountError, TryLaterError.
        """
        await self._entering.prove(known, password, origin)
        codes = self._codes()

        def work(unit: UnitOfWork) -> None:
            staff, session = self._current(unit, known)
            secret = known.session.offered
            step = factors.taken(secret, code, now=self._now(), after=0) if secret else 0
            if not step:
                raise AccountError(AccountFault.CODE)
            unit.staff.put(replace(staff, totp=secret, totp_step=step))
            unit.staff.put_session(replace(session, second=True, offered=""))
            unit.staff.close_sessions(staff.id, but=session.token_hash)
            self._keep(unit, staff, codes, "second_factor_set")

        await self._store.write(work)
        return codes

    async def new_codes(self, known: Known, *, password: str, origin: Origin) -> tuple[str, ...]:
        """Recovery codes in place of those before. Raises AccountError, TryLaterError."""
        await self._entering.prove(known, password, origin)
        codes = self._codes()
        await self._store.write(
            lambda unit: self._keep(unit, self._current(unit, known)[0], codes, "recovery_codes")
        )
        return codes

    async def give_up(self, known: Known, *, password: str, origin: Origin) -> None:
        """No second factor any more. Raises AccountError, TryLaterError."""
        await self._entering.prove(known, password, origin)

        def work(unit: UnitOfWork) -> None:
            staff, _ = self._current(unit, known)
            unit.staff.put(replace(staff, totp="", totp_step=0))
            self._keep(unit, staff, (), "second_factor_given_up")

        await self._store.write(work)

    async def codes_left(self, staff: Staff) -> int:
        """How many recovery codes were not used."""
        return await self._store.read(lambda unit: unit.staff.codes(staff.id))

    def _codes(self) -> tuple[str, ...]:
        return tuple(factors.readable(self._draw) for _ in range(factors.RECOVERY_CODES))

    def _current(self, unit: UnitOfWork, known: Known) -> tuple[Staff, StaffSession]:
        staff = unit.staff.lock(known.staff.id)
        session = unit.staff.session(known.session.token_hash, now=self._now())
        if staff is None or staff.disabled or session is None:
            raise AccountError(AccountFault.WRONG)
        return staff, session

    def _keep(self, unit: UnitOfWork, staff: Staff, codes: tuple[str, ...], what: str) -> None:
        unit.staff.keep_codes(staff.id, [factors.hashed(code) for code in codes])
        by = Actor(type=ActorType.STAFF, id=staff.id)
        unit.chronicle.add(changed(staff, what, by, self._now()))
