"""How staff are reached outside the desk, what they were told there, and what is to be told."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    and_,
    bindparam,
    func,
    insert,
    not_,
    or_,
    select,
    text,
    true,
)

from bot.domain.case import UNDECIDED, Status
from bot.domain.circle import Eyes
from bot.domain.events import EventType
from bot.domain.notify import Place, Reach, What
from bot.services.ports.reachable import Brief, Section, Told
from bot.storage import circles, tables
from bot.storage.dialect import upsert
from bot.storage.prepared import Prepared

_R, _T, _OUT = tables.staff_reach, tables.staff_told, tables.outbox
_C, _E = tables.cases, tables.events
# Asked of everybody who answers something: most are no staff.
_BY_EMAIL = Prepared(select(_R).where(_R.c.email == bindparam("of")).limit(1))
_BY_TELEGRAM = Prepared(select(_R).where(_R.c.telegram == bindparam("of")).limit(1))
_ANY_DUE = Prepared(select(_R.c.staff_id).where(_R.c.digest_at <= bindparam("now")).limit(1))
_NAMED = 10  # cases of a section of the letter


class SqlReachable:
    """See `bot.services.ports.reachable.Reachable`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, staff_id: str) -> Reach:
        return self._one(_R.c.staff_id == staff_id) or Reach(staff_id=staff_id)

    def all(self) -> Mapping[str, Reach]:
        rows = self._connection.execute(select(_R)).mappings()
        return {row["staff_id"]: _reach(row) for row in rows}

    def put(self, reach: Reach) -> None:
        choices = None if reach.choices is None else _plain(reach.choices)
        row = {**{f.name: getattr(reach, f.name) for f in fields(Reach)}, "choices": choices}
        upsert(self._connection.dialect.name, _R, ("staff_id",)).write(self._connection, row)

    def by_email(self, address: str) -> Reach | None:
        return self._found(_BY_EMAIL, address.strip().lower())

    def by_telegram(self, user: str) -> Reach | None:
        return self._found(_BY_TELEGRAM, user)

    def by_code(self, code_hash: str, *, now: datetime) -> Reach | None:
        return self._one(and_(_R.c.code_hash == code_hash, _R.c.code_until > now))

    def any_due(self, *, now: datetime) -> bool:
        return _ANY_DUE.first(self._connection, {"now": now}) is not None

    def due(self, *, now: datetime, limit: int) -> Sequence[Reach]:
        found = (
            select(_R)
            .where(_R.c.digest_at <= now)
            .order_by(_R.c.digest_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return [_reach(row) for row in self._connection.execute(found).mappings()]

    def _found(self, statement: Prepared, of: str) -> Reach | None:
        row = statement.first(self._connection, {"of": of}) if of else None
        return _reach(row._asdict()) if row else None

    def _one(self, wanted: ColumnElement[bool]) -> Reach | None:
        row = self._connection.execute(select(_R).where(wanted).limit(1)).mappings().first()
        return _reach(row) if row else None


def _plain(choices: Mapping[What, tuple[Place, ...]]) -> dict[str, list[str]]:
    return {what.value: [place.value for place in places] for what, places in choices.items()}


def _reach(row: Mapping[Any, Any]) -> Reach:
    """Kinds and places that a later version wrote are left out."""
    given: Any = row["choices"]
    known = {
        What(what): tuple(Place(place) for place in places if place in tuple(Place))
        for what, places in (given or {}).items()
        if what in tuple(What)
    }
    named = {f.name: row[f.name] for f in fields(Reach)}
    return Reach(**{**named, "choices": None if given is None else known})


class SqlTold:
    """See `bot.services.ports.reachable.ToldOf`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, told: Told) -> None:
        self._connection.execute(insert(_T).values(**asdict(told)))

    def answered(self, channel: str, ids: Sequence[str]) -> Told | None:
        """A Message-ID of ours is `<outbox id>@<domain>`, unless the relay gave it another."""
        if not ids:
            return None
        plain = [value.partition("@")[0] for value in ids]
        named = or_(_OUT.c.id.in_(plain), _OUT.c.external_id.in_([*ids, *plain]))
        found = (
            select(_T)
            .join(_OUT, _OUT.c.id == _T.c.message_id)
            .where(_OUT.c.channel == channel, named)
            .order_by(_T.c.at.desc())
            .limit(1)
        )
        row = self._connection.execute(found).mappings().first()
        return _told(row) if row else None

    def before(self, case_id: str, conversation_id: str) -> Sequence[Told]:
        of = (_T.c.case_id == case_id, _T.c.conversation_id == conversation_id)
        found = select(_T).where(*of).order_by(_T.c.at, _T.c.message_id)
        return [_told(row) for row in self._connection.execute(found).mappings()]

    def cards(self, case_id: str, *, limit: int) -> Sequence[Told]:
        found = (
            select(_T)
            .join(_OUT, _OUT.c.id == _T.c.message_id)
            .where(_T.c.case_id == case_id, _OUT.c.channel.startswith("telegram"))
            .where(_T.c.what.in_(tuple(What)))
            .order_by(_T.c.at.desc())
            .limit(limit)
        )
        return [_told(row) for row in self._connection.execute(found).mappings()]

    def known_as(self, message_id: str) -> tuple[str, str]:
        found = select(_OUT.c.external_id, _OUT.c.payload).where(_OUT.c.id == message_id)
        row = self._connection.execute(found).first()
        return (row.external_id, row.payload["subject"]) if row else ("", "")


def _told(row: RowMapping) -> Told:
    return Told(**{f.name: row[f.name] for f in fields(Told)})


class SqlBriefing:
    """See `bot.services.ports.reachable.Briefing`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def brief(
        self, reader: Eyes, *, since: datetime, now: datetime, today: datetime, everybodys: bool
    ) -> Sequence[Brief]:
        staff_id, seen = reader.staff_id, circles.seen(reader)
        own = true() if everybodys else _C.c.owner.in_((staff_id, ""))
        late = and_(_C.c.status.in_(UNDECIDED), _C.c.paused_at.is_(None))
        passed = select(_E.c.stream).where(
            _E.c.type == EventType.SLA_BREACHED, _E.c.at > since, _E.c.at <= now
        )
        asked = and_(_C.c.status == Status.AWAITING_INFO, _C.c.urgency_triaged.is_not(None))
        turns = and_(_C.c.status.not_in((Status.DECISION_SENT, Status.EXTERNAL)), not_(asked))
        wanted = {
            Section.BREACHED: and_(own, _C.c.id.in_(passed)),
            Section.OVERDUE: and_(own, late, _C.c.decide_due <= now),
            Section.TODAY: and_(own, late, _C.c.decide_due > now, _C.c.decide_due <= today),
            Section.WAITING: and_(_C.c.owner == staff_id, turns),
            Section.NEW: and_(_C.c.owner == "", _C.c.received_at > since),
        }
        found = (self._section(section, and_(seen, one)) for section, one in wanted.items())
        return [one for one in found if one.count]

    def _section(self, section: Section, chosen: ColumnElement[bool]) -> Brief:
        live = text(tables.LIVE)
        count = select(func.count()).select_from(_C).where(live, chosen)
        first = (
            select(_C.c.reference, _C.c.category, _C.c.decide_due)
            .where(live, chosen)
            .order_by(_C.c.urgency.desc(), _C.c.decide_due, _C.c.id)
            .limit(_NAMED)
        )
        rows = self._connection.execute(first).all()
        cases = tuple((row.reference, row.category or "", row.decide_due) for row in rows)
        total = int(self._connection.execute(count).scalar_one())
        return Brief(section=section, count=total, cases=cases)
