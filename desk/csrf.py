"""No other site can act in the name of staff: where a POST comes from, and the token it carries.

Reads each form once, with a limit, into `request.state.form`: names to texts; its files, from
somebody who is logged in, into `request.state.files`.
"""

import re
from collections.abc import Callable, Mapping
from secrets import compare_digest
from urllib.parse import parse_qs, urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from desk import uploads

Form = Mapping[str, list[str]]
MOST_BYTES = 512 * 1024
MOST_FIELDS = 100
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Csrf:
    """Middleware for everything that changes something; `refused` renders a status in words."""

    def __init__(self, app: ASGIApp, refused: Callable[[Request, int], Response]) -> None:
        self._app = app
        self._refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is not ours; let the rest through with its form read."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.form, request.state.files = {}, ()
        status = await _fault(request)
        answer = self._refused(request, status) if status else self._app
        await answer(scope, receive, send)


async def _fault(request: Request) -> int:
    """The status to refuse with, 0 for none."""
    if not _own(request):
        return 403
    try:
        fields = await _fields(request)
    except OverflowError:
        return 413
    except (ValueError, ClientDisconnect):
        return 400
    request.state.form = {name: [clean(v) for v in values] for name, values in fields.items()}
    return 0 if _token_right(request) else 403


async def _fields(request: Request) -> Form:
    if uploads.multipart(request):
        most = uploads.MOST_BYTES if request.state.session else MOST_BYTES
        read = uploads.read(request, most_fields=MOST_FIELDS, most_bytes=most)
        fields, request.state.files = await read
        return fields
    body = await _body(request)
    return parse_qs(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)


def _own(request: Request) -> bool:
    """From a page of ours, as far as the browser says (Fetch Metadata, RFC 6454)."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    host = request.headers.get("host", "")
    return origin is None or urlsplit(origin).netloc.lower() == host.lower()


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise OverflowError
    return bytes(body)


def _token_right(request: Request) -> bool:
    """Compared in constant time. Without a session there is nothing to act in the name of."""
    session = request.state.session
    given = request.state.form.get("csrf", [""])[0]
    return session is None or compare_digest(given.encode(), session.csrf.encode())


def clean(value: str) -> str:
    """What somebody typed, with usual line ends and no characters that databases refuse."""
    return _CONTROLS.sub("", value.replace("\r\n", "\n"))
