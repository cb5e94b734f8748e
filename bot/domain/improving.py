"""Corrective actions: what is done so that a cause does not come again (ISO 10002 8.7)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Effect(StrEnum):
    """What a later look at an action found."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Stage(StrEnum):
    """Where an action stands on a day."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"  # its effect is looked at later
    CHECK = "check"  # its effect is to be looked at
    CHECKED = "checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """One corrective action. People are account ids; `reference` is the case's, empty for none."""

    id: str
    what: str
    owner: str
    due: date
    check_on: date
    opened_at: datetime
    opened_by: str
    reference: str = ""
    cause: str = ""  # a code of the policy; empty for none
    done_at: datetime | None = None
    done: str = ""  # what was done
    checked_at: datetime | None = None
    checked_by: str = ""
    effect: Effect | None = None
    finding: str = ""  # what the look at it found

    def stage(self, today: date) -> Stage:
        """Where it stands on a day of the deployment."""
        if self.checked_at:
            return Stage.CHECKED
        if self.done_at:
            return Stage.CHECK if self.check_on <= today else Stage.DONE
        return Stage.OVERDUE if self.due < today else Stage.OPEN
