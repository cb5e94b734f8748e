"""What a colleague or a team is asked about a case, by when, and what they say to it.

The case goes on meanwhile: its dates are promised to the complainant, who does not wait for us.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.staff import Staff


class Standing(StrEnum):
    """Where an inquiry stands on a day."""

    OPEN = "open"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One inquiry, `to` an account or to a `team` (a code of the policy); people are account ids.

    `due` is the last day for the answer, where the deployment is. `side` says whose account the
    answer is, and `source` where it is from, as of a note.
    """

    id: str
    case_id: str
    by: str
    at: datetime
    what: str
    due: date
    to: str = ""
    team: str = ""
    answered_at: datetime | None = None
    answered_by: str = ""
    answer: str = ""
    side: str = ""
    source: str = ""
    withdrawn_at: datetime | None = None
    told_at: datetime | None = None  # since when those concerned know that it is overdue

    @property
    def open(self) -> bool:
        """Whether an answer is waited for."""
        return self.answered_at is None and self.withdrawn_at is None

    def standing(self, today: date) -> Standing:
        """Where it stands on a day of the deployment."""
        if self.answered_at:
            return Standing.ANSWERED
        if self.withdrawn_at:
            return Standing.WITHDRAWN
        return Standing.OVERDUE if self.due < today else Standing.OPEN

    def asks(self, staff: Staff) -> bool:
        """Whether it is put to this person, alone or with their team."""
        theirs = self.to == staff.id or bool(self.team and self.team == staff.team)
        return theirs and not staff.disabled
