"""Staff are told outside the desk what happens to cases: a notice is stored with it, told after.

Each notice is told once, whatever process finds it: what is said for it and that it is settled are
one transaction. In somebody's quiet hours all but what is critical is kept for them.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.case import Case
from bot.domain.events import Link
from bot.domain.notice import STAFF, Notice, NoticeStatus
from bot.domain.notify import CHANGED, NAMED, WATCHED, Reach, What, concerned, notable
from bot.domain.policy import Policy
from bot.domain.staff import Staff
from bot.lifecycle.awake import until_awake
from bot.services.ports import Store, StoreUnavailableError, UnitOfWork
from bot.services.rounds import rounds
from bot.services.staffpost import Reader, StaffPost
from channels.base import Heartbeat
from channels.message import Address

LOOK_EVERY = 1.0  # seconds
AT_ONCE = 20
GROUP = "@group"  # among those something is kept for
STALE = timedelta(days=1)  # after it the letter of the morning tells of it, nothing by itself
_SOON = frozenset({What.NEW, What.PERSON, What.WARNING, What.BREACH})  # what a day makes stale
_LIVE = _SOON | {What.CRITICAL, What.APPROVAL, What.ASSIGNED}  # pointless once the case has ended
_AGAIN = timedelta(minutes=1)
_TRIES = 5
_NAG_AGAIN = timedelta(hours=1)

log = logging.getLogger(__name__)


def noted(case: Case, links: Sequence[Link]) -> Iterator[Notice]:
    """The notices staff are told by, of what just happened to a case; stored with it."""
    places = {id(link.event): link for link in links}
    for what, event in notable(case, [link.event for link in links]):
        link = places[id(event)]
        yield Notice(
            id=f"{link.stream}-{link.seq}",
            endpoint=STAFF,
            type=event.type.value,
            case_id=case.id,
            payload={
                "what": what,
                "by": event.actor.id,
                "mentions": list(event.data.get("staff", ())) if what in NAMED else [],
                "message": event.data.get("message") if what == What.ANSWER else None,
            },
            at=event.at,
            since=event.at,
        )


class Telling:
    """Tells staff what happens to cases, where each wants it."""

    def __init__(
        self,
        store: Store,
        post: StaffPost,
        policy: Policy,
        *,
        zone: ZoneInfo,
        now: Callable[[], datetime],
        heartbeat: Heartbeat,
    ) -> None:
        self._store = store
        self._post = post
        self._policy = policy
        self._zone = zone
        self._now = now
        self._heartbeat = heartbeat

    async def run(self) -> None:
        """Look until cancelled."""
        await rounds("telling", self.look, every=LOOK_EVERY, heartbeat=self._heartbeat, eager=True)

    async def look(self) -> int:
        """Tell what is due; returns how many notices that were."""
        due = await self._store.read(
            lambda unit: unit.notices.due(STAFF, now=self._now(), limit=AT_ONCE)
        )
        for notice in due:
            await self._one(notice)
        return len(due)

    async def _one(self, notice: Notice) -> None:
        """One that fails is tried a few times and then given up: it never holds up the others."""
        try:
            await self._store.write(lambda unit: self._tell(unit, notice))
        except StoreUnavailableError:
            raise
        except Exception as error:
            log.exception("staff could not be told", extra={"notice": notice.id})
            reason = f"{type(error).__name__}: {error}"
            await self._store.write(lambda unit: self._failed(unit, notice, reason))

    def _tell(self, unit: UnitOfWork, notice: Notice) -> None:
        now = self._now()
        if not unit.notices.begin(notice, lease_until=now + _AGAIN):
            return
        case, what = unit.cases.get(notice.case_id), notice.payload["what"]
        if what in {CHANGED, What.ASSIGNED, What.NEW}:
            self._post.refresh(unit, case)
        if what != CHANGED and not self._pointless(case, What(what), notice):
            self._spread(unit, notice, case, What(what))
        unit.notices.remove(notice)

    def _pointless(self, case: Case, what: What, notice: Notice) -> bool:
        stale = what in _SOON and self._now() - notice.at > STALE
        return bool(case.erased_at) or stale or (what in _LIVE and not case.open)

    def _spread(self, unit: UnitOfWork, notice: Notice, case: Case, what: What) -> None:
        only = notice.payload.get("to", "")
        wrote = self._wrote(unit, notice, case, what) if self._post.words else ""
        for staff, reach in self._wanting(unit, notice, case, what):
            if only in {"", staff.id}:
                places = reach.places(what, staff, self._policy.notify)
                zone = ZoneInfo(reach.zone) if reach.zone else self._zone
                there = [to for place in places if (to := self._post.address(reach, place))]
                if there and not self._kept(unit, notice, staff.id, what, zone):
                    for to in there:
                        reader = Reader(at=to, language=staff.language, staff=staff)
                        self._say(unit, case, what, reader, wrote)
        group = self._post.group
        wanted = group and not case.circle and what in WATCHED and only in {"", GROUP}
        if group and wanted and not self._kept(unit, notice, GROUP, what, self._zone):
            reader = Reader(at=group, language=self._post.language)
            self._say(unit, case, what, reader, wrote)

    def _wanting(
        self, unit: UnitOfWork, notice: Notice, case: Case, what: What
    ) -> Iterator[tuple[Staff, Reach]]:
        by, mentions = notice.payload.get("by", ""), notice.payload.get("mentions", ())
        known = unit.reachable.all()
        for staff in unit.staff.all() if known else ():
            reach = known.get(staff.id)
            if reach and concerned(what, case, staff, by=by, mentions=mentions):
                yield staff, reach

    def _kept(self, unit: UnitOfWork, notice: Notice, to: str, what: What, zone: ZoneInfo) -> bool:
        """Whether it waits for somebody's morning; then it is a notice of its own."""
        now = self._now()
        at = until_awake(now, zone, self._policy.quiet)
        if what is What.CRITICAL or at <= now or notice.payload.get("to"):
            return False
        payload: dict[str, Any] = {**notice.payload, "to": to}
        unit.notices.add(
            replace(notice, id=f"{notice.id}/{to}", payload=payload, attempts=0), at=at
        )
        return True

    def _say(self, unit: UnitOfWork, case: Case, what: What, reader: Reader, wrote: str) -> None:
        if what is not What.CRITICAL or not self._nagged(unit, case, reader.at):
            self._post.tell(unit, case, what, reader=reader, wrote=wrote, now=self._now())

    def _nagged(self, unit: UnitOfWork, case: Case, to: Address) -> bool:
        """Who is on call is told every quarter of an hour until somebody takes it, others less."""
        here = unit.conversations.open(to, name="", now=self._now())
        since = self._now() - _NAG_AGAIN
        earlier = unit.told.before(case.id, here.id)
        return any(one.what == What.CRITICAL and one.at > since for one in earlier)

    def _wrote(self, unit: UnitOfWork, notice: Notice, case: Case, what: What) -> str:
        """The complainant's words that it is about."""
        number = notice.payload.get("message")
        if what is What.ANSWER and number is not None:
            message = unit.inbox.message(case.conversation_id, int(number))
            return message.text if message else ""
        return str(case.fact("what") or "") if what in {What.NEW, What.CRITICAL} else ""

    def _failed(self, unit: UnitOfWork, notice: Notice, reason: str) -> None:
        now = self._now()
        if not unit.notices.begin(notice, lease_until=now + _AGAIN):
            return
        dead = notice.attempts + 1 >= _TRIES
        status = NoticeStatus.DEAD if dead else NoticeStatus.WAITING
        again = None if dead else now + _AGAIN
        failed = replace(notice, status=status, detail=reason)
        unit.notices.finish(failed, next_attempt_at=again, at=now)
