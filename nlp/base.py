"""What the rest of the system asks of language understanding."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from nlp.understanding import Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the dialogue is waiting for, so that a bare "4481203" or "yesterday" can be read.

    `slot` is the dialogue slot just asked (`what`, `occurred`, `order_ref`, `remedy`, `evidence`,
    `contact`), or empty. `yes_no` says that a yes or no was asked for.
    """

    slot: str = ""
    yes_no: bool = False


class Understander(Protocol):
    """Reads one message. Thread-safe, deterministic, bounded in time; never raises."""

    def understand(
        self,
        text: str,
        *,
        received_at: datetime,
        hint: str = "",
        expecting: Expectation | None = None,
    ) -> Understanding:
        """Understand `text`.

        `hint` is a BCP 47 code the text is likely in (the conversation's language, or the
        channel's): a prior, not an order. `received_at` is aware; relative dates count from it.
        """
        ...
