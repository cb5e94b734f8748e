"""Fetching what a person attached, without ever losing the message it came with.

https://core.telegram.org/bots/api#getfile: at most 20 MB, under an address that expires.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram.error import BadRequest, RetryAfter, TelegramError

from channels.attachments import attachment
from channels.message import Attachment
from channels.telegram.content import File
from channels.telegram.wire import Wire, seconds_to_wait

TOO_LARGE = "too large"
_TRIES = 3
_LONGEST_PAUSE = 10.0  # seconds; others wait behind this chat's file


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A file that could not be had, and why, for staff."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Downloads. `limit` is in bytes, `pause` sleeps so many seconds."""

    wire: Wire
    limit: int
    pause: Callable[[float], Awaitable[None]]

    async def fetch(self, file: File) -> Attachment | Lost:
        """Download one file, trying again while the trouble may pass."""
        if file.size > self.limit:
            return Lost(name=file.name, reason=TOO_LARGE)
        reason = ""
        for attempt in range(_TRIES):
            try:
                return await self._fetch(file)
            except TelegramError as error:
                reason = _reason(error)
                if isinstance(error, BadRequest) or attempt == _TRIES - 1:
                    break
                await self.pause(_wait(error, attempt))
        return Lost(name=file.name, reason=reason)

    async def _fetch(self, file: File) -> Attachment | Lost:
        found = await self.wire.get_file(file.id)
        if (found.file_size or 0) > self.limit:
            return Lost(name=file.name, reason=TOO_LARGE)
        content = bytes(await found.download_as_bytearray())
        if len(content) > self.limit:
            return Lost(name=file.name, reason=TOO_LARGE)
        return await asyncio.to_thread(attachment, file.name, content)


def _wait(error: TelegramError, attempt: int) -> float:
    wait = seconds_to_wait(error) if isinstance(error, RetryAfter) else 2.0**attempt
    return min(wait, _LONGEST_PAUSE)


def _reason(error: TelegramError) -> str:
    return (
        TOO_LARGE if "too big" in error.message.casefold() else f"not downloaded: {error.message}"
    )
