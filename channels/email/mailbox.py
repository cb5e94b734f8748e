"""Reads one folder of a mailbox as long as the process lives: every mail once, in order.

A connection is kept and the server tells of new mail (IDLE, RFC 2177), or is asked now and then.
One process reads a folder at a time; whatever fails is told once and tried again.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from channels.base import Heartbeat, Positions
from channels.email.fetch import Fetcher
from channels.email.imap import TROUBLE, Line, LoginError, opened
from channels.email.oauth import TokenError, Tokens
from config.mail import Mailbox

log = logging.getLogger(__name__)
LEASE = 90.0  # seconds a reader may be silent before another takes over
STANDBY = LEASE / 6  # seconds between looks whether the other reader is still there
SLICE = 20.0  # seconds between proofs of life
REARM = 300.0  # seconds of IDLE; servers end it after 29 minutes, some routers much sooner
SOON = 2.0  # seconds: a mail that came between looking and IDLE is announced to nobody
STEEPEST = 6  # doublings of a second between tries


class Login:
    """How one folder of `box` is opened."""

    def __init__(self, box: Mailbox, folder: str, *, now: Callable[[], datetime]) -> None:
        self._box = box
        self._folder = folder
        self._tokens = Tokens(box.oauth, now=now)

    @property
    def source(self) -> str:
        """What names the folder for ever."""
        return f"imap:{self._box.username}@{self._box.host}:{self._box.port}/{self._folder}"

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Line]:
        """A line to it. Raises TROUBLE, TokenError."""
        try:
            async with opened(self._box, self._folder, await self._secret()) as line:
                yield line
        except LoginError:
            self._tokens.forget()
            raise

    async def probe(self) -> str:
        """Open it once; a line saying what went wrong, or nothing."""
        try:
            async with self.opened():
                return ""
        except (*TROUBLE, TokenError) as error:
            return f"email.imap: {self.source} cannot be read: {error}"

    async def _secret(self) -> str:
        if self._box.oauth.provider:
            return await self._tokens.token()
        return self._box.password.get_secret_value()


class Watcher:
    """Keeps one folder read, under a `name` for the health page. `chance` is in [0, 1)."""

    def __init__(
        self,
        login: Login,
        *,
        name: str,
        poll_seconds: float,
        fetcher: Fetcher,
        positions: Positions,
        heartbeat: Heartbeat,
        chance: Callable[[], float],
    ) -> None:
        self._login = login
        self._name = name
        self._poll_seconds = poll_seconds
        self._fetcher = fetcher
        self._positions = positions
        self._heartbeat = heartbeat
        self._chance = chance
        self._failures = 0
        self._told = ""

    async def run(self) -> None:
        """Read until cancelled."""
        self._heartbeat.beat(self._name)  # from now on silence is a fault
        while True:
            try:
                await self._turn()
            except Exception as error:  # noqa: BLE001  # whatever it is, the other doors go on
                self._tell(f"{type(error).__name__}: {error}")
                await asyncio.sleep(self._pause())
            else:
                await asyncio.sleep(STANDBY)

    async def _turn(self) -> None:
        """Stay connected as long as nobody else has the lease, and nothing fails."""
        if not await self._held():
            self._well()
            return
        try:
            async with self._login.opened() as line:
                await self._stay(line)
        finally:
            await self._positions.release(self._login.source)

    async def _stay(self, line: Line) -> None:
        rest = self._told_of_new if line.folder.can_idle else self._asking
        soon = True
        while await self._held():
            news = await self._fetcher.look(line)
            self._well()
            if not news:
                await rest(line, soon=soon)
            soon = news

    async def _told_of_new(self, line: Line, *, soon: bool) -> None:
        """Rest in IDLE until the server says anything, or it is time to look anyway."""
        loop = asyncio.get_running_loop()
        end = loop.time() + (SOON if soon else REARM)
        await line.ask(line.folder.idle)
        while (left := min(end - loop.time(), SLICE)) > 0 and await self._held():
            begun = loop.time()
            told = await line.ask(line.folder.wait, left)
            self._heartbeat.beat(self._name)
            if told or loop.time() - begun < left / 2:  # back too soon: the line is dead
                break
        await line.ask(line.folder.done)

    async def _asking(self, _line: Line, *, soon: bool) -> None:
        """Rest, as there is no IDLE."""
        left = self._poll_seconds
        while left > 0 and await self._held():
            self._heartbeat.beat(self._name)
            await asyncio.sleep(min(left, SLICE))
            left -= SLICE

    async def _held(self) -> bool:
        return await self._positions.hold(self._login.source, seconds=LEASE)

    def _well(self) -> None:
        self._heartbeat.beat(self._name)
        if self._told:
            log.info("%s is read again", self._name)
        self._failures, self._told = 0, ""

    def _tell(self, what: str) -> None:
        if what != self._told:
            log.warning("%s cannot be read (%s); trying again", self._name, what)
            self._told = what

    def _pause(self) -> float:
        longest = 2.0 ** min(self._failures, STEEPEST)
        self._failures += 1
        return longest * (0.5 + self._chance() / 2)
