"""Staff accounts and what each role may do."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from typing_extensions import override


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
    DATA_RIGHTS = "data_rights"  # give out what is held of somebody, and erase it
    RESTRICT = "restrict"  # have a case seen by some alone, and by all again
    OVERSEE = "oversee"  # know which cases are restricted, and nothing of what is in them
    TEMPLATES = "templates"  # change ready answers
    TRAIN = "train"  # have it learn from corrections, and choose what messages are read with
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
        Permission.DATA_RIGHTS,
        Permission.RESTRICT,
        Permission.TEMPLATES,
        Permission.TRAIN,
    },
    Role.HANDLER: _WORKING | {Permission.DECIDE},
    Role.AGENT: _WORKING,
    Role.VIEWER: frozenset({Permission.SEE_CASES}),
    Role.AUDITOR: frozenset({Permission.SEE_CASES, Permission.SEE_REPORTS, Permission.OVERSEE}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """One account. `login` is unique, lower case; without a `password_hash` none lets it in."""

    id: str
    login: str
    name: str
    role: Role
    language: str
    password_hash: str = field(repr=False)
    team: str = ""  # a code of the policy; empty for none
    disabled: bool = False
    must_change: bool = False  # the password was set by somebody else
    totp: str = field(default="", repr=False)  # the shared secret in base32 (RFC 6238)
    totp_step: int = 0  # the newest time step a code was taken for: no code is taken twice
    subject: str = ""  # who it is at the identity provider: issuer and `sub`

    def may(self, permission: Permission) -> bool:
        """Whether the role allows it."""
        return not self.disabled and permission in MATRIX[self.role]


class Owed(StrEnum):
    """What somebody who is logged in has to do before anything else."""

    CODE = "code"  # the second factor
    PASSWORD = "password"  # a password of their own  # noqa: S105  # a word
    ENROL = "enrol"  # a second factor, which their role needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Program(Staff):
    """An account as a program acts for it: of what its role may, only what was `lent`."""

    lent: frozenset[Permission]

    @override
    def may(self, permission: Permission) -> bool:
        """Whether the role allows it, and the program's token is for it."""
        return permission in self.lent and Staff.may(self, permission)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSession:
    """Somebody logged in; `csrf` is the token their forms carry."""

    token_hash: str
    staff_id: str
    csrf: str
    created_at: datetime
    expires_at: datetime
    seen_at: datetime
    second: bool = False  # the second factor was given, or the identity provider answers for it
    single: bool = False  # opened by the identity provider
    address: str = ""
    browser: str = ""
    offered: str = field(default="", repr=False)  # a shared secret shown, not yet confirmed

    def owed(self, staff: Staff, *, required: Collection[Role]) -> Owed | None:
        """What comes first; `required` are the roles that need a second factor."""
        if self.single:
            return None
        if staff.totp and not self.second:
            return Owed.CODE
        if staff.must_change:
            return Owed.PASSWORD
        return Owed.ENROL if staff.role in required and not staff.totp else None
