"""What an address of the queue asks for: filters that combine, and the same as records know them.

The whole of it stands in the address, so that a list can be kept, sent to a colleague and saved.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request

from bot.domain.case import Status
from bot.domain.staff import Permission, Staff
from bot.services.ports.cases import CaseFilter
from desk import words
from desk.view import BASE, Desk, desk_of
from nlp.understanding import OURS, KindCode

SCOPES = ("all", "mine", "team", "asked", "unassigned")
CHOSEN = (
    *("urgency", "status", "due", "kind", "language", "channel", "category", "team", "owner"),
    "mark",
)
LONGEST = 100  # characters of what is sought
NOBODY = "-"  # no case has a reference or a team of this
WEEK = timedelta(days=7)
_ACCOUNT = re.compile("[A-Za-z0-9-]{1,64}")  # an id
_NOT_OF_REFERENCES = re.compile("[^A-Z0-9-]")
_UNWRITTEN = re.compile(r"[\x00-\x1f\x7f\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the address asks for; what it cannot mean is left out. `view`: of which saved list."""

    scope: str
    chosen: Mapping[str, str]
    search: str
    page: int = 1
    view: str = ""

    def filter(self, staff: Staff, desk: Desk) -> CaseFilter:
        """The same as the records understand it; ended cases only where asked for."""
        return scoped(self.everybodys(staff, desk), self.scope, staff)

    def everybodys(self, staff: Staff, desk: Desk) -> CaseFilter:
        """The same, whoever has the case.

        Who may not see people finds cases by their references alone.
        """
        people = staff.may(Permission.SEE_PERSON)
        number = _NOT_OF_REFERENCES.sub("", self.search.upper())
        return CaseFilter(
            urgency=self.chosen["urgency"],
            status=self.chosen["status"],
            kind=self.chosen["kind"],
            language=self.chosen["language"],
            channel=self.chosen["channel"],
            category=self.chosen["category"],
            team=self.chosen["team"],
            owner=self.chosen["owner"] or None,
            review=bool(self.chosen["mark"]),
            decide_before=_before(self.chosen["due"], desk),
            live=not self.chosen["status"] and not self.search,
            text=self.search if people or not self.search else number or NOBODY,
            references=not people,
        )

    @property
    def saved(self) -> str:
        """What of it a saved list keeps: all but the page."""
        return urlencode(self._kept(page=1, view=""))

    def address(self, **change: object) -> str:
        """The queue with something else about it."""
        return f"{BASE}/?{urlencode(self._kept(**change))}"

    def _kept(self, **change: object) -> dict[str, object]:
        asked: dict[str, object] = {"scope": self.scope, "q": self.search, **self.chosen}
        asked |= {"page": self.page, "view": self.view} | change
        plain = {"page": 1}
        return {
            name: value
            for name, value in asked.items()
            if name == "scope" or (value and value != plain.get(name))
        }


def scoped(chosen: CaseFilter, scope: str, staff: Staff) -> CaseFilter:
    """The same of somebody's own cases, their team's, where they are asked, or of nobody's."""
    owners = {"mine": staff.id, "unassigned": ""}
    asked = (staff.id, staff.team) if scope == "asked" else None
    whole = replace(chosen, owner=owners.get(scope, chosen.owner), asked=asked)
    return replace(whole, team=staff.team or NOBODY) if scope == "team" else whole


def scopes(staff: Staff) -> tuple[str, ...]:
    """Those that mean something to this person."""
    without = {*(() if staff.team else ("team",))}
    without |= set() if staff.may(Permission.WORK) else {"asked"}
    return tuple(scope for scope in SCOPES if scope not in without)


def known(desk: Desk) -> Mapping[str, Sequence[str]]:
    """The codes each filter may have; an owner is the id of an account."""
    return {
        "urgency": tuple(words.URGENCY),
        "status": tuple(Status),
        "due": tuple(words.DUE),
        "kind": tuple(KindCode),
        "language": OURS,
        "channel": tuple(words.CHANNEL),
        "category": tuple(desk.policy.categories),
        "team": tuple(desk.policy.teams),
        "mark": tuple(words.MARK),
    }


def asked(request: Request) -> Query:
    """The query in an address."""
    return parsed(dict(request.query_params), desk_of(request))


def kept(saved: str, desk: Desk) -> Query:
    """The query of a saved list; what its policy does not know any more is left out."""
    return parsed(dict(parse_qsl(saved)), desk)


def parsed(given: Mapping[str, str], desk: Desk) -> Query:
    """The query in the parameters of an address."""
    codes, scope, page = known(desk), given.get("scope", ""), given.get("page", "")
    meant = {name: v if (v := given.get(name, "")) in of else "" for name, of in codes.items()}
    owner = given.get("owner", "")
    return Query(
        scope=scope if scope in SCOPES else "all",
        chosen={**meant, "owner": owner if _ACCOUNT.fullmatch(owner) else ""},
        search=_UNWRITTEN.sub(" ", given.get("q", "")).strip()[:LONGEST],
        page=max(1, int(page[:6])) if page.isascii() and page.isdigit() else 1,
        view=given.get("view", "")[:LONGEST],
    )


def _before(due: str, desk: Desk) -> datetime | None:
    """Until when a decision has to be due to be listed."""
    now, calendar = desk.now(), desk.policy.calendar
    ends = {
        "overdue": now,
        "today": calendar.closing(calendar.local_day(now)),
        "week": now + WEEK,
    }
    return ends.get(due)
