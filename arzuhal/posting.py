"""One POST to a server that others run: no redirect is followed, no address of ours is reached."""

import asyncio
import ssl
from collections.abc import Mapping

import httpcore

from arzuhal.outgoing import Judging, RefusedError, Rule
from bot.services.webhooks import Answer

TIMEOUT = 15.0  # seconds for all of an attempt
_FAILURES = (
    OSError,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.TimeoutException,
    httpcore.UnsupportedProtocol,
)
_SAID = 200  # bytes of an answer that staff may read


class Posting:
    """See `bot.services.webhooks.Post`."""

    def __init__(self, rule: Rule) -> None:
        self._rule = rule

    async def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """One attempt."""
        try:
            async with asyncio.timeout(TIMEOUT):
                return await self._post(url, body, headers)
        except RefusedError as error:
            return Answer(status=0, detail=str(error))
        except TimeoutError:
            return Answer(status=0, detail=f"no answer within {TIMEOUT:.0f} seconds")
        except _FAILURES as error:
            return Answer(status=0, detail=f"{type(error).__name__}: {error}"[:_SAID])

    async def _post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl.create_default_context(),
            network_backend=Judging(self._rule),
            max_keepalive_connections=0,
        )
        async with (
            pool,
            pool.stream("POST", url, headers=[*headers.items()], content=body) as response,
        ):
            said = b""
            async for piece in response.aiter_stream():
                said += piece
                if len(said) >= _SAID:
                    break
            words = said[:_SAID].decode("utf-8", "replace")
            return Answer(status=response.status, detail=f"{response.status} {words}".strip())
