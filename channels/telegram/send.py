"""Saying a message, once: what became of it is a Delivery, never an exception.

Telegram takes no idempotency key. Where the request may have arrived though no answer came, the
Delivery is `uncertain`, and before the next attempt the chat is asked (`_arrived`).
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from telegram import InputFile, LinkPreviewOptions
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from channels.base import Blobs
from channels.message import Address, Delivery, DeliveryStatus, OutboundMessage
from channels.telegram.compose import Call, Upload, Words, compose
from channels.telegram.fields import Table, number
from channels.telegram.group import Group
from channels.telegram.pace import Pace
from channels.telegram.parts import parts
from channels.telegram.wire import Wire, may_have_arrived, seconds_to_wait

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_AT_ONCE = 8  # attempts between their mark and their outcome
_PATIENCE = 3.0  # seconds a sender waits out a hold itself instead of giving the message back
_GONE = ("chat not found", "user not found", "user is deactivated", "peer_id_invalid")
_LOOK_AHEAD = 40  # message ids; private chats of a bot share one count, so others lie between


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What a failure means for the message."""

    status: DeliveryStatus
    detail: str
    retry_after: float | None = None
    address_dead: bool = False
    uncertain: bool = False


def fate(error: TelegramError) -> Fate:
    """Read a failure: who is gone for ever, what may be tried again, what is not known."""
    match error:
        case RetryAfter():
            wait = seconds_to_wait(error)
            return _later(f"Telegram asks to wait {wait:.0f} s", retry_after=wait)
        case Forbidden():
            return _never(f"the person cannot be written to: {error.message}", dead=True)
        case BadRequest():
            gone = any(sign in error.message.casefold() for sign in _GONE)
            return _never(f"Telegram refuses: {error.message}", dead=gone)
        case InvalidToken():
            return _later("Telegram refuses the bot token (telegram.token)")
        case _ if may_have_arrived(error):
            return _later(f"no answer, it may have arrived: {error.message}", uncertain=True)
        case _:
            return _later(f"Telegram cannot take it now: {error.message}")


def _later(detail: str, *, retry_after: float | None = None, uncertain: bool = False) -> Fate:
    return Fate(
        status=DeliveryStatus.DELAYED,
        detail=detail,
        retry_after=retry_after,
        uncertain=uncertain,
    )


