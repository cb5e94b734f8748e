"""Word from the database's threads to an event loop: what comes close together wakes it once."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from contextlib import suppress

Call = Callable[[], None]
log = logging.getLogger(__name__)


class Caller:
    """Has calls made on one event loop, from any thread, in the order they were asked for.

    A loop is woken by a write to a socket, at which a thread also hands over the interpreter: done
    for each of many works that end together, that took as long as some of them.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._calls: deque[Call] = deque()
        self._woken = False

    def call(self, call: Call) -> None:
        """Have `call` made soon. Noted before the loop is looked after, none is ever missed."""
        self._calls.append(call)
        if not self._woken:
            self._woken = True
            with suppress(RuntimeError):  # the loop is closed: nobody is left to be told
                self.loop.call_soon_threadsafe(self._make)

    def _make(self) -> None:
        self._woken = False
        while self._calls:
            call = self._calls.popleft()
            try:
                call()
            except Exception:
                log.exception("a listener failed after a commit")
