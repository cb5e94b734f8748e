"""What becomes of each update: journalled first, everything else after and at best.

Only when `take` returns may the update be confirmed to Telegram.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from telegram.error import TelegramError

from channels.base import Accept, NotStoredError
from channels.message import Attachment, InboundMessage
from channels.telegram.fields import Table
from channels.telegram.files import TOO_LARGE, Files, Lost
from channels.telegram.parse import (
    Addressed,
    Heard,
    Ignored,
    Stale,
    Unreadable,
    parse,
    unreadable,
)
from channels.telegram.wire import Wire

_log = logging.getLogger(__name__)
_COURTESY = 5.0  # seconds a courtesy may hold up the line
_QUIET = timedelta(minutes=10)  # between two hints in one group


class Wording(Protocol):
    """The texts a channel says by itself."""

    def __call__(self, key: str, language: str, /) -> str:
        """The text of a key such as `telegram.write_privately`, in one of the four languages."""
        ...


@dataclass(slots=True, kw_only=True)
class Receiver:
    """Turns updates into journal rows. `account` is our bot's id, `username` its name."""

    wire: Wire
    accept: Accept
    files: Files
    wording: Wording
    now: Callable[[], datetime]
    account: str
    username: str
    _hinted: dict[int, datetime] = field(default_factory=dict)

    async def take(self, update: Table, raw: bytes) -> None:
        """See one update stored, whatever it is.

        Raises:
            NotStoredError: it is not, and nothing else; ask for the same update again.
        """
        try:
            await self._take(update, raw)
        except NotStoredError:
            raise
        except Exception as error:  # noqa: BLE001  # one message must not stop everybody's
            _log.exception("A Telegram update could not be handled")
            await self._last_resort(update, raw, error)

    async def _take(self, update: Table, raw: bytes) -> None:
        received_at = self.now()
        parsed = parse(
            update, account=self.account, received_at=received_at, username=self.username
        )
        match parsed:
            case Heard():
                await self._hear(parsed, raw)
            case Unreadable():
                await self._set_aside(parsed, raw, received_at)
            case Addressed():
                await self._point_to_private_chat(parsed, received_at)
            case Stale(callback=callback, language=language):
                await self._answer(callback, self.wording("telegram.stale_button", language))
            case Ignored(reason=reason):
                _log.debug("Telegram update ignored: %s", reason)

    async def _hear(self, heard: Heard, raw: bytes) -> None:
        fetched = [await self.files.fetch(file) for file in heard.files]
        lost = [one for one in fetched if isinstance(one, Lost)]
        message = _complete(heard.message, fetched, lost)
        is_new = await self.accept.message(message, raw=raw)
        if heard.callback:
            await self._answer(heard.callback, "")
        if lost and is_new:
            await self._tell_lost(message, lost)

    async def _last_resort(self, update: Table, raw: bytes, cause: Exception) -> None:
        found = unreadable(update, account=self.account, reason=f"not handled: {cause!r}")
        try:
            await self._set_aside(found, raw, self.now())
        except NotStoredError:
            raise
        except Exception as error:
            raise NotStoredError("the journal fails in an unforeseen way") from error

    async def _set_aside(self, found: Unreadable, raw: bytes, received_at: datetime) -> None:
        _log.warning("Telegram update set aside (%s): %s", found.external_id, found.reason)
        await self.accept.unreadable(
            found.sender,
            external_id=found.external_id,
            raw=raw,
            reason=found.reason,
            received_at=received_at,
        )

    async def _point_to_private_chat(self, found: Addressed, at: datetime) -> None:
        if at - self._hinted.get(found.chat, at - _QUIET) < _QUIET:
            return
        self._hinted = {c: t for c, t in self._hinted.items() if at - t < _QUIET} | {
            found.chat: at
        }
        hint = self.wording("telegram.write_privately", found.language)
        link = f"https://t.me/{self.username}" if self.username else ""
        await self._say(found.chat, found.thread, f"{hint}\n{link}".strip())

    async def _tell_lost(self, message: InboundMessage, lost: Sequence[Lost]) -> None:
        too_large = any(one.reason == TOO_LARGE for one in lost)
        key = "telegram.too_large" if too_large else "telegram.file_lost"
        text = self.wording(key, message.language_hint)
        await self._say(int(message.sender.user), message.sender.thread, text)

    async def _say(self, chat: int, thread: str, text: str) -> None:
        with suppress(TelegramError):
            await self.wire.send_message(
                chat,
                text,
                message_thread_id=int(thread) if thread else None,
                read_timeout=_COURTESY,
            )

    async def _answer(self, callback: str, text: str) -> None:
        with suppress(TelegramError):  # too old to answer, or gone: the press itself is stored
            await self.wire.answer_callback_query(
                callback, text or None, show_alert=bool(text), read_timeout=_COURTESY
            )


def _complete(
    message: InboundMessage, fetched: Sequence[Attachment | Lost], lost: Sequence[Lost]
) -> InboundMessage:
    attachments = tuple(one for one in fetched if isinstance(one, Attachment))
    details = dict(message.details)
    if lost:
        details["attachment_lost"] = "; ".join(f"{one.name}: {one.reason}" for one in lost)
    return replace(message, attachments=attachments, details=details)
