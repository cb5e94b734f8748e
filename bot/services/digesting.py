"""The letter of the morning: what is new, due, overdue, unusual, and waits for the reader.

When it falls due stands with each person, so that it comes late rather than never, and once
however many processes look; after an outage one tells of all the days. Where there is nothing to
tell there is no letter.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.circle import eyes
from bot.domain.notify import Place, Reach, What
from bot.domain.policy import Policy
from bot.domain.staff import Permission, Staff
from bot.reporting.rows import WEEK, Scope
from bot.reporting.surge import Surge, surges
from bot.services.ports import Store, UnitOfWork
from bot.services.ports.reachable import Brief
from bot.services.rounds import rounds
from bot.services.staffpost import StaffPost
from channels.base import Heartbeat

LOOK_EVERY = 5.0  # seconds
AT_ONCE = 20
FIRST = timedelta(days=1)  # what the first letter reaches back to

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """When somebody's letter comes: `hour` of the day in `zone`."""

    hour: int
    zone: ZoneInfo

    def after(self, now: datetime) -> datetime:
        """The next one, aware UTC."""
        local = now.astimezone(self.zone)
        at = local.replace(hour=self.hour, minute=0, second=0, microsecond=0, fold=0)
        if at <= local:
            at += timedelta(days=1)
        return at.astimezone(UTC)

    def midnight(self, now: datetime) -> datetime:
        """When the reader's day ends, aware UTC."""
        local = now.astimezone(self.zone) + timedelta(days=1)
        return local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC)


class Digesting:
    """Sends each person's letter of the morning when it is due."""

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
        await rounds("digests", self.look, every=LOOK_EVERY, heartbeat=self._heartbeat)

    async def look(self) -> int:
        """Send what is due; returns how many people were looked at."""
        now = self._now()
        if not await self._store.read(lambda unit: unit.reachable.any_due(now=now)):
            return 0
        return await self._store.write(self._due)

    def morning(self, reach: Reach) -> Morning:
        """When somebody's letter comes."""
        hour = self._policy.notify.hour if reach.hour is None else reach.hour
        return Morning(hour=hour, zone=ZoneInfo(reach.zone) if reach.zone else self._zone)

    def set(self, reach: Reach) -> Reach:
        """With the next letter at its time; as it was where the time has not changed."""
        return replace(reach, digest_at=self.morning(reach).after(self._now()))

    def _due(self, unit: UnitOfWork) -> int:
        now = self._now()
        due = unit.reachable.due(now=now, limit=AT_ONCE)
        for reach in due:
            staff = unit.staff.get(reach.staff_id)
            if staff and staff.may(Permission.SEE_CASES):
                self._send(unit, reach, staff)
            unit.reachable.put(replace(self.set(reach), digested_at=now))
        return len(due)

    def _send(self, unit: UnitOfWork, reach: Reach, staff: Staff) -> None:
        places = reach.places(What.DIGEST, staff, self._policy.notify)
        if not places:
            return
        now = self._now()
        briefs = unit.briefing.brief(
            eyes(staff),
            since=reach.digested_at or now - FIRST,
            now=now,
            today=self.morning(reach).midnight(now),
            everybodys=staff.may(Permission.ASSIGN),
        )
        parts = ["\n".join(self._lines(one, staff.language)) for one in briefs]
        if staff.may(Permission.SEE_REPORTS) and (found := _surges(unit, now)):
            parts.append("\n".join(self._unusual(found, staff.language)))
        if parts:
            self._write(unit, reach, staff, places, parts)

    def _write(
        self,
        unit: UnitOfWork,
        reach: Reach,
        staff: Staff,
        places: Sequence[Place],
        parts: Sequence[str],
    ) -> None:
        say = self._post.wording.text
        head = say("staff.digest", staff.language, name=staff.name)
        link = say("staff.link", staff.language, url=self._post.url(None))
        text, subject = (
            "\n\n".join([head, *parts, link]),
            say("staff.digest_subject", staff.language),
        )
        for place in places:
            if to := self._post.address(reach, place):
                self._post.plain(
                    unit, to, text, subject=subject, language=staff.language, now=self._now()
                )

    def _lines(self, brief: Brief, language: str) -> Iterator[str]:
        wording = self._post.wording
        yield wording.text(f"staff.brief.{brief.section}", language, count=brief.count)
        for reference, category, due in brief.cases:
            name = self._policy.category_name(category or "other", language)
            until = wording.day(due, language)
            yield "– " + wording.text(
                "staff.digest_line", language, reference=reference, text=name, until=until
            )
        if more := brief.count - len(brief.cases):
            yield "– " + wording.text("staff.digest_more", language, count=more)

    def _unusual(self, found: Sequence[Surge], language: str) -> Iterator[str]:
        wording = self._post.wording
        yield wording.text("staff.brief.surge", language)
        for one in found:
            name = self._policy.category_name(one.issue or "other", language)
            usual = round(one.expected)
            yield "– " + wording.text(
                "staff.digest_surge", language, text=name, seen=one.seen, usual=usual
            )


def _surges(unit: UnitOfWork, now: datetime) -> Sequence[Surge]:
    """Those of the last seven days."""
    sheet = unit.reports.weekly(Scope(since=now - WEEK, until=now, now=now))
    return surges(sheet.weeks, first=0, oldest=sheet.oldest_week)
