"""Which cases are asked for: the filters of the queue of the desk, as members and parameters."""

import re
from dataclasses import replace
from typing import Literal

from pydantic import Field

from bot.domain.case import Status
from bot.services.ports.cases import CaseFilter
from desk.api.bodies import Body, Moment
from desk.api.call import Call
from desk.api.problems import missing_member
from desk.queries import CHOSEN, Query, known
from nlp import case_reference
from nlp.understanding import KindCode

_BLANKS = re.compile(r"[\x00-\x1f\x7f\s\ud800-\udfff]+")


class Filters(Body):
    """Which cases: as the filters of the queue. Without `status` or `q` only open ones."""

    scope: Literal["all", "mine", "team", "asked", "unassigned"] = "all"
    status: Status | Literal[""] = ""
    urgency: Literal["", "critical", "high", "normal", "low"] = ""
    due: Literal["", "overdue", "today", "week"] = ""
    kind: KindCode | Literal[""] = ""
    category: str = Field(default="", max_length=100)
    team: str = Field(default="", max_length=100)
    language: Literal["", "ru", "fa", "tr", "en"] = ""
    channel: Literal["", "email", "telegram", "web", "api"] = ""
    mark: Literal["", "review"] = Field(default="", description="`review`: a person has to look.")
    owner: str = Field(default="", pattern="^[A-Za-z0-9-]{0,64}$", description="An account's id.")
    q: str = Field(
        default="", max_length=100, description="Words: of the person, the facts, the reference."
    )


class Chosen(Filters):
    """The same, with ended cases too, or of a time."""

    ended: Literal["", "true", "false"] = Field(default="", description="`true`: ended ones too.")
    received_from: Moment | None = None
    received_before: Moment | None = None


def query(call: Call, wanted: Filters) -> Query:
    """The same as the address of the desk's queue. Raises RefusedError."""
    for name in ("category", "team"):
        code = getattr(wanted, name)
        if code and code not in known(call.door.desk)[name]:
            raise missing_member(name, f"{code!r} is no {name} of the policy")
    return Query(
        scope=wanted.scope,
        chosen={name: str(getattr(wanted, name)) for name in CHOSEN},
        search=_reference(wanted) or _sought(wanted),
    )


def chosen(call: Call, wanted: Chosen) -> CaseFilter:
    """The same as the records understand it: by the rules of the desk's own queue."""
    found = query(call, wanted).filter(call.staff, call.door.desk)
    return replace(
        found,
        live=found.live and wanted.ended != "true",
        references=found.references or bool(_reference(wanted)),
        since=wanted.received_from,
        until=wanted.received_before,
    )


def _sought(wanted: Filters) -> str:
    return _BLANKS.sub(" ", wanted.q).strip()


def _reference(wanted: Filters) -> str:
    return case_reference.parse(_sought(wanted)) or ""
