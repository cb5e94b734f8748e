"""Reports for whoever runs the process: counted on one view, one report at a time."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.circle import EVERYBODY
from bot.domain.errors import ArzuhalError
from bot.domain.policy import Policy
from bot.domain.staff import Permission
from bot.reporting.report import Kind, Report, made, period
from bot.reporting.rows import Scope, Sheet, Split
from bot.services.ports import Store, UnitOfWork

COMPARED = (Split.LANGUAGE, Split.CHANNEL, Split.NEEDS)  # whoever is treated alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody wants reported; without dates the usual time of the kind of report.

    `exposure`: orders or customers in that time. `inputs`: what a review is told besides.
    """

    kind: Kind = Kind.MONTHLY
    since: datetime | None = None
    until: datetime | None = None
    split: Split = Split.NONE
    exposure: int | None = None
    inputs: Mapping[str, tuple[str, ...]] | None = None


class Reporting:
    """Makes reports. They read, on a thread of their own, and nobody who writes waits for them."""

    def __init__(
        self, store: Store, policy: Policy, *, zone: ZoneInfo, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._policy = policy
        self._zone = zone
        self._now = now
        self._one = asyncio.Lock()  # a long report leaves the other readers free

    async def report(self, asked: Asked) -> Report:
        """Make one. Raises ArzuhalError: it ends before it begins, or names staff in public."""
        scope = self.scope(asked)
        if asked.kind is Kind.PUBLIC and asked.split is Split.OWNER:
            raise ArzuhalError("Public statistics tell of the process: they name no owners.")
        if scope.since >= scope.until:
            raise ArzuhalError("The period has to begin before it ends.")
        async with self._one:
            sheet = await self._store.read(lambda unit: self._sheet(unit, scope, asked.kind))
        whole = replace(sheet, exposure=asked.exposure, objectives=self._policy.objectives)
        return await asyncio.to_thread(made, whole, asked.kind, inputs=asked.inputs)

    def scope(self, asked: Asked) -> Scope:
        """The time and the division asked for."""
        now = self._now()
        usual = period(asked.kind, now, _months(now.astimezone(self._zone)))
        return Scope(
            since=asked.since or usual.since,
            until=asked.until or (usual.until if asked.since is None else now),
            now=now,
            split=asked.split,
        )

    def _sheet(self, unit: UnitOfWork, scope: Scope, kind: Kind) -> Sheet:
        sheet = unit.reports.sheet(scope)
        compared = COMPARED if kind in {Kind.MONTHLY, Kind.REVIEW} else ()
        workers = [one for one in unit.staff.all() if one.may(Permission.WORK)]
        by = {split: unit.reports.fairness(scope.by(split)) for split in compared}
        kept = tuple(unit.improvements.all(EVERYBODY))
        return replace(sheet, handlers=len(workers), by=by, improvements=kept)


def _months(here: datetime) -> tuple[datetime, datetime]:
    """The starts of the month before and of this one."""
    this = here.date().replace(day=1)
    year, month = (this.year, this.month - 1) if this.month > 1 else (this.year - 1, 12)
    return _midnight(date(year, month, 1), here), _midnight(this, here)


def _midnight(day: date, here: datetime) -> datetime:
    return datetime.combine(day, time(), tzinfo=here.tzinfo)
