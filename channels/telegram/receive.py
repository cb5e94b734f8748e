"""What becomes of each update: journalled first, everything else after and at best.

Only when `take` returns may the update be confirmed to Telegram.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from channels.base import Accept, NotStoredError
from channels.message import Attachment, InboundMessage, MessageKind
from channels.telegram.courtesies import Courtesies
from channels.telegram.fields import Table
from channels.telegram.files import TOO_LARGE, Files, Lost
from channels.telegram.ours import Bot
from channels.telegram.outcomes import (
    Elsewhere,
    Heard,
    Ignored,
    Moved,
    Stale,
    Unreadable,
)
from channels.telegram.parse import parse, unreadable

_log = logging.getLogger(__name__)
_ANSWERED = frozenset({MessageKind.TEXT, MessageKind.CHOICE, MessageKind.COMMAND})
_QUIET = timedelta(minutes=10)  # between two hints in one group


class Wording(Protocol):
    """The texts a channel says by itself."""

    def __call__(self, key: str, language: str, /) -> str:
        """The text of a key such as `telegram.write_privately`, in one of the four languages."""
        ...


@dataclass(slots=True, kw_only=True)
class Receiver:
    """Turns updates into journal rows. `bot` is filled in with its name once that is known."""

    accept: Accept
    files: Files
    courtesies: Courtesies
    wording: Wording
    now: Callable[[], datetime]
    bot: Bot
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
        parsed = parse(update, self.bot, received_at=received_at)
        match parsed:
            case Heard():
                await self._hear(parsed, raw)
            case Unreadable():
                await self._set_aside(parsed, raw, received_at)
            case Elsewhere(message=message, spoken_to=spoken_to):
                if await self.accept.message(message) and spoken_to:
                    self._point_to_private_chat(message)
            case Moved(chat=chat):
                await self.bot.group.move(chat)
            case Stale(callback=callback, language=language):
                text = self.wording("telegram.stale_button", language)
                self.courtesies.answer(callback, text)
            case Ignored(reason=reason):
                _log.debug("Telegram update ignored: %s", reason)

    async def _hear(self, heard: Heard, raw: bytes) -> None:
        chat, thread = int(heard.message.sender.user), heard.message.sender.thread
        if heard.message.kind in _ANSWERED and chat not in self.bot.group:
            self.courtesies.typing(chat, thread)
        fetched = [await self.files.fetch(file) for file in heard.files]
        lost = [one for one in fetched if isinstance(one, Lost)]
        message = _complete(heard.message, fetched, lost, self.now())
        is_new = await self.accept.message(message, raw=raw)
        if heard.kept:
            self.courtesies.answer(heard.callback)
        elif heard.callback:
            self._pressed(heard.callback, chat, message)
        if lost and is_new:
            too_large = any(one.reason == TOO_LARGE for one in lost)
            key = "telegram.too_large" if too_large else "telegram.file_lost"
            self.courtesies.say(chat, thread, self.wording(key, message.language_hint))

    def _pressed(self, callback: str, chat: int, message: InboundMessage) -> None:
        _, _, carrier = message.in_reply_to.partition(":")
        if carrier:
            label = message.details.get("label", "")
            self.courtesies.chosen(callback, chat, int(carrier), label)
        else:
            self.courtesies.answer(callback)

    async def _last_resort(self, update: Table, raw: bytes, cause: Exception) -> None:
        found = unreadable(update, self.bot, reason=f"not handled: {cause!r}")
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
        if found.chat is not None:
            text = self.wording("telegram.unreadable", found.language)
            self.courtesies.say(found.chat, found.sender.thread, text)

    def _point_to_private_chat(self, message: InboundMessage) -> None:
        chat, at = int(message.sender.user), message.received_at
        if at - self._hinted.get(chat, at - _QUIET) < _QUIET:
            return
        self._hinted = {c: t for c, t in self._hinted.items() if at - t < _QUIET} | {chat: at}
        hint, label = (
            self.wording(key, message.language_hint)
            for key in ("telegram.write_privately", "telegram.open_chat")
        )
        link = f"https://t.me/{self.bot.username}?start=group" if self.bot.username else ""
        self.courtesies.say(chat, message.sender.thread, hint, (label, link))


def _complete(
    message: InboundMessage,
    fetched: Sequence[Attachment | Lost],
    lost: Sequence[Lost],
    now: datetime,
) -> InboundMessage:
    """With its files: received when the last of it was."""
    attachments = tuple(one for one in fetched if isinstance(one, Attachment))
    details = dict(message.details)
    if lost:
        details["attachment_lost"] = "; ".join(f"{one.name}: {one.reason}" for one in lost)
    return replace(message, attachments=attachments, details=details, received_at=now)
