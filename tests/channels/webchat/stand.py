"""A web chat on a real port, with a mailbox in memory that keeps the laws of the real one."""

import asyncio
import socket
from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from channels.base import NotStoredError
from channels.message import (
    Address,
    Attachment,
    Author,
    InboundMessage,
    OutboundMessage,
    TranscriptEntry,
)
from channels.webchat.channel import WebChat
from channels.webchat.info import ExternalBody, PublicInfo
from config.settings import Webchat

INFO = PublicInfo(
    organisation="Example Organisation",
    email="complaints@example.org",
    telegram="https://t.me/example_complaints_bot",
    update_days=7,
    decide_days=30,
    external_bodies=(
        ExternalBody(name="Example Ombudsman", url="https://ombudsman.example.org"),
        ExternalBody(name="Example Helpline", phone="+44 20 7946 0000"),
    ),
    privacy_url="https://example.org/privacy",
)
PATIENCE = 60.0  # seconds, far more than is needed, so that a slow machine fails nothing
SETTINGS = Webchat(
    enabled=True,
    allowed_origins=(),
    max_upload_bytes=2_000_000,
    max_message_chars=20_000,
    messages_per_minute=30,
)


@dataclass
class Mailbox:
    """Accept, Transcript and Blobs in one; sequences count up within each conversation."""

    lines: dict[Address, list[TranscriptEntry]] = field(default_factory=dict)
    accepted: list[InboundMessage] = field(default_factory=list)
    raws: list[bytes] = field(default_factory=list)
    blobs: dict[str, bytes] = field(default_factory=dict)
    attempts: int = 0
    broken: bool = False
    unreadable_now: bool = False
    keeps_labels: bool = True
    slow: asyncio.Event | None = None  # stored only when this is set
    gate: asyncio.Event | None = None  # stored at once, but told only when this is set
    answer: Callable[[InboundMessage], Sequence[dict[str, Any]]] = lambda _message: ()

    async def message(self, message, *, raw=b""):
        self.attempts += 1
        if self.slow:
            await self.slow.wait()
        if self.broken:
            raise NotStoredError
        if any(m.external_id == message.external_id for m in self.accepted):
            return False
        self.accepted.append(message)
        self.raws.append(raw)
        self.write(
            message.sender,
            message.details.get("label", message.text) if self.keeps_labels else message.text,
            Author.COMPLAINANT,
            id=message.external_id.partition(":")[2],
            attachments=message.attachments,
        )
        for line in self.answer(message):
            self.write(message.sender, **line)
        if self.gate:
            await self.gate.wait()
        return True

    async def unreadable(self, sender, *, external_id, raw, reason, received_at):
        raise AssertionError

    def write(self, address, text, author=Author.ASSISTANT, **more):
        lines = self.lines.setdefault(address, [])
        number = len(lines) + 1
        entry = TranscriptEntry(
            sequence=number,
            author=author,
            text=text,
            **{"id": f"ours-{number}", "at": datetime.now(UTC), **more},
        )
        lines.append(entry)
        return entry

    async def since(self, address, sequence, *, limit=200):
        return [e for e in self.lines.get(address, []) if e.sequence > sequence][:limit]

    async def heads(self, addresses):
        if self.unreadable_now:
            raise OSError
        return [len(self.lines.get(address, [])) for address in addresses]

    def put(self, content):
        digest = sha256(content).hexdigest()
        self.blobs[digest] = content
        return digest

    def get(self, digest):
        return self.blobs[digest]

    def file(self, name, kind, digest):
        """A stored file as an attachment."""
        return Attachment(name=name, type=kind, size=len(self.blobs[digest]), digest=digest)

    @property
    def address(self):
        """Of the only conversation there is."""
        (address,) = self.lines
        return address


