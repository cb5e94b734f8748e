"""Takes what is new in a folder: put down, and only then counted as read.

How far it was read (UIDVALIDITY and UID, RFC 3501 §2.3.1.1) is kept in the database. Flags are not
looked at: people read the mailbox too. Reading again doubles nothing, the inbox refuses it.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from channels.base import Positions
from channels.email import parse
from channels.email.imap import Line
from channels.email.receive import Reception

TRIES = 3  # to fetch a mail the server has and does not give
SIZES = 500  # asked for together, and taken at one look
TOGETHER = 50  # mails fetched together,
TOGETHER_BYTES = 1_000_000  # if they are small


class NotGivenError(Exception):
    """The server has a mail and does not give it; it may later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """How far a folder was read. Up to `until`, mails from before `since` are left alone."""

    validity: int = 0
    uid: int = 0
    until: int = 0
    since: str = ""


class Fetcher:
    """What is taken from one folder, and what is counted as read. `source` names it for ever.

    Args:
        address: ours that its mails were written to.
        most: bytes of a mail; of a larger one only the headers are kept, for a person to see.
        first_days: at the first look ever, older mail is left alone; 0 takes all of it.
    """

    def __init__(
        self,
        source: str,
        *,
        address: str,
        most: int,
        first_days: int,
        reception: Reception,
        positions: Positions,
        now: Callable[[], datetime],
    ) -> None:
        self.source = source
        self._address = address
        self._most = most
        self._first_days = first_days
        self._reception = reception
        self._positions = positions
        self._now = now
        self._tries: Counter[int] = Counter()

    async def look(self, line: Line) -> bool:
        """Take some of what is new; whether there was anything. Look again until there is not.

        Raises:
            NotStoredError: from here on nothing was counted as read.
            NotGivenError, TROUBLE: the same, by the server's fault.
        """
        at = await self._position(line)
        since = date.fromisoformat(at.since) if at.until and at.since else None
        uids = await line.ask(line.folder.uids, at.uid, until=at.until, since=since)
        some = uids[:SIZES]
        sizes = await line.ask(line.folder.sizes, some) if some else {}
        for batch in _batches(some, sizes):
            await self._take(line, batch, sizes)
            at = await self._move(replace(at, uid=batch[-1]))
        if at.until and some == uids:
            await self._move(replace(at, uid=max(at.uid, at.until), until=0))
        return bool(uids)

    async def _position(self, line: Line) -> Position:
        """Where to go on. Numbers that were given anew (UIDVALIDITY) make it begin anew."""
        at = Position(**await self._positions.get(self.source))
        if at.validity == line.folder.uid_validity:
            return at
        first = self._now().date() - timedelta(days=self._first_days)
        since = at.since if at.validity else first.isoformat() if self._first_days else ""
        begin = Position(
            validity=line.folder.uid_validity, until=line.folder.uid_next - 1, since=since
        )
        return await self._move(begin)

    async def _move(self, at: Position) -> Position:
        await self._positions.put(self.source, asdict(at))
        return at

    async def _take(self, line: Line, batch: Sequence[int], sizes: dict[int, int]) -> None:
        small = [uid for uid in batch if sizes.get(uid, 0) <= self._most]
        mails = await self._mails(line, small)
        puts = (
            self._reception.put(mails[uid], sender=None, recipients=[self._address])
            for uid in small
            if uid in mails
        )
        await asyncio.gather(*puts)
        for uid in batch:
            if uid not in small:
                why = f"It has {sizes[uid]} bytes, more than the {self._most} that are taken."
                await self._set_aside(line, uid, why)
            elif uid not in mails:
                await self._missed(line, uid)

    async def _mails(self, line: Line, uids: Sequence[int]) -> dict[int, bytes]:
        """Those the server gives: asked for together, and where that fails one by one."""
        try:
            return await line.ask(line.folder.mails, uids) if uids else {}
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            if len(uids) == 1:
                return {}
        given = [await self._mails(line, [uid]) for uid in uids]
        return {uid: raw for one in given for uid, raw in one.items()}

    async def _missed(self, line: Line, uid: int) -> None:
        """A mail that was not given: gone meanwhile, or there and withheld."""
        if not await line.ask(line.folder.uids, uid - 1, until=uid):
            return
        self._tries[uid] += 1
        if self._tries[uid] < TRIES:
            raise NotGivenError(f"the server does not give the mail with UID {uid}")
        await self._set_aside(line, uid, f"The server did not give it, asked {TRIES} times.")
        del self._tries[uid]

    async def _set_aside(self, line: Line, uid: int, why: str) -> None:
        """Nothing of it can be taken but its headers, if those."""
        try:
            headers = await line.ask(line.folder.headers, uid)
        except IMAPClientAbortError:
            raise
        except IMAPClientError:
            headers = b""
        await self._reception.set_aside(
            headers,
            address=self._address,
            sender=parse.parse_mail(headers).sender[1],
            identity=f"{self.source};{line.folder.uid_validity};{uid}",
            reason=f"Only the headers are here; the mail stays in its mailbox as UID {uid}. {why}",
        )


def _batches(uids: Iterable[int], sizes: dict[int, int]) -> Iterator[list[int]]:
    """As many as are fetched together; a large one comes alone, so that order is kept."""
    batch: list[int] = []
    total = 0
    for uid in uids:
        total += sizes.get(uid, 0)
        if batch and (len(batch) == TOGETHER or total > TOGETHER_BYTES):
            yield batch
            batch, total = [], sizes.get(uid, 0)
        batch.append(uid)
    if batch:
        yield batch
