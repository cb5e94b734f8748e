"""Saying a message, once: what became of it is a Delivery, never an exception.

Telegram takes no idempotency key. Where the request may have arrived though no answer came, the
detail begins with "ambiguous:" and nothing is repeated here: that is for the caller to decide.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import LinkPreviewOptions, Message
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
from channels.telegram.pace import Pace
from channels.telegram.wire import Wire, may_have_arrived, seconds_to_wait

AMBIGUOUS = "ambiguous: "
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PATIENCE = 3.0  # seconds a sender waits out a hold itself instead of giving the message back
_GONE = ("chat not found", "user not found", "user is deactivated", "peer_id_invalid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What a failure means for the message."""

    status: DeliveryStatus
    detail: str
    retry_after: float | None = None
    address_dead: bool = False


def fate(error: TelegramError) -> Fate:
    """Read a failure: who is gone for ever, what may be tried again, what is not known."""
    match error:
        case RetryAfter():
            wait = seconds_to_wait(error)
            return _later(f"Telegram asks to wait {wait:.0f} s", wait)
        case Forbidden():
            return _never(f"the person cannot be written to: {error.message}", dead=True)
        case BadRequest():
            gone = any(sign in error.message.casefold() for sign in _GONE)
            return _never(f"Telegram refuses: {error.message}", dead=gone)
        case InvalidToken():
            return _later("Telegram refuses the bot token (telegram.token)")
        case _ if may_have_arrived(error):
            return _later(f"{AMBIGUOUS}no answer, it may have arrived: {error.message}")
        case _:
            return _later(f"Telegram cannot take it now: {error.message}")


def _later(detail: str, retry_after: float | None = None) -> Fate:
    return Fate(status=DeliveryStatus.DELAYED, detail=detail, retry_after=retry_after)


def _never(detail: str, *, dead: bool = False) -> Fate:
    return Fate(status=DeliveryStatus.FAILED, detail=detail, address_dead=dead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Sends by one bot. `blobs` holds the bytes of files that come without them."""

    wire: Wire
    pace: Pace
    now: Callable[[], datetime]
    blobs: Blobs | None = None

    async def send(self, message: OutboundMessage) -> Delivery:
        """Try once. `external_id` is `chat:message` of the first part known to be delivered."""
        sent: list[str] = []
        calls: Sequence[Call] = ()
        try:
            chat, thread = _place(message.recipient)
            calls = await self._calls(message)
            for call in calls:
                sent.append(await self._say(chat, thread, call))  # noqa: PERF401  # kept on failure
        except _UnsayableError as error:
            what = _never(str(error))
        except TelegramError as error:
            what = _with_progress(fate(error), sent, calls)
        else:
            what = Fate(status=DeliveryStatus.DELIVERED, detail="")
        return self._delivery(message, what, sent)

    async def _calls(self, message: OutboundMessage) -> list[Call]:
        calls = [await self._loaded(call) for call in compose(message)]
        if not calls:
            raise _UnsayableError("there is neither text nor a file in it")
        return calls

    async def _say(self, chat: int, thread: int | None, call: Call) -> str:
        await self.pace.turn(chat)
        if (held := self.pace.held()) > _PATIENCE:
            raise RetryAfter(int(held) + 1)
        if held:
            await self.pace.pause(held)
        try:
            said = await self._call(chat, thread, call)
        except ChatMigrated as moved:
            said = await self._call(moved.new_chat_id, thread, call)
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                self.pace.hold(seconds_to_wait(error))
            raise
        except Exception as error:  # an answer the library stumbles over
            misread = f"the answer makes no sense: {error!r}"
            raise TelegramError(misread) from error
        return f"{said.chat_id}:{said.message_id}"

    async def _call(self, chat: int, thread: int | None, call: Call) -> Message:
        match call:
            case Words(text=text, keyboard=keyboard):
                return await self.wire.send_message(
                    chat,
                    text,
                    message_thread_id=thread,
                    reply_markup=keyboard,
                    link_preview_options=_NO_PREVIEW,
                )
            case Upload(attachment=file):
                return await self.wire.send_document(
                    chat,
                    file.content,
                    filename=file.name,
                    message_thread_id=thread,
                    disable_content_type_detection=True,
                )

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

    def _delivery(self, message: OutboundMessage, what: Fate, sent: Sequence[str]) -> Delivery:
        return Delivery(
            message_id=message.id,
            status=what.status,
            at=self.now(),
            external_id=sent[0] if sent else "",
            detail=what.detail,
            retry_after=what.retry_after,
            address_dead=what.address_dead,
        )


class _UnsayableError(Exception):
    """The message itself cannot be said, whatever Telegram does."""


def _place(recipient: Address) -> tuple[int, int | None]:
    try:
        return int(recipient.user), int(recipient.thread) if recipient.thread else None
    except ValueError:
        unknown = f"{recipient.user!r} is not a Telegram chat id"
        raise _UnsayableError(unknown) from None


def _with_progress(what: Fate, sent: Sequence[str], calls: Sequence[Call]) -> Fate:
    """Say which part failed, when not all of it: whoever resumes begins there."""
    if not sent:
        return what
    unclear = what.detail.startswith(AMBIGUOUS)
    detail = (
        f"{AMBIGUOUS if unclear else ''}part {len(sent) + 1} of {len(calls)}, after"
        f" {', '.join(sent)} were delivered: {what.detail.removeprefix(AMBIGUOUS)}"
    )
    return replace(what, detail=detail)
