"""Web chat as a channel: routes for the web server, and open pages kept fed.

The transcript is the mailbox: sending is a nudge, and whoever is not here reads it later.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket

from channels.base import Accept, Blobs, Heartbeat, NotReadError, Transcript
from channels.message import Address, Delivery, DeliveryStatus, OutboundMessage
from channels.webchat import compose, parse, posts, sockets
from channels.webchat.downloads import Downloads
from channels.webchat.hub import Hub
from channels.webchat.info import PublicInfo
from channels.webchat.limits import MovingWindow
from channels.webchat.origins import welcome
from channels.webchat.page import ASSETS, STATIC, Pages
from channels.webchat.receive import Door
from channels.webchat.texts import negotiate, spoken
from channels.webchat.uploads import UploadError, Uploads
from config.settings import Webchat
from locales import LANGUAGES

log = logging.getLogger(__name__)
POLL_SECONDS = 0.5
REFUSALS = 20  # messages refused for their number, after which somebody is not heard for a while
BAN_SECONDS = 600


class WebChat:
    """The web channel (contracts: WebSocket frames).

    Args:
        settings: the `[webchat]` section.
        accept: the door inwards.
        transcript: what each conversation has said so far.
        blobs: where uploaded files go.
        info: what the public page tells.
        now: aware UTC time.
        new_token: a fresh URL-safe token of at least 256 random bits.
        heartbeat: told after each look for news.
        secure: whether people reach us by https.
    """

    name: Final = parse.NAME

    def __init__(
        self,
        settings: Webchat,
        *,
        accept: Accept,
        transcript: Transcript,
        blobs: Blobs,
        info: PublicInfo,
        now: Callable[[], datetime],
        new_token: Callable[[], str],
        heartbeat: Heartbeat,
        secure: bool,
    ) -> None:
        self._now = now
        self._heartbeat = heartbeat
        self._hub = Hub(transcript)
        self._uploads = Uploads(blobs, settings.max_upload_bytes, new_token)
        self._downloads = Downloads(transcript, blobs)
        self._upload_limits = MovingWindow(settings.messages_per_minute, 60, now)
        self._allowed = settings.allowed_origins
        self._door = Door(
            accept=accept,
            hub=self._hub,
            uploads=self._uploads,
            limits=MovingWindow(settings.messages_per_minute, 60, now),
            refusals=MovingWindow(REFUSALS, BAN_SECONDS, now),
            now=now,
            new_token=new_token,
            max_chars=settings.max_message_chars,
            allowed_origins=self._allowed,
        )
        self.routes = self._routes(Pages(info, settings, secure=secure))

    async def listen(self, accept: Accept) -> None:  # came with the constructor
        """Keep pages fed, also with what other processes wrote, until cancelled."""
        try:
            while True:
                await self._look()
                await asyncio.sleep(POLL_SECONDS)
        finally:
            self._hub.close()

    async def probe(self) -> list[str]:
        """Depends on nothing outside."""
        return []

    async def send(self, message: OutboundMessage) -> Delivery:
        """Tell open pages to look; without one the message waits in the transcript."""
        here = self.here(message.recipient)
        self.nudge(message.recipient)
        status = DeliveryStatus.DELIVERED if here else DeliveryStatus.RELAYED
        return Delivery(message_id=message.id, status=status, at=self._now())

    def here(self, address: Address) -> bool:
        """Whether a page is open there."""
        return self._hub.here(address)

    def nudge(self, address: Address) -> None:
        """Tell its open pages to look."""
        self._hub.nudge(address)

    async def _look(self) -> None:
        try:
            await self._hub.poll()
            self._heartbeat.beat(self.name)
        except NotReadError as error:
            log.warning("web chat: the transcript cannot be read now; trying again: %s", error)
        except Exception:
            log.exception("web chat: the transcript cannot be read now; trying again")

    def _routes(self, pages: Pages) -> list[BaseRoute]:
        return [
            Route("/", pages.root),
            *(Route(f"/{language}/", pages.page) for language in LANGUAGES),
            Route("/widget.js", pages.widget),
            Route("/chat/", pages.chat),
            Route("/chat/uploads", self._upload, methods=["POST"]),
            Route("/chat/files/{sequence}/{number}", self._downloads.give),
            WebSocketRoute("/chat/ws", self._socket),
            Route("/chat/frames", self._post, methods=["POST"]),
            Mount(ASSETS, StaticFiles(directory=STATIC)),
        ]

    async def _socket(self, socket: WebSocket) -> None:
        await sockets.serve(socket, self._door)

    async def _post(self, request: Request) -> Response:
        return await posts.serve(request, self._door)

    async def _upload(self, request: Request) -> Response:
        wish = request.query_params.get("lang", "")
        language = spoken(wish) if wish else negotiate(request.headers.get("accept-language", ""))
        try:
            self._check(request)
            return JSONResponse({"id": await self._uploads.take(request)})
        except UploadError as fault:
            frame = compose.error(fault.code, language, fault.values)
            return JSONResponse(frame, fault.status, _wait_header(fault))

    def _check(self, request: Request) -> None:
        if not welcome(request, self._allowed):
            raise UploadError("origin", 403)
        visitor = request.client.host if request.client else ""
        if seconds := self._upload_limits.wait(visitor):
            raise UploadError("rate_limited", 429, retry_after=seconds)


def _wait_header(fault: UploadError) -> dict[str, str]:
    seconds = fault.values.get("retry_after")
    return {"Retry-After": str(seconds)} if seconds else {}
