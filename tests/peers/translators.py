"""A server with the APIs of LibreTranslate and of OpenAI's chat completions, over real HTTP.

What it says tells what it was asked. A text may name how it fails: [slow], [busy], [empty],
[moved], [huge].
"""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.waiting import until

KEY = "a key for tests"


class Translators:
    """What it heard, and where it is."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.url = ""
        self.app = Starlette(
            routes=[
                Route("/translate", self._libre, methods=["POST"]),
                Route("/v1/chat/completions", self._chat, methods=["POST"]),
            ]
        )

    async def _libre(self, request: Request) -> Response:
        asked = await request.json()
        self.heard.append(asked)
        missing = {"q", "source", "target"} - asked.keys()
        if missing:
            return JSONResponse({"error": f"Invalid request: missing {missing}"}, 400)
        if asked.get("api_key") != KEY:
            return JSONResponse({"error": "Invalid API key"}, 403)
        said = f"[{asked['source']}>{asked['target']}] {asked['q']}"
        return await self._fate(asked["q"], {"translatedText": said})

    async def _chat(self, request: Request) -> Response:
        asked = await request.json()
        self.heard.append(asked)
        if request.headers.get("authorization") != f"Bearer {KEY}":
            return JSONResponse({"error": {"message": "Incorrect API key provided"}}, 401)
        words = asked["messages"][-1]["content"]
        message = {"role": "assistant", "content": f"<{asked['model']}> {words}\n"}
        choices = [{"index": 0, "message": message, "finish_reason": "stop"}]
        return await self._fate(words, {"object": "chat.completion", "choices": choices})

    async def _fate(self, words: str, answer: dict[str, Any]) -> Response:
        if "[slow]" in words:
            await asyncio.sleep(30)
        if "[busy]" in words:
            return JSONResponse({"error": "Slowdown: 10 per 1 minute"}, 429)
        if "[moved]" in words:
            return RedirectResponse("http://127.0.0.1:1/elsewhere", 307)
        if "[huge]" in words:
            return Response(b"[" + b"1," * 600_000 + b"1]", media_type="application/json")
        return JSONResponse({} if "[empty]" in words else answer)


@asynccontextmanager
async def translating() -> AsyncIterator[Translators]:
    """The server, on a port of its own."""
    peer = Translators()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(peer.app, log_level="warning", lifespan="off")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listening]))

        async def started() -> bool:
            return server.started

        await until(started)
        peer.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        yield peer
        server.should_exit = server.force_exit = True
        await serving
