"""Server-sent events of the queue: what a list holds now, told again whenever it changes.

Each event says the whole page of the list, references and versions alone: whoever missed some
loses nothing, and the browser compares it with what it shows (HTML, server-sent events).
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
from desk.auth import needs
from desk.pages.queue import PAGE
from desk.view import Desk, desk_of

LASTS = 120.0  # seconds; the browser then comes again, and who it is is looked up anew
BEAT = 15.0  # seconds without news after which a line keeps the connection alive
AGAIN = 2_000  # milliseconds until the browser comes again
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@needs(Permission.SEE_CASES)
async def stream(request: Request) -> Response:
    """`GET /news`: of the list that the address asks for."""
    desk, query = desk_of(request), queries.asked(request)
    chosen = query.filter(request.state.staff, desk)
    told = _told(desk, chosen, PAGE * (query.page - 1))
    return StreamingResponse(told, media_type="text/event-stream", headers=HEADERS)


async def _told(desk: Desk, chosen: CaseFilter, offset: int) -> AsyncIterator[str]:
    clock = asyncio.get_running_loop().time
    ends, said = clock() + LASTS, ""
    yield f"retry: {AGAIN}\n\n"
    while clock() < ends and not desk.changes.closed:
        number = desk.changes.number
        try:
            page = await desk.reading.versions(chosen, limit=PAGE, offset=offset)
        except StoreUnavailableError:
            return
        data = json.dumps(page)
        yield f"data: {data}\n\n" if data != said else ": nothing new\n\n"
        said = data
        await desk.changes.after(number, within=BEAT)
