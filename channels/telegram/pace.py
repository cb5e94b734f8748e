"""Not faster than Telegram likes: one message a second in a chat, thirty in all, and its own word.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
The memory is this process's own: several processes share the limits and meet in the 429.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field


def _monotonic() -> float:
    return asyncio.get_running_loop().time()


@dataclass(slots=True, kw_only=True)
class Pace:
    """Gives turns. Gaps in seconds; `clock` never goes back; `pause` sleeps so many seconds."""

    chat_gap: float = 1.0
    overall_gap: float = 1 / 30
    clock: Callable[[], float] = _monotonic
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    _held: dict[int, float] = field(default_factory=dict)
    _overall: float = 0.0
    _chats: dict[int, float] = field(default_factory=dict)

    def hold(self, chat: int, seconds: float) -> None:
        """Telegram asks to wait, and does not say whether in this chat or everywhere."""
        now = self.clock()
        self._held = {c: until for c, until in self._held.items() if until > now}
        self._held[chat] = max(self._held.get(chat, 0.0), now + seconds)

    def held(self, chat: int) -> float:
        """Seconds left of what Telegram asked for, 0 when free.

        One chat's wait is its own; once a second chat is told to wait, everybody does.
        """
        now = self.clock()
        waits = {c: until - now for c, until in self._held.items() if until > now}
        return max(waits.values()) if len(waits) > 1 else waits.get(chat, 0.0)

    async def turn(self, chat: int) -> None:
        """Return when a message may go to this chat. Others' waiting chats hold nobody up."""
        now = self.clock()
        at = max(now, self._chats.get(chat, now))
        self._chats = {c: t for c, t in self._chats.items() if t > now}
        self._chats[chat] = at + self.chat_gap
        await self._until(at)
        at = max(self.clock(), self._overall)
        self._overall = at + self.overall_gap
        self._chats[chat] = max(self._chats.get(chat, 0.0), at + self.chat_gap)
        await self._until(at)

    async def _until(self, at: float) -> None:
        if (wait := at - self.clock()) > 0:
            await self.pause(wait)
