"""Headers that every answer has, whoever made it: a page that sets its own keeps them.

What sets no policy of its own is data: it runs nothing, loads nothing and stands in no frame. An
address to go on to is never made of the `Host` a request claims.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALWAYS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
}
BY_HTTPS: Mapping[str, str] = {"Strict-Transport-Security": "max-age=31536000"}


class Shield:
    """Middleware. `secure` says that people reach us by https."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._headers = {**ALWAYS, **(BY_HTTPS if secure else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the answer through, with what it lacks."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        async def shielded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                _relative(headers, host)
            await send(message)

        await self._app(scope, receive, shielded)


def _relative(headers: MutableHeaders, host: str) -> None:
    """A way to ourselves without the name we were called by."""
    where = urlsplit(headers.get("location", ""))
    if where.netloc and where.netloc == host:
        headers["location"] = where._replace(scheme="", netloc="").geturl()
