"""The queue: what waits, the most urgent first, and the lists that staff have saved."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.domain.errors import NotFoundError
from bot.domain.staff import Permission, Staff
from bot.domain.views import View
from bot.services.ports.cases import CaseFilter
from desk import queries
from desk.auth import needs
from desk.doing import workers
from desk.many import MOST_OF_LIST
from desk.pages import people
from desk.queries import Query, scoped, scopes
from desk.view import BASE, Desk, desk_of, render, respond
from nlp import case_reference

PAGE = 25
WORDS = 160  # characters of the complaint shown in a line


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /`: the whole page; a case's reference leads to it, no query to one's usual list."""
    reference = case_reference.parse(request.query_params.get("q", ""))
    if reference and await _exists(request, reference):
        return RedirectResponse(f"{BASE}/cases/{reference}", 303)
    asked = set(request.query_params) - {"lang"}
    usual = None if asked else await desk_of(request).views.usual(request.state.staff)
    if usual:
        return RedirectResponse(address_of(usual, desk_of(request)), 303)
    return respond(request, "queue.html", **await _context(request))


@needs(Permission.SEE_CASES)
async def lines(request: Request) -> Response:
    """`GET /lines`: the list alone, for the page to refresh itself with."""
    html = render(request, "_lines.html", **await _context(request))
    return HTMLResponse(html, headers={"Cache-Control": "no-store"})


def address_of(view: View, desk: Desk) -> str:
    """Where a saved list is shown."""
    return queries.kept(view.query, desk).address(view=view.id)


async def _exists(request: Request, reference: str) -> bool:
    try:
        await desk_of(request).reading(request.state.staff).file(reference)
    except NotFoundError:
        return False
    return True


async def _context(request: Request) -> dict[str, Any]:
    desk, query = desk_of(request), queries.asked(request)
    staff: Staff = request.state.staff
    chosen = query.filter(staff, desk)
    views = await desk.views.of(staff)
    queue = await desk.reading(staff).queue(
        chosen,
        _beside(query, views, staff, desk),
        limit=PAGE,
        offset=PAGE * (query.page - 1),
        words=staff.may(Permission.SEE_PERSON),  # the first words, for those who may read them
    )
    total = min(queue.total, queue.most)
    everybody = await people(desk)
    return {
        "query": query,
        "known": queries.known(desk),
        "scopes": scopes(staff),
        "views": [(view, address_of(view, desk)) for view in views],
        "cases": queue.cases,
        "total": total,
        "more": queue.total > queue.most,
        "most": MOST_OF_LIST,
        "pages": max(1, -(-total // PAGE)),
        "counts": queue.counts,
        "few": queue.few,
        "said": {of: " ".join(said.split())[:WORDS] for of, said in queue.first_words.items()},
        "people": everybody,
        "owners": workers(everybody).values(),
        "aside": queue.aside,
    }


def _beside(
    query: Query, views: tuple[View, ...], staff: Staff, desk: Desk
) -> Mapping[str, CaseFilter]:
    """What is counted beside the list: the same in other scopes, and each saved list."""
    chosen = query.everybodys(staff, desk)
    saved = {view.id: queries.kept(view.query, desk).filter(staff, desk) for view in views}
    return {scope: scoped(chosen, scope, staff) for scope in scopes(staff)} | saved
