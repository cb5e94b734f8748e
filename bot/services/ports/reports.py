"""What reports ask of storage: counts of cases, never cases.

As in `ports`: everything here is called inside `Store.read`, so that all of a report is counted
on one unchanging view, and nobody who writes waits for it.
"""

from typing import Protocol

from bot.reporting.rows import Scope, Sheet


class Reports(Protocol):
    """Everything recorded, counted."""

    def sheet(self, scope: Scope) -> Sheet:
        """The counts of a time. What is held grows with the combinations counted, not with cases.

        `handlers` and `exposure` are left for whoever asks.
        """
        ...

    def weekly(self, scope: Scope) -> Sheet:
        """Only the weeks, with those before to compare with."""
        ...

    def fairness(self, scope: Scope) -> Sheet:
        """Only what groups are compared by: acknowledged, decided, due, and what people say."""
        ...
