"""Which account somebody has whom the identity provider answers for.

An account with a password is never taken over by a login that the provider merely names: only one
made for it, without a password, is bound at the first login.
"""

from dataclasses import dataclass, replace

from bot.domain.errors import AccountError, ConflictError
from bot.domain.events import SYSTEM
from bot.domain.staff import Role, Staff
from bot.services.accounts import Accounts
from bot.services.ports import Store, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A person as the provider knows them: `subject` never changes, all else may.

    `mapped`: the provider decides on roles; without a `role` nobody gets in then.
    """

    subject: str
    login: str
    name: str
    role: Role | None
    mapped: bool


class Admitting:
    """`create`: who has no account gets one."""

    def __init__(self, store: Store, accounts: Accounts, *, create: bool, language: str) -> None:
        self._store = store
        self._accounts = accounts
        self._create = create
        self._language = language

    async def admit(self, identity: Identity) -> Staff | None:
        """The account, as the provider would have it; None where there is none to be had."""
        if identity.role is None and identity.mapped:
            return None
        staff = await self._store.write(lambda unit: self._bound(unit, identity))
        if staff is None:
            return await self._made(identity)
        if identity.mapped and identity.role is not staff.role:
            return await self._accounts.change(staff.login, role=identity.role)
        return staff

    def _bound(self, unit: UnitOfWork, identity: Identity) -> Staff | None:
        known = unit.staff.by_subject(identity.subject)
        if known:
            return known
        waiting = unit.staff.by_login(identity.login)
        if waiting is None or waiting.password_hash or waiting.subject:
            return None
        bound = replace(waiting, subject=identity.subject)
        unit.staff.put(bound)
        return bound

    async def _made(self, identity: Identity) -> Staff | None:
        if not self._create or identity.role is None:
            return None
        try:
            return await self._accounts.add(
                identity.login,
                name=identity.name,
                role=identity.role,
                language=self._language,
                subject=identity.subject,
                by=SYSTEM,
            )
        except (ConflictError, AccountError):  # somebody else's login, or one that is no login
            return None
