"""Checks of the whole trail that were asked for, and what they found."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from bot.services.ports.outward import Check, CheckStatus
from bot.storage import tables

_T = tables.checks


class SqlChecks:
    """See `bot.services.ports.outward.Checks`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, check: Check) -> None:
        self._connection.execute(insert(_T).values(**_row(check)))

    def put(self, check: Check) -> None:
        self._connection.execute(update(_T).where(_T.c.id == check.id).values(**_row(check)))

    def get(self, check_id: str) -> Check | None:
        found = select(_T).where(_T.c.id == check_id)
        row = self._connection.execute(found).mappings().first()
        return _check(row) if row else None

    def newest(self, *, limit: int) -> Sequence[Check]:
        found = select(_T).order_by(_T.c.asked_at.desc(), _T.c.id.desc()).limit(limit)
        return [_check(row) for row in self._connection.execute(found).mappings()]


def _row(check: Check) -> dict[str, Any]:
    return {**asdict(check), "faults": list(check.faults)}


def _check(row: RowMapping) -> Check:
    coded = {"status": CheckStatus(row["status"]), "faults": tuple(row["faults"])}
    return Check(**{**row, **coded})
