"""What the services ask of storage about who works at the desk.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.staff import Staff, StaffSession
from bot.domain.views import View


class StaffAccounts(Protocol):
    """Who may work at the desk."""

    def add(self, staff: Staff, *, now: datetime) -> None:
        """A new account. Raises ConflictError when the login is taken."""
        ...

    def by_login(self, login: str) -> Staff | None:
        """By login, any case."""
        ...

    def get(self, staff_id: str) -> Staff | None:
        """By id."""
        ...

    def lock(self, staff_id: str) -> Staff | None:
        """By id, locked until the transaction ends."""
        ...

    def all(self) -> Sequence[Staff]:
        """Every account, by login."""
        ...

    def put(self, staff: Staff) -> None:
        """Store changes."""
        ...

    def by_subject(self, subject: str) -> Staff | None:
        """By who it is at the identity provider."""
        ...

    def keep_codes(self, staff_id: str, hashes: Sequence[str]) -> None:
        """Recovery codes in place of those before."""
        ...

    def use_code(self, staff_id: str, hashed: str) -> bool:
        """Take a recovery code away; whether it was there."""
        ...

    def codes(self, staff_id: str) -> int:
        """How many recovery codes are left."""
        ...

    def open_session(self, session: StaffSession, *, now: datetime) -> None:
        """Remember a login; expired ones are forgotten on the way."""
        ...

    def session(self, token_hash: str, *, now: datetime) -> StaffSession | None:
        """A login that has not expired."""
        ...

    def sessions(self, staff_id: str, *, now: datetime) -> Sequence[StaffSession]:
        """Everywhere somebody is logged in, the newest first."""
        ...

    def put_session(self, session: StaffSession) -> None:
        """Store changes."""
        ...

    def close_session(self, token_hash: str) -> None:
        """Log out."""
        ...

    def close_sessions(self, staff_id: str, *, but: str = "") -> None:
        """Log out everywhere, or everywhere else: `but` is a token's hash."""
        ...


class Tallies(Protocol):
    """How often something was tried of late, known to every process."""

    def of(self, key: str, *, now: datetime) -> tuple[int, datetime]:
        """How often, and when it is forgotten; 0 and now where nothing is known."""
        ...

    def add(self, key: str, *, now: datetime, until: datetime, times: int = 1) -> int:
        """Count; forgotten at `until`. Returns how often by now."""
        ...

    def forget(self, key: str) -> None:
        """As if it had never been tried."""
        ...


class Views(Protocol):
    """Lists of cases that staff have saved."""

    def of(self, staff_id: str) -> Sequence[View]:
        """The shared ones, then somebody's own, each by name."""
        ...

    def usual(self, staff_id: str) -> View | None:
        """The one somebody's queue opens with."""
        ...

    def keep(self, view: View, *, now: datetime) -> None:
        """Store one, in place of that of its id."""
        ...

    def remove(self, view_id: str) -> None:
        """Forget one; whose queue opened with it sees all cases."""
        ...

    def choose(self, staff_id: str, view_id: str) -> None:
        """Open somebody's queue with it; empty: with all cases."""
        ...
