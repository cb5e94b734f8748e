"""Server-sent events of the queue: what a list holds now, told again whenever it changes.

Each event says the whole page of the list, references and versions alone: whoever missed some
loses nothing, and the browser compares it with what it shows (HTML, server-sent events). Who may
not be told any more, or has become another, is told nothing more: the stream ends.
"""

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.domain.staff import Permission
from bot.services.ports import StoreUnavailableError
from bot.services.ports.cases import CaseFilter
from desk import queries
from desk.auth import COOKIE, needs
from desk.pages.queue import PAGE
from desk.view import desk_of

LASTS = 120.0  # seconds; the browser then comes again
BEAT = 15.0  # seconds without news after which a line keeps the connection alive
AGAIN = 2_000  # milliseconds until the browser comes again
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@needs(Permission.SEE_CASES)
async def stream(request: Request) -> Response:
    """`GET /news`: of the list that the address asks for."""
    desk, query = desk_of(request), queries.asked(request)
    chosen = query.filter(request.state.staff, desk)
    told = _told(request, chosen, PAGE * (query.page - 1))
    return StreamingResponse(told, media_type="text/event-stream", headers=HEADERS)


async def _told(request: Request, chosen: CaseFilter, offset: int) -> AsyncIterator[str]:
    desk, clock = desk_of(request), asyncio.get_running_loop().time
    reading = desk.reading(request.state.staff)
    ends, said = clock() + LASTS, ""
    yield f"retry: {AGAIN}\n\n"
    while clock() < ends and not desk.changes.closed:
        number = desk.changes.number
        try:
            if not await _still(request):
                return
            page = await reading.versions(chosen, limit=PAGE, offset=offset)
        except StoreUnavailableError:
            return
        data = json.dumps(page)
        yield f"data: {data}\n\n" if data != said else ": nothing new\n\n"
        said = data
        await desk.changes.after(number, within=BEAT)


async def _still(request: Request) -> bool:
    """Whether the session is still there, and whoever it is of as they were."""
    token = request.cookies.get(COOKIE, "")
    known = await desk_of(request).entering.who(token, active=False)
    return known is not None and not known.owed and known.staff == request.state.staff
