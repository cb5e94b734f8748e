"""The queue: what waits, the most urgent first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.domain.case import Status
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
LONGEST = 100  # characters of what is sought
_NOT_OF_REFERENCES = re.compile("[^A-Z0-9-]")
_UNWRITTEN = re.compile(r"[\x00-\x1f\x7f\s]+")
SCOPES = ("all", "mine", "unassigned")
UNKNOWN = "-"  # no case has a reference of this


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the address asks for; what it cannot mean is left out."""

    scope: str
    chosen: Mapping[str, str]
    search: str
    page: int

    def filter(self, staff: Staff) -> CaseFilter:
        """The same as the records understand it; ended cases only where asked for.

        Who may not see people finds cases by their references alone.
        """
        people = staff.may(Permission.SEE_PERSON)
        number = _NOT_OF_REFERENCES.sub("", self.search.upper())
        sought = self.search if people or not self.search else number or UNKNOWN
        return CaseFilter(
            urgency=self.chosen["urgency"],
            status=self.chosen["status"],
            language=self.chosen["language"],
            channel=self.chosen["channel"],
            category=self.chosen["category"],
            owner=owners(staff)[self.scope],
            live=not self.chosen["status"] and not self.search,
            text=sought,
            references=not people,
        )

    def address(self, **change: object) -> str:
        """The queue with something else about it."""
        asked = {"scope": self.scope, "q": self.search, **self.chosen, "page": self.page} | change
        standard = {"scope": "all", "page": 1}
        kept = {
            name: value for name, value in asked.items() if value and standard.get(name) != value
        }
        return f"{BASE}/?{urlencode(kept)}" if kept else f"{BASE}/"


def owners(staff: Staff) -> Mapping[str, str | None]:
    """Whose cases each scope shows."""
    return {"all": None, "mine": staff.id, "unassigned": ""}


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
        search=_UNWRITTEN.sub(" ", given.get("q", "")).strip()[:LONGEST],
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
    queue = await desk.reading.queue(
        chosen,
        owners(staff),
        limit=PAGE,
        offset=PAGE * (query.page - 1),
        words=staff.may(Permission.SEE_PERSON),  # the first words, for those who may read them
    )
    total = min(queue.counts[query.scope], queue.most)
    return {
        "query": query,
        "known": known(desk),
        "cases": queue.cases,
        "total": total,
        "most": queue.most,
        "pages": max(1, -(-total // PAGE)),
        "counts": queue.counts,
        "said": {of: " ".join(said.split())[:WORDS] for of, said in queue.first_words.items()},
        "people": await people(desk),
        "aside": queue.aside,
    }
