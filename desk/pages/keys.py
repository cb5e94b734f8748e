"""The keys of the desk, to be read; a script shows the same in a window."""

from starlette.requests import Request
from starlette.responses import Response

from bot.domain.staff import Permission
from desk.auth import needs
from desk.view import respond


@needs(Permission.SEE_CASES)
async def page(request: Request) -> Response:
    """`GET /keys`."""
    return respond(request, "keys.html")
