"""Counts for reports: each a GROUP BY over one unchanging view, on SQLite and PostgreSQL alike.

The databases count; what comes out is a row for each combination there is, however many cases
stand behind it. Only columns and codes are read, never what anybody wrote, but for the names of
things that a report is divided by.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)

from bot.domain.case import ENDED, UNDECIDED, Reply, Status
from bot.domain.circle import EVERYBODY
from bot.domain.events import ActorType, EventType
from bot.domain.survey import ASPECTS
from bot.reporting.rows import (
    HISTORY,
    WEEK,
    Decided,
    Due,
    Grade,
    Granted,
    Lasted,
    Named,
    Open,
    Received,
    Row,
    Scope,
    Sheet,
    Split,
    Step,
    Week,
)
from bot.storage import circles, tables
from bot.storage.moments import Ago, Second, Seconds, second
from nlp.understanding import KindCode, Level

_C, _E, _F = tables.cases, tables.events, tables.facts
_HOUR, _DAY = 3600, 86_400
_REPEAT = 90  # days
_FEW = 1000  # rows fetched at a time
_MOST = 50  # cases named one by one
COUNTED = tuple(
    type_.value
    for type_ in (
        EventType.CLASSIFIED,
        EventType.CLOSED,
        EventType.DECISION_MADE,
        EventType.REVIEWED,
        EventType.REOPENED,
        EventType.STATUS_CHANGED,
        EventType.INFO_REQUESTED,
        EventType.INFO_RECEIVED,
        EventType.SLA_BREACHED,
        EventType.UPDATE_SENT,
        EventType.STATUS_VIEWED,
        EventType.KIND_OVERRIDDEN,
        EventType.CATEGORY_OVERRIDDEN,
        EventType.LANGUAGE_OVERRIDDEN,
        EventType.URGENCY_CHANGED,
        EventType.REPLY_RECEIVED,
        EventType.SURVEY_SENT,
        EventType.SURVEY_ANSWERED,
        EventType.DATA_VIEWED,
        EventType.DISCLOSURE,
        EventType.REFERRED_EXTERNAL,
        EventType.EXTERNAL_OUTCOME,
    )
)
# Said with constants, so that SQLite sees that the index of open cases serves.
_ALIVE = _C.c.status.not_in([literal_column(f"'{one}'") for one in sorted(ENDED)])
R = TypeVar("R", bound=Row)
Columns = Mapping[str, ColumnElement[Any]]


def _fact(name: str) -> ColumnElement[str]:
    """The newest value of a field, as text."""
    newest = (
        select(_F.c.value["value"].as_string())
        .where(_F.c.case_id == _C.c.id, _F.c.field == name)
        .order_by(_F.c.id.desc())
        .limit(1)
        .correlate(_C)
    )
    return func.coalesce(newest.scalar_subquery(), "")


def _has_fact(name: str) -> ColumnElement[bool]:
    return exists().where(_F.c.case_id == _C.c.id, _F.c.field == name).correlate(_C)


def _text(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.coalesce(cast(column, String), "")


_GROUPS: Mapping[Split, ColumnElement[Any]] = {
    Split.NONE: literal_column("''"),
    Split.CATEGORY: func.coalesce(_C.c.category, ""),
    Split.CHANNEL: _C.c.channel,
    Split.LANGUAGE: _C.c.language,
    Split.TEAM: _C.c.team,
    Split.OWNER: _C.c.owner,
    Split.URGENCY: _text(_C.c.urgency),
    Split.SEVERITY: func.coalesce(_C.c.assessment["severity"].as_string(), ""),
    Split.PROFILE: _C.c.sla_profile,
    Split.KIND: _C.c.kind,
    Split.PRODUCT: func.lower(func.trim(_fact("product"))),
    Split.BRANCH: func.trim(_fact("branch")),
    Split.SEGMENT: func.trim(_fact("market_segment")),
    Split.NEEDS: case((_has_fact("handling_needs"), "yes"), else_="no"),
}


@dataclass(frozen=True, slots=True)
class SqlReports:
    """See `bot.services.ports.reports.Reports`."""

    connection: Connection

    def sheet(self, scope: Scope) -> Sheet:
        plain = self.fairness(scope)
        return replace(
            plain,
            requests=self._due(scope, KindCode.DATA_RIGHTS_REQUEST),
            lasted=(*plain.lasted, *self._triaged(scope), *self._resolved(scope)),
            decided_before=self._decided(scope.before()),
            steps=self._steps(scope),
            open=self._open(scope),
            weeks=self._weeks(scope),
            named=(*self._kinds(scope), *self._things(scope), *self._exports(scope)),
            granted=self._granted(scope),
            extensions=self._extensions(scope),
            missed=self._missed(scope),
            critical=self._critical(scope),
            oldest_week=self._oldest(scope),
        )

    def weekly(self, scope: Scope) -> Sheet:
        return Sheet(scope=scope, weeks=self._weeks(scope), oldest_week=self._oldest(scope))

    def fairness(self, scope: Scope) -> Sheet:
        return Sheet(
            scope=scope,
            received=self._received(scope),
            due=self._due(scope),
            lasted=self._acknowledged(scope),
            decided=self._decided(scope),
            grades=self._grades(scope),
        )

    def _received(self, scope: Scope) -> tuple[Received, ...]:
        columns = {
            "group": _group(scope),
            "category": func.coalesce(_C.c.category, ""),
            "severity": _C.c.assessment["severity"].as_integer(),
            "initial": _C.c.urgency_initial,
            "triaged": _C.c.urgency_triaged,
            "ack": _acknowledged(scope.now),
            "first_contact": _first_contact(),
            "repeat": _repeat(),
        }
        return self._rows(Received, columns, *_in(scope))

    def _due(self, scope: Scope, kind: KindCode | None = None) -> tuple[Due, ...]:
        """What ended undecided (withdrawn, joined, passed on) or stands still is not looked at."""
        sent = second(_C.c.resolution["sent_at"].as_string())
        undecided = _C.c.status.in_(sorted(UNDECIDED))
        columns = {
            "group": _group(scope),
            "state": case(
                (undecided, "open"),
                (sent > Second(_C.c.decide_due), "late"),
                else_="on_time",
            ),
            "extended": _C.c.extension_to.is_not(None),
        }
        wanted = (
            _C.c.kind == kind if kind else _kinds(scope),
            _C.c.decide_due >= scope.since,
            _C.c.decide_due < scope.known,
            or_(and_(undecided, _C.c.paused_at.is_(None)), sent.is_not(None)),
        )
        return self._rows(Due, columns, *wanted)

    def _acknowledged(self, scope: Scope) -> tuple[Lasted, ...]:
        took = Seconds(_C.c.received_at, _C.c.ack_sent_at)
        return self._lasted("ack", scope, took, *_in(scope), _C.c.ack_sent_at.is_not(None))

    def _triaged(self, scope: Scope) -> tuple[Lasted, ...]:
        first = (
            select(_E.c.stream.label("stream"), func.min(_E.c.at).label("at"))
            .join(_C, _C.c.id == _E.c.stream)
            .where(_E.c.to_status == Status.TRIAGED, *_in(scope))
            .group_by(_E.c.stream)
            .subquery()
        )
        hours = Seconds(_C.c.received_at, first.c.at) // _HOUR
        return self._lasted("triage", scope, hours, first.c.stream == _C.c.id)

    def _resolved(self, scope: Scope) -> tuple[Lasted, ...]:
        days = Seconds(_C.c.received_at, _E.c.at) // _DAY
        return self._lasted("resolve", scope, days, *_happened(scope, EventType.CLOSED))

    def _lasted(
        self, what: str, scope: Scope, took: ColumnElement[int], *wanted: ColumnElement[bool]
    ) -> tuple[Lasted, ...]:
        columns = {"group": _group(scope), "what": literal_column(f"'{what}'"), "value": took}
        return self._rows(Lasted, columns, *wanted)

    def _decided(self, scope: Scope) -> tuple[Decided, ...]:
        resolution = _C.c.resolution
        columns = {
            "group": _group(scope),
            "upheld": func.coalesce(resolution["upheld"].as_string(), ""),
            "cause": func.coalesce(
                func.nullif(resolution["cause"].as_string(), ""),
                resolution["root_cause"].as_string(),
                "",
            ),
            "matched": _matched(),
        }
        return self._rows(Decided, columns, *_happened(scope, EventType.DECISION_SENT))

    def _steps(self, scope: Scope) -> tuple[Step, ...]:
        columns = {
            "group": _group(scope),
            "type": _E.c.type,
            "kind": _C.c.kind,
            "to": _E.c.to_status,
            "code": _code(),
            "staff": _E.c.actor_type == ActorType.STAFF,
        }
        wanted = (
            _E.c.stream == _C.c.id,
            _E.c.type.in_(COUNTED),
            _E.c.at >= scope.since,
            _E.c.at < scope.known,
        )
        return self._rows(Step, columns, *wanted)

    def _open(self, scope: Scope) -> tuple[Open, ...]:
        at = literal(scope.known, _C.c.received_at.type)
        status = _status_at(scope)
        columns = {
            "group": _group(scope),
            "status": status,
            "urgency": _C.c.urgency,
            "days": Seconds(_C.c.received_at, at) // _DAY,
            "late": and_(
                status.in_(sorted(UNDECIDED)), _C.c.paused_at.is_(None), _C.c.decide_due < at
            ),
            "owned": _C.c.owner != "",
        }
        wanted = (_kinds(scope), _C.c.received_at < at, status.not_in(sorted(ENDED)))
        return self._rows(Open, columns, *wanted, _alive(scope))

    def _weeks(self, scope: Scope) -> tuple[Week, ...]:
        at = literal(scope.known, _C.c.received_at.type)
        columns = {
            "group": _group(scope),
            "issue": func.coalesce(_C.c.category, ""),
            # a case received at the very start of a week belongs to it, not to the one before
            "number": (Seconds(_C.c.received_at, at) - 1) // int(WEEK.total_seconds()),
        }
        wanted = (
            _kinds(scope),
            _C.c.status != Status.MERGED,
            _C.c.received_at >= scope.since - HISTORY * WEEK,
            _C.c.received_at < scope.known,
        )
        return self._rows(Week, columns, *wanted)

    def _grades(self, scope: Scope) -> tuple[Grade, ...]:
        given = _F.c.value["value"]
        newer = _F.alias("newer")
        wanted = (
            *_happened(scope, EventType.CLOSED),
            _F.c.case_id == _C.c.id,
            _F.c.field == "satisfaction",
            ~exists().where(
                newer.c.case_id == _F.c.case_id,
                newer.c.field == _F.c.field,
                newer.c.id > _F.c.id,
            ),
        )
        found: list[Grade] = []
        for question in ("solved", *ASPECTS):
            answer = given[question].as_string()
            columns = {
                "group": _group(scope),
                "upheld": func.coalesce(_C.c.resolution["upheld"].as_string(), ""),
                "question": literal_column(f"'{question}'"),
                "grade": answer,
            }
            found += self._rows(Grade, columns, *wanted, answer.is_not(None))
        return tuple(found)

    def _kinds(self, scope: Scope) -> tuple[Named, ...]:
        """Of every kind, whatever the report is about."""
        columns = {
            "group": _group(scope),
            "what": literal_column("'kind'"),
            "name": _C.c.kind,
        }
        return self._rows(Named, columns, *_received_in(scope))

    def _things(self, scope: Scope) -> tuple[Named, ...]:
        """What cases are about: the category and the thing as people name it."""
        thing = func.lower(func.trim(_F.c.value["value"].as_string()))
        columns = {
            "group": _group(scope),
            "what": literal_column("'thing'"),
            "name": func.coalesce(_C.c.category, "") + "/" + thing,
        }
        wanted = (*_in(scope), _F.c.case_id == _C.c.id, _F.c.field == "product")
        return self._rows(Named, columns, *wanted, least=2)

    def _exports(self, scope: Scope) -> tuple[Named, ...]:
        """What was handed out of the records; it belongs to no case."""
        found = select(func.count()).where(
            _E.c.type == EventType.DATA_EXPORTED,
            _E.c.at >= scope.since,
            _E.c.at < scope.known,
        )
        exported = self.connection.execute(found).scalar_one()
        return (Named(group="", what="export", name="", n=exported),) if exported else ()

    def _granted(self, scope: Scope) -> tuple[Granted, ...]:
        """Rows of one sum each: so many decisions grant it."""
        money = _C.c.resolution["money"]
        columns = {
            "group": _group(scope),
            "currency": _C.c.resolution["money", "currency"].as_string(),
            "amount": _C.c.resolution["money", "amount"].as_string(),
        }
        sums = money.as_string().is_not(None)
        return self._rows(Granted, columns, *_happened(scope, EventType.DECISION_SENT), sums)

    def _extensions(self, scope: Scope) -> tuple[Named, ...]:
        """Told before the old date was over, or not."""
        was = second(_E.c.data["was"].as_string())
        columns = {
            "group": _group(scope),
            "what": literal_column("'extension'"),
            "name": case((Second(_E.c.at) <= was, "in_time"), else_="late"),
        }
        return self._rows(Named, columns, *_happened(scope, EventType.SLA_EXTENDED))

    def _missed(self, scope: Scope) -> tuple[str, ...]:
        taken_for_less = (
            _C.c.urgency_triaged == int(Level.CRITICAL),
            _C.c.urgency_initial < int(Level.CRITICAL),
        )
        return self._named(*_in(scope), *taken_for_less)

    def _critical(self, scope: Scope) -> tuple[str, ...]:
        """Open now, whenever they came."""
        return self._named(_kinds(scope), _ALIVE, _C.c.urgency == int(Level.CRITICAL))

    def _named(self, *wanted: ColumnElement[bool]) -> tuple[str, ...]:
        found = (
            select(_C.c.reference)
            .where(*wanted, circles.seen(EVERYBODY))
            .order_by(_C.c.received_at, _C.c.id)
        )
        return tuple(self.connection.execute(found.limit(_MOST)).scalars())

    def _oldest(self, scope: Scope) -> int:
        """How many weeks back the first case of all is, up to what is looked at."""
        first = self.connection.execute(select(func.min(_C.c.received_at))).scalar()
        reach = (scope.known - (scope.since - HISTORY * WEEK)) // WEEK - 1
        return max(0, min(reach, (scope.known - first) // WEEK - 1)) if first else 0

    def _rows(
        self, row: type[R], columns: Columns, *wanted: ColumnElement[bool], least: int = 1
    ) -> tuple[R, ...]:
        """One row for each combination that at least so many have."""
        each = select(_C.c.id.label("of"), *(c.label(name) for name, c in columns.items()))
        inner = each.where(*wanted).subquery()
        keys = [inner.c[name] for name in columns]
        counted = {"n": func.count(), "cases": func.count(inner.c.of.distinct())}
        held = [counted[f.name].label(f.name) for f in fields(row) if f.name in counted]
        found = select(*keys, *held).group_by(*keys)
        found = found if least == 1 else found.having(func.count() >= least)
        return tuple(row(**each) for each in self._fetch(found))

    def _fetch(self, found: Select[Any]) -> Iterator[Mapping[str, Any]]:
        rows = self.connection.execute(found, execution_options={"yield_per": _FEW})
        for each in rows.mappings():
            yield {name: _plain(name, value) for name, value in each.items()}


_TRUTHS = frozenset({"first_contact", "repeat", "extended", "staff", "late", "owned"})


def _plain(name: str, value: Any) -> Any:
    """SQLite has no booleans of its own."""
    if name in _TRUTHS:
        return bool(value)
    return bool(value) if name == "matched" and value is not None else value


def _group(scope: Scope) -> ColumnElement[Any]:
    return _GROUPS[scope.split]


def _kinds(scope: Scope) -> ColumnElement[bool]:
    """Complaints; any kind where the report is divided by kinds."""
    return literal(True) if scope.split is Split.KIND else _C.c.kind == KindCode.COMPLAINT


def _received_in(scope: Scope) -> Sequence[ColumnElement[bool]]:
    return (
        _C.c.status != Status.MERGED,
        _C.c.received_at >= scope.since,
        _C.c.received_at < scope.until,
    )


def _in(scope: Scope) -> Sequence[ColumnElement[bool]]:
    return (_kinds(scope), *_received_in(scope))


def _happened(scope: Scope, type_: EventType) -> Sequence[ColumnElement[bool]]:
    return (
        _E.c.stream == _C.c.id,
        _E.c.type == type_,
        _E.c.at >= scope.since,
        _E.c.at < scope.until,
        _kinds(scope),
    )


def _acknowledged(now: datetime) -> ColumnElement[str]:
    late = or_(
        _C.c.ack_sent_at > _C.c.ack_due,
        and_(_C.c.ack_sent_at.is_(None), _C.c.ack_due < now),
    )
    return case((late, "late"), (_C.c.ack_sent_at.is_(None), "waiting"), else_="on_time")


def _first_contact() -> ColumnElement[bool]:
    """Accepted, and never investigated."""
    of_case = exists().where(_E.c.stream == _C.c.id, _E.c.to_status == Status.INVESTIGATING)
    accepted = _C.c.resolution["reply"].as_string() == Reply.ACCEPT
    return and_(accepted, ~of_case.correlate(_C))


def _repeat() -> ColumnElement[bool]:
    """The same person complained of the same not long before."""
    earlier = _C.alias("earlier")
    before = exists().where(
        earlier.c.conversation_id == _C.c.conversation_id,
        earlier.c.received_at < _C.c.received_at,
        earlier.c.category == _C.c.category,
        earlier.c.kind == KindCode.COMPLAINT,
        earlier.c.status != Status.MERGED,
        earlier.c.received_at >= Ago(_C.c.received_at, literal_column(str(_REPEAT))),
    )
    return before.correlate(_C)


def _matched() -> ColumnElement[bool | None]:
    """Whether the remedy asked for is among those offered."""
    asked = _fact("remedy_requested")
    offered = func.coalesce(_C.c.resolution["remedies"].as_string(), "")
    unknown = or_(asked == "", offered.in_(("", "[]")))
    return case((unknown, None), else_=offered.like(literal('%"') + asked + literal('"%')))


def _code() -> ColumnElement[str]:
    """What an event says besides its type: a reason, where it began, or the code in its data."""
    said = ("promise", "reply", "question", "outcome", "action")
    reasoned = _E.c.type.in_((EventType.CLOSED, EventType.INFO_RECEIVED))
    return case(
        (reasoned, _E.c.reason),
        (_E.c.type == EventType.DECISION_MADE, _E.c.from_status),
        else_=func.coalesce(*(_E.c.data[name].as_string() for name in said), ""),
    )


def _status_at(scope: Scope) -> ColumnElement[str]:
    """Where a case stood at the end of the time: as it is, or as the trail tells."""
    if scope.until >= scope.now:
        return _C.c.status
    last = (
        select(_E.c.to_status)
        .where(_E.c.stream == _C.c.id, _E.c.at < scope.until, _E.c.to_status != "")
        .order_by(_E.c.seq.desc())
        .limit(1)
        .correlate(_C)
    )
    return func.coalesce(last.scalar_subquery(), Status.RECEIVED.value)


def _alive(scope: Scope) -> ColumnElement[bool]:
    """Open now, or ended only after the time: so that few trails are looked at."""
    if scope.until >= scope.now:
        return _ALIVE
    ends = (EventType.CLOSED, EventType.MERGED, EventType.OUT_OF_SCOPE)
    later = select(_E.c.stream).where(_E.c.at >= scope.until, _E.c.type.in_(ends))
    return or_(_ALIVE, _C.c.id.in_(later))
