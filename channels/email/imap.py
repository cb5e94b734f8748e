"""The wire to one folder of a mailbox (RFC 3501, RFC 2177), read and never changed.

Blocking: each folder has a thread of its own. The folder is opened with EXAMINE and mails are
fetched with PEEK, so that nothing here ever marks, moves or deletes a mail.
"""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from datetime import date
from typing import ParamSpec, TypeVar

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError, LoginError

from config.mail import Mailbox

# At its lower levels it writes what is sent and received: personal data, and secrets.
logging.getLogger("imapclient").setLevel(logging.ERROR)

CONNECT = 15.0  # seconds
READ = 60.0  # seconds, for one answer
# What a session can raise; TLS faults and time-outs are OSErrors, odd answers ValueErrors.
TROUBLE = (IMAPClientError, OSError, ValueError)

T = TypeVar("T")
P = ParamSpec("P")

__all__ = ["TROUBLE", "Folder", "Line", "LoginError", "opened"]


class Folder:
    """One folder, opened. `uid_next` is where numbers stood at that moment."""

    def __init__(self, client: IMAPClient, name: str) -> None:
        self._client = client
        self.can_idle = client.has_capability("IDLE")
        told = client.select_folder(name, readonly=True)
        self.uid_validity = int(told[b"UIDVALIDITY"])
        self.uid_next = int(told.get(b"UIDNEXT", 0)) or self._highest() + 1

    @classmethod
    def open(cls, settings: Mailbox, name: str, secret: str) -> "Folder":
        """Connect, log in with the password or token, and open. Raises TROUBLE."""
        client = IMAPClient(
            settings.host,
            settings.port,
            ssl=settings.tls == "tls",
            timeout=SocketTimeout(CONNECT, READ),
        )
        try:
            if settings.tls == "starttls":
                client.starttls()
            _log_in(client, settings, secret)
            return cls(client, name)
        except Exception:
            client.shutdown()
            raise

    def uids(self, after: int, *, until: int = 0, since: date | None = None) -> list[int]:
        """The numbers after one, in order, up to another and not older than a day if asked."""
        self._client.noop()  # servers that only look when asked
        asked: list[object] = ["UID", f"{after + 1}:{until or '*'}"]
        if since:
            asked += ["SINCE", since]
        # "8:*" names the last mail even where it is the seventh.
        found = {int(uid) for uid in self._client.search(asked)}
        return sorted(uid for uid in found if uid > after)

    def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """How many bytes each mail has; those gone meanwhile are left out."""
        found = self._client.fetch(uids, ["RFC822.SIZE"])
        return {uid: int(part[b"RFC822.SIZE"]) for uid, part in found.items()}

    def mails(self, uids: Sequence[int]) -> dict[int, bytes]:
        """The mails themselves; those the server does not give are left out."""
        return self._fetched(uids, "BODY.PEEK[]", b"BODY[]")

    def headers(self, uid: int) -> bytes:
        """The headers of one mail, empty where the server does not give them."""
        return self._fetched([uid], "BODY.PEEK[HEADER]", b"BODY[HEADER]").get(uid, b"")

    def idle(self) -> None:
        """Begin to be told of new mail."""
        self._client.idle()

    def wait(self, seconds: float) -> bool:
        """Whether something was told within so long."""
        return bool(self._client.idle_check(timeout=seconds))

    def done(self) -> None:
        """End being told."""
        self._client.idle_done()

    def abort(self) -> None:
        """End whatever waits in the folder's thread; from any thread."""
        with suppress(OSError):
            self._client.socket().shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        with suppress(*TROUBLE):
            self._client.shutdown()

    def _fetched(self, uids: Sequence[int], asked: str, part: bytes) -> dict[int, bytes]:
        found = self._client.fetch(uids, [asked])
        given = {uid: found[uid].get(part) for uid in uids if uid in found}
        return {uid: content for uid, content in given.items() if isinstance(content, bytes)}

    def _highest(self) -> int:
        return max(map(int, self._client.search(["UID", "*"])), default=0)


def _log_in(client: IMAPClient, settings: Mailbox, secret: str) -> None:
    if not settings.oauth.provider:
        client.login(settings.username, secret)
    elif client.has_capability("AUTH=XOAUTH2"):
        client.oauth2_login(settings.username, secret)
    else:
        client.oauthbearer_login(settings.username, secret)


class Line:
    """A folder, and the thread it is spoken to in."""

    def __init__(self, folder: Folder, thread: ThreadPoolExecutor) -> None:
        self.folder = folder
        self._thread = thread

    async def ask(self, question: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        """Call a method of the folder. Raises TROUBLE."""
        return await asyncio.wrap_future(self._thread.submit(question, *args, **more))


@asynccontextmanager
async def opened(settings: Mailbox, name: str, secret: str) -> AsyncIterator[Line]:
    """A line, which is closed at the end whatever its thread is waiting for. Raises TROUBLE."""
    thread = ThreadPoolExecutor(1, thread_name_prefix="imap")
    opening = thread.submit(Folder.open, settings, name, secret)
    try:
        yield Line(await asyncio.wrap_future(opening), thread)
    finally:
        opening.add_done_callback(_abort)
        thread.submit(_close, opening)
        thread.shutdown(wait=False)


def _abort(opening: "Future[Folder]") -> None:
    if not opening.cancelled() and not opening.exception():
        opening.result().abort()


def _close(opening: "Future[Folder]") -> None:
    if not opening.cancelled() and not opening.exception():
        opening.result().close()
