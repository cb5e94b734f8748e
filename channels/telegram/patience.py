"""How long to wait after a failure of listening, and what to tell the operator, once each.

A loop that listens never ends: whatever fails is explained and tried again.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from channels.base import NotStoredError
from channels.telegram.wire import seconds_to_wait

_log = logging.getLogger(__name__)
LONGEST = 30.0  # seconds between tries while the network or the store is away
SLOW = 60.0  # seconds, where only a person can mend it
_STEEPEST = 6  # doublings

_CONFLICT = (
    "Another program reads this bot's updates (a second Arzuhal with the same token, or a webhook"
    " set elsewhere). Stop it, or use another token; trying again each minute."
)
_REFUSED = (
    "Telegram refuses the bot token. Set telegram.token (ARZUHAL_TELEGRAM__TOKEN) to the one from"
    " @BotFather; trying again each minute."
)


@dataclass(slots=True, kw_only=True)
class Patience:
    """Backs off with jitter. `chance` gives numbers in [0, 1)."""

    chance: Callable[[], float]
    _failures: int = 0
    _told: str = ""

    def after(self, error: Exception) -> float:
        """Seconds to wait; the same trouble twice in a row is told once."""
        match error:
            case RetryAfter():
                self._tell(logging.INFO, "Telegram asks to slow down")
                return seconds_to_wait(error)
            case InvalidToken():
                self._tell(logging.ERROR, _REFUSED)
                return SLOW
            case Conflict():
                self._tell(logging.ERROR, _CONFLICT)
                return SLOW
            case NotStoredError():
                self._tell(logging.ERROR, f"Updates stay with Telegram: not stored here ({error})")
            case TelegramError():
                self._tell(logging.WARNING, f"Telegram cannot be reached ({error.message})")
            case _:
                self._tell(logging.ERROR, f"Listening to Telegram failed ({error!r})")
        return self._next()

    def relax(self) -> None:
        """All went well: the next failure is a first one."""
        if self._told:
            _log.info("Telegram is heard again")
        self._failures, self._told = 0, ""

    def _next(self) -> float:
        longest = min(LONGEST, 2.0 ** min(self._failures, _STEEPEST))
        self._failures += 1
        return longest * (0.5 + self.chance() / 2)

    def _tell(self, level: int, what: str) -> None:
        if what != self._told:
            _log.log(level, what)
            self._told = what
