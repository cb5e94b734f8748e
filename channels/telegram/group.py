"""The group in which staff are told and act: one chat, also after Telegram gave it another number.

A group that becomes a supergroup changes its number for good. The one it has now is learned from
Telegram and kept, so that messages go on; to everybody else the group keeps the number of the
settings.
"""

import logging
from dataclasses import dataclass

from channels.base import NotStoredError, Positions
from channels.message import Address

_log = logging.getLogger(__name__)
_SOURCE = "telegram: the group of staff"
_NONE = 0  # no chat has this number


@dataclass(slots=True, kw_only=True)
class Group:
    """`configured` is the number of the settings, 0 without a group; `chat` the one it has now."""

    configured: int = _NONE
    chat: int = _NONE
    positions: Positions | None = None

    def __contains__(self, chat: int | None) -> bool:
        """Whether a chat is it, under its old number or its new one."""
        return bool(self.configured) and chat in {self.configured, self.chat}

    async def recall(self) -> None:
        """Learn what an earlier process found out. Raises NotStoredError."""
        self.chat = self.configured
        if self.configured and self.positions:
            known = await self.positions.get(_SOURCE)
            if known.get("of") == self.configured:
                self.chat = int(known["chat"])

    async def move(self, chat: int) -> None:
        """It has another number from now on; the operator is told to write it down."""
        if not self.configured or chat == self.chat:
            return
        self.chat = chat
        _log.warning(
            'The group of staff became a supergroup. It goes on; set telegram.staff_group = "%d"',
            chat,
        )
        if self.positions:
            try:
                await self.positions.put(_SOURCE, {"of": self.configured, "chat": chat})
            except NotStoredError as error:
                _log.warning("The group's new number could not be kept: %s", error)

    def at(self, recipient: Address) -> Address:
        """Where to write to now: as it is, unless it is the group and has moved."""
        if not self.configured or recipient.user != str(self.configured):
            return recipient
        return Address(
            channel=recipient.channel,
            account=recipient.account,
            user=str(self.chat or self.configured),
            thread=recipient.thread,
        )
