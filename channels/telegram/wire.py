"""The Bot API as the library speaks it, with what a channel of record needs besides.

Raw updates (the library parses a whole batch at once, so one update it cannot read would hide all
the others) and an answer to "may this request have reached Telegram?" (never say twice).
"""

import logging
import os
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
from telegram import Bot
from telegram.error import RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from channels.telegram.fields import Table, table
from channels.telegram.parse import UPDATES

os.environ.setdefault("PTB_TIMEDELTA", "1")  # without it the library warns of every 429
_ANSWER_MARGIN = 10.0  # seconds a long poll may be late before we call it lost

# Failures before the first byte went out; after any other the request may have been carried out.
_UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class Wire(Bot):
    """A bot that also hands out updates as they came. Timeouts in seconds."""

    def __init__(self, token: str, api_base: str, *, timeout: float = 30.0) -> None:
        # The address of every request holds the token, and httpx logs addresses.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        base = api_base.rstrip("/")
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=_request(timeout, connections=64),
            get_updates_request=_request(timeout, connections=1),
        )

    async def updates(self, offset: int | None, *, seconds: int) -> list[Any]:
        """Wait up to `seconds` for updates; naming an `offset` confirms all before it.

        Raises:
            TelegramError: the poll failed.
        """
        asked = {"offset": offset, "timeout": seconds, "allowed_updates": UPDATES}
        found = await self._post("getUpdates", asked, read_timeout=seconds + _ANSWER_MARGIN)
        if not isinstance(found, list):
            raise TelegramError("getUpdates did not answer with a list")
        return found

    async def call(self, method: str, data: Mapping[str, object]) -> Table:
        """Carry out a method; what it answered, empty where that is no object.

        The library would read the answer into its classes and raise where another server's differs
        from Telegram's: a message that was sent would look as if it were not.

        Raises:
            TelegramError: it was refused, or nothing is known (`may_have_arrived`).
        """
        given = {key: value for key, value in data.items() if value is not None}
        try:
            return table({"answer": await self._post(method, given)}, "answer")
        except KeyError:  # JSON that has no result
            return {}

    async def let_go(self) -> None:
        """Let go of the connections (the library's shutdown does so only after its getMe)."""
        for request in self._request:
            await request.shutdown()


def _request(timeout: float, *, connections: int) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=timeout,
        write_timeout=timeout,
        connect_timeout=min(timeout, 10.0),
        pool_timeout=timeout,
        media_write_timeout=max(timeout, 60.0),
    )


def may_have_arrived(error: TelegramError) -> bool:
    """Whether the request may have been carried out although no answer came."""
    cause = error.__cause__
    if isinstance(cause, httpx.HTTPError):
        return not isinstance(cause, _UNSENT)
    return type(error) is TelegramError  # a 200 that is not JSON: done, but what is unknown


def seconds_to_wait(error: RetryAfter) -> float:
    """The pause of a 429; the library gives a number or a timedelta, by environment."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
