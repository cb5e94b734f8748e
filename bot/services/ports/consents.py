"""What the services ask of storage about privacy notices and consents.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.consent import Consent, Informed


class Consents(Protocol):
    """What people were told of the use of their data, and to what they agreed."""

    def add(self, consent: Consent) -> None:
        """Something was asked or said."""
        ...

    def of(self, case_id: str) -> Sequence[Consent]:
        """All of a case, in the order it was said."""
        ...

    def inform(self, conversation_id: str, informed: Informed) -> None:
        """A person was told of the privacy notice."""
        ...

    def informed(self, conversation_id: str) -> Sequence[Informed]:
        """When they were, in order."""
        ...
