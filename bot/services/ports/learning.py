"""What the services ask of storage about learning: what staff corrected, and what came of it.

As in `ports`: everything here is called inside `Store.write` or `Store.read`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A complaint in the words it began with, and what staff said it is; empty: left as it was."""

    case_id: str
    conversation_id: str  # whose it is: corrections of one person are learnt from together
    language: str
    text: str
    at: datetime  # when staff last did
    kind: str = ""
    category: str = ""
    urgency: str = ""
    remedy: str = ""
    reference: str = ""


class TrainingStatus(StrEnum):
    """How far a training is."""

    ASKED = "asked"  # waits, or is at work: begun again after a restart
    READY = "ready"  # may be put to use
    WORSE = "worse"  # is not put to use: it reads something worse than the model it is to replace
    FAILED = "failed"
    USED = "used"  # is, or was, what messages are read with


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """Learning once from what staff corrected. `figures`: counts and codes, nobody's words."""

    id: str
    status: TrainingStatus
    asked_at: datetime
    asked_by: str  # an account's id, or empty for the command line
    ended_at: datetime | None = None
    corrections: int = 0
    base: str = ""  # version of the model it was compared with
    version: str = ""  # of the model it made
    figures: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""  # why it failed


class Learning(Protocol):
    """Corrections, read from the records each time, and trainings."""

    def corrected(self, *, after: str, limit: int) -> Sequence[Correction]:
        """The next cases that staff corrected, by id; none that is erased or held."""
        ...

    def count(self, *, since: datetime | None) -> int:
        """How many cases staff corrected, since a time if given."""
        ...

    def add(self, training: Training) -> None:
        """A new one."""
        ...

    def put(self, training: Training) -> None:
        """What became of one."""
        ...

    def get(self, training_id: str) -> Training | None:
        """One by its id."""
        ...

    def seen(self, version: str) -> datetime | None:
        """When the training began that made a model; None for one not made here."""
        ...

    def newest(self, *, limit: int) -> Sequence[Training]:
        """The newest first."""
        ...
