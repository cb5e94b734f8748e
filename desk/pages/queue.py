"""The queue: what waits, the most urgent first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.domain.case import Case, Status
from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission, Staff
from bot.services.ports.cases import CaseFilter
from desk import words
from desk.auth import needs
from desk.pages import people
from desk.view import BASE, Desk, desk_of, render, respond
from nlp import case_reference
from nlp.understanding import OURS

PAGE = 25
WORDS = 160  # characters of the complaint shown in a line
CHOSEN = ("urgency", "status", "language", "channel", "category")
_NOT_OF_REFERENCES = re.compile("[^A-Z0-9-]")
SCOPES = ("all", "mine", "unassigned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the address asks for; what it cannot mean is left out."""

    scope: str
    chosen: Mapping[str, str]
    search: str
    page: int

    def filter(self, staff: Staff) -> CaseFilter:
        """The same as the records understand it; ended cases only where asked for."""
        owners = {"mine": staff.id, "unassigned": ""}
        return CaseFilter(
            urgency=self.chosen["urgency"],
            status=self.chosen["status"],
            language=self.chosen["language"],
            channel=self.chosen["channel"],
            category=self.chosen["category"],
            owner=owners.get(self.scope),
            live=not self.chosen["status"] and not self.search,
            text=self.search,
        )

    def address(self, **change: object) -> str:
        """The queue with something else about it."""
        asked = {"scope": self.scope, "q": self.search, **self.chosen, "page": self.page} | change
        standard = {"scope": "all", "page": 1}
        kept = {
            name: value for name, value in asked.items() if value and standard.get(name) != value
        }
        return f"{BASE}/?{urlencode(kept)}" if kept else f"{BASE}/"


def known(desk: Desk) -> Mapping[str, Sequence[str]]:
    """The codes each filter may have."""
    return {
        "urgency": tuple(words.URGENCY),
        "status": tuple(Status),
        "language": OURS,
        "channel": tuple(words.CHANNEL),
        "category": tuple(desk.policy.categories),
    }


def asked(request: Request) -> Query:
    """The query in an address."""
    given, codes = request.query_params, known(desk_of(request))
    scope, page = given.get("scope", ""), given.get("page", "")
    return Query(
        scope=scope if scope in SCOPES else "all",
        chosen={name: v if (v := given.get(name, "")) in codes[name] else "" for name in CHOSEN},
        search=_NOT_OF_REFERENCES.sub("", given.get("q", "").upper())[:40],
        page=max(1, int(page[:6])) if page.isascii() and page.isdigit() else 1,
    )


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /`: the whole page; the reference of a case leads straight to it."""
    reference = case_reference.parse(request.query_params.get("q", ""))
    if reference and await _exists(request, reference):
        return RedirectResponse(f"{BASE}/cases/{reference}", 303)
    return respond(request, "queue.html", **await _context(request))


@needs(Permission.SEE_CASES)
async def lines(request: Request) -> Response:
    """`GET /lines`: the list alone, for the page to refresh itself with."""
    html = render(request, "_lines.html", **await _context(request))
    return HTMLResponse(html, headers={"Cache-Control": "no-store"})


async def _exists(request: Request, reference: str) -> bool:
    try:
        await desk_of(request).reading.file(reference)
    except NotFoundError:
        return False
    return True


async def _context(request: Request) -> dict[str, Any]:
    desk, query = desk_of(request), asked(request)
    staff: Staff = request.state.staff
    chosen = query.filter(staff)
    cases, total = await desk.reading.cases(chosen, limit=PAGE, offset=PAGE * (query.page - 1))
    return {
        "query": query,
        "known": known(desk),
        "cases": cases,
        "total": total,
        "pages": max(1, -(-total // PAGE)),
        "counts": await _counts(desk, chosen, staff),
        "said": await _said(desk, cases, staff),
        "people": await people(desk),
        "aside": await desk.reading.set_aside(),
    }


async def _counts(desk: Desk, chosen: CaseFilter, staff: Staff) -> Mapping[str, int]:
    owners = {"all": None, "mine": staff.id, "unassigned": ""}
    return {
        scope: (await desk.reading.cases(replace(chosen, owner=owner), limit=0))[1]
        for scope, owner in owners.items()
    }


async def _said(desk: Desk, cases: Sequence[Case], staff: Staff) -> Mapping[str, str]:
    """The first words of each complaint, for those who may read them."""
    if not staff.may(Permission.SEE_PERSON):
        return {}
    found = await desk.reading.first_words(cases)
    return {case_id: " ".join(words.split())[:WORDS] for case_id, words in found.items()}
