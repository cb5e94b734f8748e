"""What staff corrected, read out of the trail and the records, and the trainings."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Row, func, insert, select, update

from bot.domain.case import Source
from bot.domain.events import ActorType, EventType
from bot.services.ports.learning import Correction, Training, TrainingStatus
from bot.storage import tables
from nlp.readers.remedy import CODES

_T, _C, _E, _F = tables.trainings, tables.cases, tables.events, tables.facts
_LABELS = {
    EventType.KIND_OVERRIDDEN: "kind",
    EventType.CATEGORY_OVERRIDDEN: "category",
    EventType.URGENCY_CHANGED: "urgency",
}
_WISH = "remedy_requested"
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class _Said:
    """What staff said of one case."""

    labels: dict[str, str] = field(default_factory=dict)
    at: datetime = _NEVER
    grown: bool = False

    def say(self, name: str, code: str, at: datetime) -> None:
        self.at = max(self.at, at)
        if not (name == "urgency" and self.grown):
            self.labels[name] = code


class SqlLearning:
    """See `bot.services.ports.learning.Learning`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def corrected(self, *, after: str, limit: int) -> Sequence[Correction]:
        wanted = (
            select(_C.c.id, _C.c.conversation_id, _C.c.language, _C.c.reference)
            .where(_C.c.id > after, _C.c.id.in_(_cases()), *_free())
            .order_by(_C.c.id)
            .limit(limit)
        )
        found = self._connection.execute(wanted).all()
        ids = [row.id for row in found]
        words, said = self._words(ids), self._said(ids)
        return [
            Correction(
                case_id=row.id,
                conversation_id=row.conversation_id,
                language=row.language,
                text=words.get(row.id, ""),
                at=said[row.id].at,
                reference=row.reference,
                **said[row.id].labels,
            )
            for row in found
        ]

    def count(self, *, since: datetime | None) -> int:
        found = select(func.count()).select_from(_C).where(_C.c.id.in_(_cases(since)), *_free())
        return self._connection.execute(found).scalar_one()

    def _words(self, ids: Sequence[str]) -> dict[str, str]:
        """What each case began with, as the complainant told it."""
        found = (
            select(_F.c.case_id, _F.c.value)
            .where(_F.c.case_id.in_(ids), _F.c.field == "what", _F.c.source == Source.COMPLAINANT)
            .order_by(_F.c.id.desc())
        )
        return {row.case_id: str(row.value["value"]) for row in self._connection.execute(found)}

    def _said(self, ids: Sequence[str]) -> dict[str, "_Said"]:
        """What staff said last. An urgency that grew with what came later is not of the words."""
        found = (
            select(_E.c.stream, _E.c.at, _E.c.type, _E.c.actor_type, _E.c.data)
            .where(_E.c.stream.in_(ids), _E.c.type.in_(_LABELS))
            .order_by(_E.c.stream, _E.c.seq)
        )
        said: dict[str, _Said] = defaultdict(_Said)
        for row in self._connection.execute(found):
            one = said[row.stream]
            if row.actor_type == ActorType.STAFF:
                one.say(_LABELS[row.type], str(row.data.get("to", "")), row.at)
            elif row.type == EventType.URGENCY_CHANGED:
                one.grown = True
        for case_id, code, at in self._wishes(ids):
            said[case_id].say("remedy", code, at)
        return said

    def _wishes(self, ids: Sequence[str]) -> Iterator[tuple[str, str, datetime]]:
        found = (
            select(_F.c.case_id, _F.c.at, _F.c.value)
            .where(_F.c.case_id.in_(ids), _F.c.field == _WISH, _F.c.source == Source.STAFF)
            .order_by(_F.c.id)
        )
        for row in self._connection.execute(found):
            code = str(row.value["value"])
            yield row.case_id, code if code in CODES else "", row.at

    def add(self, training: Training) -> None:
        self._connection.execute(insert(_T).values(**asdict(training)))

    def put(self, training: Training) -> None:
        self._connection.execute(
            update(_T).where(_T.c.id == training.id).values(**asdict(training))
        )

    def get(self, training_id: str) -> Training | None:
        row = self._connection.execute(select(_T).where(_T.c.id == training_id)).first()
        return _training(row) if row else None

    def seen(self, version: str) -> datetime | None:
        found = select(func.max(_T.c.asked_at)).where(_T.c.version == version)
        began: datetime | None = self._connection.execute(found).scalar_one()
        return began

    def newest(self, *, limit: int) -> Sequence[Training]:
        found = select(_T).order_by(_T.c.asked_at.desc(), _T.c.id.desc()).limit(limit)
        return [_training(row) for row in self._connection.execute(found)]


def _cases(since: datetime | None = None) -> CompoundSelect[Any]:
    """Cases that staff set something right in."""
    said = select(_E.c.stream).where(_E.c.type.in_(_LABELS), _E.c.actor_type == ActorType.STAFF)
    wished = select(_F.c.case_id).where(_F.c.field == _WISH, _F.c.source == Source.STAFF)
    if since:
        said, wished = said.where(_E.c.at > since), wished.where(_F.c.at > since)
    return said.union(wished)


def _free() -> tuple[ColumnElement[bool], ...]:
    """Nobody learns from what was erased, or from what is held for a dispute."""
    return _C.c.erased_at.is_(None), _C.c.legal_hold == ""


def _training(row: Row[tuple[object, ...]]) -> Training:
    known = {**row._mapping}  # noqa: SLF001  # SQLAlchemy's public name for it
    return Training(**known | {"status": TrainingStatus(known["status"])})
