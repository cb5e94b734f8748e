"""Other programs are told what happens to cases: at least once, signed, until they answer 2xx.

A notice is stored with the event it tells of, in one transaction, and sent after. Each endpoint
has a loop of its own, so that a slow one never holds up another. Signed as Standard Webhooks 1.0
has it (docs/webhooks.md).
"""

import asyncio
import base64
import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

from bot.domain.case import Case
from bot.domain.events import Link
from bot.domain.notice import Notice, NoticeStatus
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from bot.services.reading import rfc3339
from bot.services.rounds import rounds
from channels.base import Heartbeat

VERSION = 1  # of the payload; it grows when something is taken away or changes its meaning
GIVE_UP = timedelta(days=3)
KEPT = timedelta(days=30)  # what was delivered, for who asks to hear it again
PAUSES = (5, 30, 120, 600, 1800, 3600, 7200)  # seconds before the next attempt; the last repeats
LEASE = timedelta(seconds=15)  # unless it is prolonged, another attempt may be made after it
PROLONG_EVERY = 4.0  # seconds, while an attempt goes on
AT_ONCE = 4  # attempts to one endpoint
LOOK_EVERY = 1.0  # seconds
TIDY_EVERY = timedelta(hours=1)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Who is told: of every event in `types`, or of all; signed with `key`."""

    name: str
    url: str
    key: bytes
    types: frozenset[str]
    personal_data: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one attempt: the HTTP status, 0 for none, and a sentence for staff."""

    status: int
    detail: str

    @property
    def taken(self) -> bool:
        """Only 2xx counts; a redirect is no answer."""
        return 200 <= self.status < 300  # noqa: PLR2004  # RFC 9110 15.3


class Post(Protocol):
    """Sends bytes to a stranger's server, and never raises for what that does."""

    async def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """One attempt."""
        ...


class Announcing:
    """Makes the notices of what just happened to a case; stored with it."""

    def __init__(self, endpoints: Sequence[Endpoint]) -> None:
        self._endpoints = endpoints

    def __call__(self, case: Case, links: Sequence[Link]) -> Iterator[Notice]:
        """A notice for each event and each endpoint that wants it; of restricted cases none."""
        for link in () if case.circle else links:
            for endpoint in self._endpoints:
                if link.event.type in endpoint.types:
                    yield _notice(endpoint, case, link)


def _notice(endpoint: Endpoint, case: Case, link: Link) -> Notice:
    name, at = f"{link.stream}-{link.seq}", link.event.at
    return Notice(
        id=name,
        endpoint=endpoint.name,
        type=link.event.type.value,
        case_id=case.id,
        payload={
            "version": VERSION,
            "id": name,
            "type": link.event.type.value,
            "at": rfc3339(at),
            "case": _public(case),
            "change": {
                "by": link.event.actor.type.value,
                "from": link.event.from_status or None,
                "to": link.event.to_status or None,
                "data": dict(link.event.data),
            },
        },
        at=at,
        since=at,
    )


def _public(case: Case) -> Mapping[str, Any]:
    """Codes and dates: nothing here says who complained, or what they wrote."""
    return {
        "reference": case.reference,
        "kind": case.kind.value,
        "status": case.status.value,
        "category": case.category,
        "urgency": case.urgency.code,
        "language": case.language,
        "channel": case.channel,
        "received_at": rfc3339(case.received_at),
        "due": rfc3339(case.deadlines.decide_due),
        "sequence": case.trail_seq,
        "demo": case.demo,
    }


