"""What the services ask of storage about who works at the desk.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.staff import Staff, StaffSession


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

    def open_session(self, session: StaffSession, *, now: datetime) -> None:
        """Remember a login; expired ones are forgotten on the way."""
        ...

    def session(self, token_hash: str, *, now: datetime) -> StaffSession | None:
        """A login that has not expired."""
        ...

    def close_session(self, token_hash: str) -> None:
        """Log out."""
        ...

    def close_sessions(self, staff_id: str) -> None:
        """Log out everywhere."""
        ...
