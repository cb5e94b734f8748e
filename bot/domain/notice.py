"""What other programs are told: a notice for each endpoint that wants it, and its fate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

STAFF = "@staff"  # the endpoint that staff are told by; no program can have this name


class NoticeStatus(StrEnum):
    """Where a notice stands."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    DEAD = "dead"  # given up; it can be sent again by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One event for one endpoint. `id` is the event's, the same however often it is sent.

    `since` is when the days of trying began; `detail` what the last attempt came to.
    """

    id: str
    endpoint: str
    type: str
    case_id: str
    payload: Mapping[str, Any]
    at: datetime
    since: datetime
    attempts: int = 0
    status: NoticeStatus = NoticeStatus.WAITING
    detail: str = ""
