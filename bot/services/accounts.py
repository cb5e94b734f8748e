"""Staff accounts: who may work at the desk. Every change is in the deployment's trail."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import AccountError, AccountFault, NotFoundError
from bot.domain.events import SYSTEM, Actor, Event, EventType
from bot.domain.policy import Policy
from bot.domain.staff import Role, Staff
from bot.services import factors, impartial
from bot.services.movable import Movable
from bot.services.passwords import Passwords
from bot.services.ports import Store, UnitOfWork

_LOGIN = re.compile(r"[\w.@-]{1,100}")


class Accounts(Movable):
    """Adds, changes and disables accounts. `by` is who does it; the command line is the system."""

    def __init__(
        self,
        store: Store,
        *,
        passwords: Passwords,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        draw: factors.Draw,
    ) -> None:
        self._store = store
        self._passwords = passwords
        self._now = now
        self._new_id = new_id
        self._draw = draw

    async def add(
        self,
        login: str,
        *,
        name: str,
        role: Role,
        language: str,
        password: str = "",
        team: str = "",
        subject: str = "",
        first: bool = False,
        by: Actor = SYSTEM,
    ) -> Staff:
        """A new account; without a password only the identity provider lets it in.

        `first`: the person has to choose another password at once. Raises ConflictError where the
        login is taken, AccountError.
        """
        login = login.strip().lower()
        if not _LOGIN.fullmatch(login):
            raise AccountError(AccountFault.LOGIN)
        about = (login, name)
        staff = Staff(
            id=self._new_id(),
            login=login,
            name=" ".join(name.split()) or login,
            role=role,
            language=language,
            team=team,
            password_hash=await self._passwords.hashed(password, about=about) if password else "",
            must_change=first,
            subject=subject,
        )

        def work(unit: UnitOfWork) -> None:
            unit.staff.add(staff, now=self._now())
            impartial.kept_apart(unit, staff, by=by, at=self._now())
            self._note(unit, staff, "added", by)

        await self._store.write(work)
        return staff

    async def invite(
        self, login: str, *, name: str, role: Role, language: str, team: str = "", by: Actor
    ) -> tuple[Staff, str]:
        """A new account and its first password, to be handed over once. Raises as `add` does."""
        password = factors.readable(self._draw)
        staff = await self.add(
            login,
            name=name,
            role=role,
            language=language,
            team=team,
            password=password,
            first=True,
            by=by,
        )
        return staff, password

    async def change(
        self,
        login: str,
        *,
        name: str | None = None,
        role: Role | None = None,
        team: str | None = None,
        language: str | None = None,
        by: Actor = SYSTEM,
    ) -> Staff:
        """What is given becomes so. Raises NotFoundError, AccountError."""

        def work(unit: UnitOfWork) -> Staff:
            old = _known(unit, login)
            new = replace(
                old,
                name=" ".join((name or "").split()) or old.name,
                role=role or old.role,
                team=old.team if team is None else team,
                language=language or old.language,
            )
            if new != old:
                self._put(unit, new, "changed", by)
                impartial.kept_apart(unit, new, by=by, at=self._now())
            return new

        return await self._store.write(work)

    async def set_password(
        self, login: str, password: str, *, first: bool = False, by: Actor = SYSTEM
    ) -> None:
        """A new password; everybody logged in with the old one is logged out.

        `first`: the person has to choose another at once. Raises NotFoundError, AccountError.
        """
        seen = await self._store.read(lambda unit: _known(unit, login))
        hashed = await self._passwords.hashed(password, about=(seen.login, seen.name))

        def work(unit: UnitOfWork) -> None:
            staff = replace(_known(unit, login), password_hash=hashed, must_change=first)
            self._put(unit, staff, "password_set", by)
            unit.staff.close_sessions(staff.id)

        await self._store.write(work)

    async def first_password(self, login: str, *, by: Actor = SYSTEM) -> str:
        """A password to be handed over once. Raises NotFoundError."""
        password = factors.readable(self._draw)
        await self.set_password(login, password, first=True, by=by)
        return password

    async def disable(self, login: str, *, by: Actor = SYSTEM) -> None:
        """Nobody logs in with it; its history stays. Raises NotFoundError, AccountError."""

        def work(unit: UnitOfWork) -> None:
            staff = replace(_known(unit, login), disabled=True)
            self._put(unit, staff, "disabled", by)
            unit.staff.close_sessions(staff.id)

        await self._store.write(work)

    async def enable(self, login: str, *, by: Actor = SYSTEM) -> None:
        """It may log in again. Raises NotFoundError."""

        def work(unit: UnitOfWork) -> None:
            self._put(unit, replace(_known(unit, login), disabled=False), "enabled", by)

        await self._store.write(work)

    async def drop_factor(self, login: str, *, by: Actor = SYSTEM) -> None:
        """Its second factor was lost: none is asked for any more. Raises NotFoundError."""

        def work(unit: UnitOfWork) -> None:
            staff = replace(_known(unit, login), totp="", totp_step=0)
            unit.staff.keep_codes(staff.id, ())
            self._put(unit, staff, "second_factor_dropped", by)
            unit.staff.close_sessions(staff.id)

        await self._store.write(work)

    async def log_out(self, login: str, *, by: Actor = SYSTEM) -> None:
        """End every session of somebody. Raises NotFoundError."""

        def work(unit: UnitOfWork) -> None:
            staff = _known(unit, login)
            unit.staff.close_sessions(staff.id)
            self._note(unit, staff, "logged_out", by)

        await self._store.write(work)

    async def all(self) -> tuple[Staff, ...]:
        """Every account, by login."""
        return tuple(await self._store.read(lambda unit: unit.staff.all()))

    async def get(self, staff_id: str) -> Staff:
        """By id. Raises NotFoundError."""
        staff = await self._store.read(lambda unit: unit.staff.get(staff_id))
        if staff is None:
            raise NotFoundError("there is no such account")
        return staff

    def _put(self, unit: UnitOfWork, staff: Staff, what: str, by: Actor) -> None:
        old = unit.staff.lock(staff.id)
        unit.staff.put(staff)
        if old and _rules(old) and not any(map(_rules, unit.staff.all())):
            raise AccountError(AccountFault.LAST)
        self._note(unit, staff, what, by)

    def _note(self, unit: UnitOfWork, staff: Staff, what: str, by: Actor) -> None:
        unit.chronicle.add(changed(staff, what, by, self._now()))


def check_team(policy: Policy, team: str) -> None:
    """Raises NotFoundError, naming those there are, for a team that the policy does not name."""
    if team and team not in policy.teams:
        known = ", ".join(policy.teams) or "none; add [teams.CODE] to policy.toml"
        raise NotFoundError(f"there is no team {team!r}. Known: {known}")


def changed(staff: Staff, what: str, by: Actor, at: datetime) -> Event:
    """What the trail says of it: codes and ids, neither name nor login."""
    data = {"what": what, "account": staff.id, "role": staff.role, "team": staff.team}
    return Event(type=EventType.STAFF_CHANGED, at=at, actor=by, data=data)


def _rules(staff: Staff) -> bool:
    return staff.role is Role.ADMIN and not staff.disabled


def _known(unit: UnitOfWork, login: str) -> Staff:
    staff = unit.staff.by_login(login)
    if staff is None:
        raise NotFoundError(f"there is no account {login!r}")
    return staff