class Webhooks:
    """Sends what waits, lists it, and sends it again when asked."""

    def __init__(
        self,
        store: Store,
        endpoints: Sequence[Endpoint],
        *,
        post: Post,
        tell: Callable[[UnitOfWork, str], None],
        now: Callable[[], datetime],
        chance: Callable[[], float],
        heartbeat: Heartbeat,
    ) -> None:
        """`tell`: staff learn which endpoint it is, in the transaction that gives a notice up."""
        self._store = store
        self.endpoints = {endpoint.name: endpoint for endpoint in endpoints}
        self._post = post
        self._tell = tell
        self._now = now
        self._chance = chance
        self._heartbeat = heartbeat
        self._tidied = now()
        self._begun: dict[str, set[str]] = {name: set() for name in self.endpoints}  # notice ids

    async def run(self, name: str) -> None:
        """Send what one endpoint is to be told, until cancelled."""
        prolonging = asyncio.create_task(self._prolong(name))
        try:
            await rounds(
                f"webhooks.{name}",
                partial(self._round, name),
                every=LOOK_EVERY,
                heartbeat=self._heartbeat,
                eager=True,
            )
        finally:
            prolonging.cancel()

    async def _round(self, name: str) -> int:
        found = await self.look(name)
        if self._now() - self._tidied > TIDY_EVERY:
            self._tidied = self._now()
            await self._tidy()
        return found

    async def _prolong(self, name: str) -> None:
        """Keep the leases of attempts that go on, so that those of a dead process end soon."""
        while True:
            await asyncio.sleep(PROLONG_EVERY)
            if begun := sorted(self._begun[name]):
                try:
                    await self._store.write(partial(self._again, name, begun))
                except StoreUnavailableError as error:
                    log.warning("attempts that go on cannot be prolonged: %s", error)

    def _again(self, name: str, begun: Sequence[str], unit: UnitOfWork) -> None:
        unit.notices.prolong(name, begun, lease_until=self._now() + LEASE)

    async def look(self, name: str) -> int:
        """One attempt at each of the next few that are due; returns how many."""
        due = await self._store.read(
            lambda unit: unit.notices.due(name, now=self._now(), limit=AT_ONCE)
        )
        if due:
            await asyncio.gather(*(self._attempt(self.endpoints[name], one) for one in due))
        return len(due)

    async def list(self, endpoint: str, status: str, *, limit: int) -> Sequence[Notice]:
        """The newest first; empty words do not restrict."""
        return await self._store.read(
            lambda unit: unit.notices.list(endpoint, status, limit=limit)
        )

    async def replay(
        self, endpoint: str, *, status: str, since: datetime, ids: Sequence[str]
    ) -> int:
        """Send again, from now on, what does not wait; returns how many."""
        return await self._store.write(
            lambda unit: unit.notices.replay(
                endpoint, status=status, since=since, ids=ids, now=self._now()
            )
        )

    async def _attempt(self, endpoint: Endpoint, notice: Notice) -> None:
        """Marked before it is made: who finds it begun waits for the lease."""
        lease = self._now() + LEASE
        if not await self._store.write(lambda unit: unit.notices.begin(notice, lease_until=lease)):
            return
        begun = self._begun[endpoint.name]
        begun.add(notice.id)
        try:
            answer = await self._answer(endpoint, notice)
        finally:
            begun.discard(notice.id)
        await self._store.write(lambda unit: self._finish(unit, notice, answer))

    async def _answer(self, endpoint: Endpoint, notice: Notice) -> Answer:
        body = json.dumps(await self._payload(endpoint, notice), ensure_ascii=False).encode()
        return await self._post(endpoint.url, body, self._headers(endpoint, notice, body))

    async def _payload(self, endpoint: Endpoint, notice: Notice) -> Mapping[str, Any]:
        """Personal data are added as they are now: what was erased or restricted since is not."""
        if not endpoint.personal_data:
            return notice.payload
        case = await self._store.read(lambda unit: unit.cases.get(notice.case_id))
        known = {} if case.circle else case.slots
        return {**notice.payload, "facts": {name: f.value for name, f in known.items()}}

    def _headers(self, endpoint: Endpoint, notice: Notice, body: bytes) -> Mapping[str, str]:
        at = str(int(self._now().timestamp()))
        return {
            "Content-Type": "application/json",
            "User-Agent": "Arzuhal",
            "webhook-id": notice.id,
            "webhook-timestamp": at,
            "webhook-signature": signature(endpoint.key, notice.id, at, body),
        }

    def _finish(self, unit: UnitOfWork, notice: Notice, answer: Answer) -> None:
        now = self._now()
        status, again = NoticeStatus.WAITING, None
        if answer.taken:
            status = NoticeStatus.DELIVERED
        elif now - notice.since > GIVE_UP:
            status = NoticeStatus.DEAD
            self._tell(unit, notice.endpoint)
        else:
            pause = PAUSES[min(notice.attempts, len(PAUSES) - 1)]
            again = now + timedelta(seconds=pause * (0.75 + 0.5 * self._chance()))
        done = replace(notice, status=status, detail=answer.detail)
        unit.notices.finish(done, next_attempt_at=again, at=now)

    async def _tidy(self) -> None:
        before = self._now() - KEPT
        await self._store.write(lambda unit: unit.notices.forget(before=before))


def signature(key: bytes, name: str, timestamp: str, body: bytes) -> str:
    """Standard Webhooks: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`."""
    signed = b".".join((name.encode(), timestamp.encode(), body))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