class Between:
    """What stands between a browser and us, and what it does with WebSockets."""

    def __init__(self, app, sockets):
        self.app = app
        self.sockets = sockets  # "open", "refuse", "hang" before they open, "cut" once they speak
        self.tried = self.opened = 0
        self.posts = 0

    async def __call__(self, scope, receive, send):
        self.posts += scope["path"] == "/chat/frames"
        if scope["type"] != "websocket":
            return await self.app(scope, receive, send)
        self.tried += 1
        return await getattr(self, f"_{self.sockets}")(scope, receive, send)

    async def _open(self, scope, receive, send):
        self.opened += 1
        await self.app(scope, receive, send)

    async def _refuse(self, _scope, receive, send):
        await receive()
        await send({"type": "websocket.close"})

    async def _hang(self, _scope, receive, _send):
        while (await receive())["type"] != "websocket.disconnect":
            pass

    async def _cut(self, scope, receive, send):
        async def once(message):
            await send(message)
            if message["type"] == "websocket.send":
                await send({"type": "websocket.close", "code": 1001})

        await self.app(scope, receive, once)


@dataclass
class Site:
    """One running server."""

    url: str
    mailbox: Mailbox
    chat: WebChat
    between: Between
    server: uvicorn.Server
    beats: list[str]
    clock: list[timedelta]

    @property
    def ws(self):
        return self.url.replace("http", "ws", 1) + "/chat/ws?v=1"

    def outbound(self, **more):
        about = {"id": "m", "text": "t", "language": "en", "created_at": datetime.now(UTC)}
        return OutboundMessage(recipient=self.mailbox.address, **{**about, **more})

    def cut(self):
        """Kill every socket as a network would."""
        for connection in list(self.server.server_state.connections):
            connection.transport.abort()


class Beats(list[str]):
    def beat(self, name):
        self.append(name)


async def host_page(request):
    """Somebody's shop on another origin (localhost), with the one script line in it."""
    origin = f"http://127.0.0.1:{request.url.port}"
    policy = f"default-src 'none'; style-src 'self'; script-src {origin}; frame-src {origin}"
    headers = {"Content-Security-Policy": policy} if "strict" in request.url.query else {}
    language = request.query_params.get("lang", "tr")
    html = HOST_HTML.replace("{origin}", origin).replace("{lang}", language)
    frames = "<iframe src='{origin}/chat/'></iframe>".replace("{origin}", origin)
    count = int(request.query_params.get("tabs", 0))
    return HTMLResponse(html.replace("</body>", frames * count + "</body>"), headers=headers)


async def host_css(_request):
    return Response(HOST_CSS, media_type="text/css")


HOST_HTML = """<!doctype html><html lang="{lang}"><head><title>Shop</title>
<link rel="stylesheet" href="/shop.css"></head><body><div>Our shop</div>
<script src="{origin}/widget.js" defer></script></body></html>"""
HOST_CSS = """* { all: unset !important; font-size: 30px !important; }
div { display: block !important; position: relative; z-index: 99999; }"""


@asynccontextmanager
async def running(mailbox=None, *, port=0, info=INFO, sockets="open", **settings):
    """A site on a free port, or on a given one (to come back where it was)."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))

    def site_url(host):
        return f"http://{host}:{listening.getsockname()[1]}"

    numbers, beats, clock = count(1), Beats(), [timedelta()]
    mailbox = mailbox or Mailbox()
    chat = WebChat(
        SETTINGS.model_copy(update={"allowed_origins": (site_url("localhost"),), **settings}),
        accept=mailbox,
        transcript=mailbox,
        blobs=mailbox,
        info=info,
        now=lambda: datetime.now(UTC) + clock[0],
        new_token=lambda: sha256(f"{id(numbers)}-{next(numbers)}".encode()).hexdigest(),
        heartbeat=beats,
        secure=False,
    )
    app = Starlette(routes=[Route("/shop", host_page), Route("/shop.css", host_css), *chat.routes])
    between = Between(app, sockets)
    config = uvicorn.Config(between, ws="websockets-sansio", log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    tasks = [
        asyncio.create_task(server.serve(sockets=[listening])),
        asyncio.create_task(chat.listen(mailbox)),
    ]
    await until(lambda: server.started)
    try:
        yield Site(site_url("127.0.0.1"), mailbox, chat, between, server, beats, clock)
    finally:
        server.should_exit = server.force_exit = True
        await tasks[0]
        tasks[1].cancel()
        await asyncio.gather(tasks[1], return_exceptions=True)
        listening.close()


async def until(condition, seconds=PATIENCE):
    """Wait for a condition, not for a time."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  # conditions of others, which set no event
            await asyncio.sleep(0.01)
