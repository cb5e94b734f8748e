"""Staff accounts and what each role may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """The roles of iso10002 §2.2."""

    ADMIN = "admin"
    MANAGER = "complaints_manager"
    HANDLER = "handler"
    AGENT = "contact_agent"
    VIEWER = "viewer"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What an action needs."""

    SEE_CASES = "see_cases"
    SEE_REPORTS = "see_reports"
    SEE_PERSON = "see_person"  # name, address, words
    REPLY = "reply"
    WORK = "work"  # notes, triage, facts, own assignment
    DECIDE = "decide"
    ASSIGN = "assign"  # to others
    HOLD = "hold"  # forbid erasure, and allow it again
    TEMPLATES = "templates"  # change ready answers
    STAFF = "staff"  # accounts


_WORKING = frozenset(
    {Permission.SEE_CASES, Permission.SEE_PERSON, Permission.REPLY, Permission.WORK}
)

MATRIX: Mapping[Role, frozenset[Permission]] = {
    Role.ADMIN: frozenset(Permission),
    Role.MANAGER: _WORKING
    | {
        Permission.DECIDE,
        Permission.ASSIGN,
        Permission.SEE_REPORTS,
        Permission.HOLD,
        Permission.TEMPLATES,
    },
    Role.HANDLER: _WORKING | {Permission.DECIDE},
    Role.AGENT: _WORKING,
    Role.VIEWER: frozenset({Permission.SEE_CASES}),
    Role.AUDITOR: frozenset({Permission.SEE_CASES, Permission.SEE_REPORTS}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """One account. `login` is unique, lower case."""

    id: str
    login: str
    name: str
    role: Role
    language: str
    password_hash: str
    disabled: bool = False
    failures: int = 0
    locked_until: datetime | None = None
    team: str = ""  # a code of the policy; empty for none

    def may(self, permission: Permission) -> bool:
        """Whether the role allows it."""
        return not self.disabled and permission in MATRIX[self.role]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSession:
    """Somebody logged in; `csrf` is the token their forms carry."""

    token_hash: str
    staff_id: str
    csrf: str
    expires_at: datetime
