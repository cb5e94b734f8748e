"""Every door mail comes in by, as the settings open them, and the one place behind them all."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from channels.base import Accept, Arrivals, Heartbeat, Positions
from channels.email import authenticity
from channels.email.authenticity import NO_VERDICT, Peer, Verdict
from channels.email.fetch import Fetcher
from channels.email.listening import Listen, Server, tls_context
from channels.email.mailbox import Login, Watcher
from channels.email.parse import ParsedMail
from channels.email.receive import Reception
from channels.email.smtp import Doorman, LmtpDoor, SmtpDoor
from config.mail import Email, Mailbox

log = logging.getLogger(__name__)

_ASKING = 16  # mails at most that DNS is asked about at once
_ANYBODY = 0o666  # of this machine: the folder of the socket says who comes near it


class Doors:
    """SMTP, LMTP and mailboxes. Made for one process; `chance` gives numbers in [0, 1)."""

    def __init__(
        self,
        settings: Email,
        *,
        arrivals: Arrivals,
        positions: Positions,
        heartbeat: Heartbeat,
        now: Callable[[], datetime],
        chance: Callable[[], float],
    ) -> None:
        self._settings = settings
        self._positions = positions
        self._heartbeat = heartbeat
        self._now = now
        self._chance = chance
        self._arrivals = arrivals
        self._open: dict[str, asyncio.Future[Any]] = {}
        # Threads of its own: those who wait for DNS keep nobody from the database.
        self._asking = ThreadPoolExecutor(_ASKING, thread_name_prefix="dns")

    async def opened(self, name: str = "smtp") -> Any:
        """The address a door listens at, once it does: `smtp`, `lmtp`, `lmtp.socket`."""
        return await asyncio.shield(self._opening(name))

    def _opening(self, name: str) -> asyncio.Future[Any]:
        return self._open.setdefault(name, asyncio.get_running_loop().create_future())

    async def listen(self, accept: Accept) -> None:
        """Take mail until cancelled.

        Raises:
            OSError: a door cannot be opened.
        """
        reception = Reception(
            ours=self._settings.address,
            accept=accept,
            arrivals=self._arrivals,
            positions=self._positions,
            heartbeat=self._heartbeat,
            now=self._now,
            authenticate=self._authenticate,
        )
        faults: Sequence[BaseException] = ()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(reception.run())
                for door in self._doors(reception):
                    group.create_task(door)
                for box, name in self._folders():
                    group.create_task(self._watcher(box, name, reception).run())
        except* OSError as errors:
            faults = errors.exceptions  # raised here, early 3.11 wraps it in a group
        finally:
            self._open.clear()
        if faults:
            raise faults[0]

    async def _authenticate(self, mail: ParsedMail, raw: bytes, peer: Peer | None) -> Verdict:
        """A check that fails proves nothing."""
        wanted = self._settings.authenticity
        verdict = authenticity.told(mail.authentication, mail.author, wanted.trusted)
        if verdict.found or not (wanted.check and mail.author):
            return verdict
        asking = partial(_checked, raw, mail.author, peer if wanted.spf else None)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._asking, asking)
        except Exception:
            log.exception("a mail could not be authenticated")
            return NO_VERDICT

    async def probe(self) -> list[str]:
        """Log in to every mailbox and open its folders; one line for each fault."""
        logins = [Login(box, folder, now=self._now) for box, folder in self._folders()]
        faults = await asyncio.gather(*(login.probe() for login in logins))
        return [fault for fault in faults if fault]

    def _folders(self) -> Iterator[tuple[Mailbox, str]]:
        for box in self._settings.imap.mailboxes:
            for folder in box.folders:
                yield box, folder

    def _watcher(self, box: Mailbox, folder: str, reception: Reception) -> Watcher:
        settings, login = self._settings, Login(box, folder, now=self._now)
        address = (box.address or settings.address).lower()
        fetcher = Fetcher(
            login.source,
            address=address,
            most=settings.smtp_in.max_size,
            first_days=settings.imap.first_days,
            reception=reception,
            positions=self._positions,
            now=self._now,
        )
        return Watcher(
            login,
            name=f"imap.{address}/{folder}",
            poll_seconds=settings.imap.poll_seconds,
            fetcher=fetcher,
            positions=self._positions,
            heartbeat=self._heartbeat,
            chance=self._chance,
        )

    def _doors(self, reception: Reception) -> Iterator[Coroutine[Any, Any, None]]:
        settings, lmtp = self._settings.smtp_in, self._settings.lmtp
        doorman = Doorman(settings, reception)
        if settings.enabled:
            yield self._smtp(doorman)
        inner = partial(LmtpDoor, doorman, settings)
        if lmtp.port:
            listen = _tcp(lmtp.host, lmtp.port)
            yield Server(settings, inner).serve(listen, self._opening("lmtp").set_result)
        if lmtp.socket:
            yield self._at_socket(Server(settings, inner), Path(lmtp.socket))

    async def _smtp(self, doorman: Doorman) -> None:
        settings = self._settings.smtp_in
        tls = tls_context(settings)
        at_once = tls if settings.tls == "tls" else None
        door = partial(SmtpDoor, doorman, settings, tls=None if at_once else tls)
        listen = _tcp(settings.host, settings.port, ssl=at_once)
        await Server(settings, door).serve(listen, self._opening("smtp").set_result)

    async def _at_socket(self, server: Server, path: Path) -> None:
        """A socket left behind by a process that was killed is taken over."""

        def opened(address: Any) -> None:
            path.chmod(_ANYBODY)
            self._opening("lmtp.socket").set_result(address)

        loop = asyncio.get_running_loop()
        try:
            await server.serve(lambda make: loop.create_unix_server(make, str(path)), opened)
        finally:
            _gone(path)


def _checked(raw: bytes, author: str, peer: Peer | None) -> Verdict:
    from channels.email import dmarc, lookup  # noqa: PLC0415  # they stand on optional libraries

    return dmarc.checked(raw, author, peer, lookup.Lookup())


def _gone(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _tcp(host: str, port: int, **more: Any) -> Listen:
    loop = asyncio.get_running_loop()
    return lambda make: loop.create_server(make, host, port, **more)
