"""Small kindnesses beside the line: done at best, never waited for, never a reason to stop.

Everything that matters is journalled before and answered through the outbox.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ChatAction
from telegram.error import TelegramError

from channels.telegram.parse import CHOSEN
from channels.telegram.wire import Wire

_LONGEST = 5.0  # seconds one may take
_MOST = 32  # at once; beyond that nobody is seen to write


@dataclass(slots=True, kw_only=True)
class Courtesies:
    """By one bot. Chats and messages by their numbers; `thread` as in an Address."""

    wire: Wire
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def typing(self, chat: int, thread: str) -> None:
        """Somebody is seen to write while the answer is being found."""
        if len(self._tasks) < _MOST:
            self._soon(
                self.wire.send_chat_action(
                    chat,
                    ChatAction.TYPING,
                    message_thread_id=_thread(thread),
                    read_timeout=_LONGEST,
                )
            )

    def answer(self, callback: str, text: str = "") -> None:
        """Stop a button's clock, with a word if there is one to say."""
        self._soon(self._answer(callback, text))

    def chosen(self, callback: str, chat: int, message: int, label: str) -> None:
        """Stop a button's clock and leave of the buttons the one that was pressed, marked."""
        self._soon(self._answer(callback, ""), self._mark(chat, message, label))

    def say(self, chat: int, thread: str, text: str, button: tuple[str, str] = ("", "")) -> None:
        """A word of the channel's own, with a button that opens a link: its label, its address."""
        label, url = button
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton(label, url=url)]]) if url else None
        self._soon(
            self.wire.send_message(
                chat,
                text,
                message_thread_id=_thread(thread),
                reply_markup=keyboard,
                read_timeout=_LONGEST,
            )
        )

    async def finish(self) -> None:
        """Let what was begun end."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _answer(self, callback: str, text: str) -> None:
        await self.wire.answer_callback_query(
            callback, text or None, show_alert=bool(text), read_timeout=_LONGEST
        )

    async def _mark(self, chat: int, message: int, label: str) -> None:
        marked = InlineKeyboardButton(f"\N{CHECK MARK} {label}", callback_data=CHOSEN)
        keyboard = InlineKeyboardMarkup([[marked]]) if label else None
        await self.wire.edit_message_reply_markup(
            chat, message, reply_markup=keyboard, read_timeout=_LONGEST
        )

    def _soon(self, *calls: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(_in_order(calls))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _in_order(calls: tuple[Coroutine[Any, Any, object], ...]) -> None:
    for call in calls:
        with suppress(TelegramError):  # too old to answer, unchanged, blocked, away
            await call


def _thread(thread: str) -> int | None:
    return int(thread) if thread else None
