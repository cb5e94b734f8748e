"""What the services ask of storage about corrective actions.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.circle import Eyes
from bot.domain.improving import Improvement


class Improvements(Protocol):
    """Corrective actions."""

    def all(self, eyes: Eyes, *, reference: str = "") -> Sequence[Improvement]:
        """Those of a case, by its reference, or every one; what is due first comes first.

        Those of cases that somebody may not see are left out.
        """
        ...

    def get(self, action_id: str) -> Improvement:
        """By id. Raises NotFoundError."""
        ...

    def put(self, one: Improvement) -> None:
        """Store a new one, or its next stage. Raises ConflictError where that was reached."""
        ...