def _never(detail: str, *, dead: bool = False) -> Fate:
    return Fate(status=DeliveryStatus.FAILED, detail=detail, address_dead=dead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Sends by one bot. `blobs` holds the bytes of files that come without them.

    `group` is the chat of staff, which may have moved.
    """

    wire: Wire
    pace: Pace
    now: Callable[[], datetime]
    blobs: Blobs | None = None
    group: Group = field(default_factory=Group)
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_ONCE))

    @asynccontextmanager
    async def turn(self, recipient: Address) -> AsyncIterator[None]:
        """See `channels.base.Paced`. What is no chat has its turn at once."""
        with suppress(_UnsayableError):
            await self.pace.turn(_place(recipient)[0])
        async with self._slots:
            yield

    async def send(self, message: OutboundMessage) -> Delivery:
        """Try once, at its turn. `external_id` is `chat:message` of the last part."""
        external_id = ""
        try:
            chat, thread = _place(self.group.at(message.recipient))
            first, *others = parts(message)
            if message.replaces:
                first, others = replace(first, choices=message.choices), []
                external_id = await self._replaced(message.replaces, first)
            else:
                external_id = await self._part(chat, thread, first)
            for part in others:
                await self.pace.turn(chat)
                external_id = await self._part(chat, thread, part)
        except _UnsayableError as error:
            what = _never(str(error))
        except TelegramError as error:
            what = fate(error)
        else:
            what = Fate(status=DeliveryStatus.DELIVERED, detail="")
        delayed = what.status is DeliveryStatus.DELAYED
        return Delivery(
            message_id=message.id,
            status=what.status,
            at=self.now(),
            external_id=external_id,
            detail=what.detail,
            retry_after=what.retry_after,
            address_dead=what.address_dead,
            # Once in doubt, always: an attempt cut short says nothing about the one before it.
            uncertain=what.uncertain or (delayed and bool(message.tried_after)),
        )

    async def _part(self, chat: int, thread: int | None, part: OutboundMessage) -> str:
        call = compose(part)
        if call is None:
            raise _UnsayableError("there is neither text nor a file in it")
        if isinstance(call, Words) and (arrived := await self._arrived(chat, call, part)):
            return arrived
        return await self._say(chat, thread, await self._loaded(call))

    async def _replaced(self, known: str, part: OutboundMessage) -> str:
        """Put it in the place of a message of ours; that it stands there already is as good."""
        chat, _, place = known.partition(":")
        if not (chat.removeprefix("-").isdigit() and place.isdigit()):
            raise _UnsayableError("what it was to replace never arrived")
        words = compose(part)
        if not isinstance(words, Words):
            raise _UnsayableError("there are no words in it")
        try:
            await self._ask("editMessageText", int(chat), message_id=int(place), **_said(words))
        except BadRequest as error:
            if "not modified" not in error.message.casefold():
                raise
        return known

    async def _arrived(self, chat: int, words: Words, part: OutboundMessage) -> str:
        """Where an attempt whose answer was lost did arrive, as far as can be found; or empty.

        A bot cannot read its chats, but it can ask to edit a message to what it is already: only
        of our own words Telegram then says "not modified". Nothing of ours is younger in a chat.
        """
        last = max((_number(chat, before) for before in part.tried_after), default=0)
        for place in range(last + 1, last + 1 + _LOOK_AHEAD) if last else ():
            try:
                await self._ask("editMessageText", chat, message_id=place, **_said(words))
            except BadRequest as error:
                if "not modified" not in error.message.casefold():
                    continue
            return f"{chat}:{place}"
        return ""

    async def _say(self, chat: int, thread: int | None, call: Call) -> str:
        if (held := self.pace.held(chat)) > _PATIENCE:
            raise RetryAfter(int(held) + 1)
        if held:
            await self.pace.pause(held)
        method = "sendMessage" if isinstance(call, Words) else "sendDocument"
        given = {**_said(call), "message_thread_id": thread}
        try:
            said = await self._ask(method, chat, **given)
        except ChatMigrated as moved:
            if chat in self.group:
                await self.group.move(moved.new_chat_id)
            chat = moved.new_chat_id
            said = await self._ask(method, chat, **given)
        place = number(said, "message_id")
        return "" if place is None else f"{chat}:{place}"

    async def _ask(self, method: str, chat: int, **data: object) -> Table:
        try:
            return await self.wire.call(method, {"chat_id": chat, **data})
        except RetryAfter as error:
            self.pace.hold(chat, seconds_to_wait(error))
            raise

    async def _loaded(self, call: Call) -> Call:
        if isinstance(call, Words) or call.attachment.content:
            return call
        file = call.attachment
        try:
            content = await asyncio.to_thread(self.blobs.get, file.digest) if self.blobs else b""
        except KeyError:
            content = b""
        if not content:  # an empty file Telegram refuses as well
            missing = f"the content of the attached file {file.name} is missing"
            raise _UnsayableError(missing)
        return Upload(attachment=replace(file, content=content))


class _UnsayableError(Exception):
    """The message itself cannot be said, whatever Telegram does."""


def _said(call: Call) -> dict[str, object]:
    """The parameters that say it."""
    match call:
        case Words(text=text, keyboard=keyboard):
            return {"text": text, "reply_markup": keyboard, "link_preview_options": _NO_PREVIEW}
        case Upload(attachment=file):
            document = InputFile(file.content, filename=file.name, attach=False)
            return {"document": document, "disable_content_type_detection": True}


def _place(recipient: Address) -> tuple[int, int | None]:
    try:
        return int(recipient.user), int(recipient.thread) if recipient.thread else None
    except ValueError:
        unknown = f"{recipient.user!r} is not a Telegram chat id"
        raise _UnsayableError(unknown) from None


def _number(chat: int, external_id: str) -> int:
    """The message id in `chat:message…`, 0 for what is none of this chat."""
    where, _, rest = external_id.partition(":")
    place = rest.partition(":")[0]
    return int(place) if where == str(chat) and place.isascii() and place.isdigit() else 0
