"""What the services ask of storage about what colleagues are asked.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.domain.inquiry import Inquiry
from bot.domain.staff import Staff


class Inquiries(Protocol):
    """What colleagues and teams are asked about cases."""

    def of(self, case_id: str) -> Sequence[Inquiry]:
        """Those of a case, the oldest first."""
        ...

    def put(self, inquiry: Inquiry) -> None:
        """Store a new one, or an open one as it is now. Raises ConflictError if it is not open."""
        ...

    def waiting(self, staff: Staff) -> Sequence[tuple[str, Inquiry]]:
        """The open ones put to somebody or their team, what is due first, with case references."""
        ...

    def count(self, staff: Staff) -> int:
        """How many there are of these."""
        ...

    def late(self, today: date, *, limit: int) -> Sequence[Inquiry]:
        """Open ones that were due before a day, and of which nobody was told yet."""
        ...
