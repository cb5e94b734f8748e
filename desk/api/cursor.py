"""Where a list goes on: a place in it, and which list it is of, as one opaque word."""

import base64
import hashlib
import json
from datetime import datetime

from bot.domain.case import Case
from bot.services.ports.cases import CaseFilter, Place
from desk.api.problems import RefusedError, missing_member


def after(case: Case, chosen: CaseFilter) -> str:
    """The cursor of what follows a case in a list."""
    place = [_list(chosen), int(case.urgency), case.deadlines.decide_due.isoformat(), case.id]
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def place(cursor: str, chosen: CaseFilter) -> Place:
    """What a cursor says. Raises RefusedError for none of ours, or one of another list."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        of, urgency, due, key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        found = Place(urgency=int(urgency), due=datetime.fromisoformat(due), id=str(key))
    except (ValueError, TypeError, OverflowError):
        raise _fault("is no cursor of ours") from None
    if of != _list(chosen) or found.due.tzinfo is None or not 0 <= found.urgency <= 3:  # noqa: PLR2004  # levels
        raise _fault("is of another list: ask with the same filters again")
    return found


def _list(chosen: CaseFilter) -> str:
    return hashlib.sha256(repr(chosen).encode()).hexdigest()[:12]


def _fault(detail: str) -> RefusedError:
    return missing_member("cursor", detail)
