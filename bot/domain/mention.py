"""Somebody is named in a note: `@login` brings the note to that person's list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.staff import Staff

_NAMED = re.compile(r"(?<![\w@.])@([\w][\w.-]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A note that names somebody. `staff_id` is named, `by` wrote it; both are accounts' ids."""

    id: int
    reference: str
    staff_id: str
    by: str
    at: datetime
    text: str  # of the note
    seen_at: datetime | None = None


def mentioned(text: str, everybody: Iterable[Staff]) -> tuple[Staff, ...]:
    """Whom a note names, each once. A full stop after a login belongs to the sentence."""
    logins = {found.rstrip(".-").casefold() for found in _NAMED.findall(text)}
    return tuple(one for one in everybody if not one.disabled and one.login.casefold() in logins)
