"""The door Telegram knocks at in webhook mode: 200 means stored, anything else means come again.

https://core.telegram.org/bots/api#setwebhook
"""

import json
from collections.abc import Awaitable, Callable
from hmac import compare_digest

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from channels.base import NotStoredError
from channels.telegram.fields import Table

PATH = "/telegram/webhook"
LARGEST = 1 << 20  # bytes; Telegram's largest update has some tens of thousands
_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Take = Callable[[Table, bytes], Awaitable[None]]


def route(take: Take, *, secret: str) -> Route:
    """The route `POST /telegram/webhook`. Without a secret nobody is let in."""

    async def knock(request: Request) -> Response:
        given = request.headers.get(_HEADER, "")
        if not secret or not compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        try:
            raw = await _body(request)
            if len(raw) > LARGEST:
                return Response(status_code=413)
            await take(_update(raw), raw)
        except (NotStoredError, ClientDisconnect):
            return Response(status_code=503)
        return Response(status_code=200)

    return Route(PATH, knock, methods=["POST"])


async def _body(request: Request) -> bytes:
    """The body, read no further than shows that it is too large."""
    raw = b""
    async for piece in request.stream():
        raw += piece
        if len(raw) > LARGEST:
            break
    return raw


def _update(raw: bytes) -> Table:
    """The update in a body; what is none becomes one nobody can read, to be set aside."""
    try:
        update = json.loads(raw)
    except (ValueError, RecursionError):
        update = None
    if isinstance(update, dict):
        return update
    return {"not_an_update": raw.decode("utf-8", "replace")}
