"""Answers in the making, ready answers, mentions, and what machines translated."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from bot.domain.answer import Answer, AnswerStatus, Template
from bot.domain.circle import eyes
from bot.domain.conversation import Note
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.mention import Mention
from bot.domain.staff import Staff
from bot.services.ports.answers import Translated
from bot.storage import circles, tables, values
from bot.storage.dialect import insert_ignoring, upsert
from bot.storage.prepared import Prepared, Row

_A, _T, _M = tables.answers, tables.templates, tables.mentions
_X, _C, _N = tables.translations, tables.cases, tables.notes
_WORDS = ("text", "asks", "original", "original_language", "template")
_SEEN = select(_C.c.id).where(circles.SEEN)


def _counted(table: Table, *where: ColumnElement[bool]) -> Prepared:
    """Not joined: few of them are somebody's, and nobody should look through all cases."""
    seen = _SEEN.where(_C.c.id == table.c.case_id).exists()
    return Prepared(select(func.count().label("rows")).select_from(table).where(*where, seen))


_NAMED = _counted(_M, _M.c.staff_id == bindparam("staff"), _M.c.seen_at.is_(None))
_HELD_BACK = _counted(_A, _A.c.by == bindparam("staff"), _A.c.status == AnswerStatus.HELD)
_OF = Prepared(select(_A).where(_A.c.case_id == bindparam("of")).order_by(_A.c.at, _A.c.id))
_INTO = Prepared(
    select(_X).where(_X.c.case_id == bindparam("of"), _X.c.target == bindparam("target"))
)
_CONFLICT = "somebody changed the answer meanwhile"


class SqlAnswers:
    """See `bot.services.ports.answers.Answers`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, answer_id: str) -> Answer:
        row = self._connection.execute(select(_A).where(_A.c.id == answer_id)).first()
        if row is None:
            raise NotFoundError("there is no such answer")
        return _answer(row)

    def of(self, case_id: str) -> Sequence[Answer]:
        return [_answer(row) for row in _OF.all(self._connection, {"of": case_id})]

    def put(self, answer: Answer) -> Answer:
        newer = replace(answer, version=answer.version + 1)
        row = _row(newer)
        if answer.version:
            seen = update(_A).where(_A.c.id == answer.id, _A.c.version == answer.version)
            stored = self._connection.execute(seen.values(**row)).rowcount
        else:
            stored = insert_ignoring(self._connection, _A).write(self._connection, row)
        if stored != 1:
            raise ConflictError(_CONFLICT)
        return newer

    def take(self, answer: Answer) -> None:
        seen = delete(_A).where(_A.c.id == answer.id, _A.c.version == answer.version)
        if self._connection.execute(seen).rowcount != 1:
            raise ConflictError(_CONFLICT)

    def due(self, *, now: datetime, limit: int) -> Sequence[Answer]:
        found = (
            select(_A)
            .where(_A.c.status == AnswerStatus.WAITING, _A.c.due_at <= now)
            .order_by(_A.c.due_at)
            .limit(limit)
        )
        return [_answer(row) for row in self._connection.execute(found)]

    def held(self, staff: Staff) -> Sequence[tuple[str, Answer]]:
        found = (
            select(_A, _C.c.reference)
            .join(_C, _C.c.id == _A.c.case_id)
            .where(_A.c.by == staff.id, _A.c.status == AnswerStatus.HELD)
            .where(circles.seen(eyes(staff)))
            .order_by(_A.c.due_at)
        )
        return [(row.reference, _answer(row)) for row in self._connection.execute(found)]


class SqlTemplates:
    """See `bot.services.ports.answers.Templates`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, template: Template) -> None:
        row = {
            **{name: getattr(template, name) for name in ("key", "version", "asks", "retired")},
            "texts": values.dump(values.WORDINGS, dict(template.texts)),
            "by": template.by,
            "at": template.at,
        }
        if insert_ignoring(self._connection, _T).write(self._connection, row) != 1:
            raise ConflictError("somebody changed the template meanwhile")

    def newest(self) -> Sequence[Template]:
        last = select(_T.c.key, func.max(_T.c.version).label("version")).group_by(_T.c.key)
        found = last.subquery()
        same = (_T.c.key == found.c.key) & (_T.c.version == found.c.version)
        rows = self._connection.execute(select(_T).join(found, same).order_by(_T.c.key))
        return [_template(row) for row in rows.mappings()]

    def versions(self, key: str) -> Sequence[Template]:
        found = select(_T).where(_T.c.key == key).order_by(_T.c.version.desc())
        return [_template(row) for row in self._connection.execute(found).mappings()]


class SqlMentions:
    """See `bot.services.ports.answers.Mentions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: str, note_id: int, note: Note, staff_ids: Sequence[str]) -> None:
        rows = [
            {"staff_id": one, "case_id": case_id, "note_id": note_id, "by": note.by, "at": note.at}
            for one in staff_ids
        ]
        if rows:
            self._connection.execute(insert(_M), rows)

    def of(self, staff: Staff, *, limit: int) -> Sequence[Mention]:
        found = (
            select(_M, _C.c.reference, _N.c.text)
            .join(_C, _C.c.id == _M.c.case_id)
            .join(_N, _N.c.id == _M.c.note_id)
            .where(_M.c.staff_id == staff.id, circles.seen(eyes(staff)))
            .order_by(_M.c.seen_at.is_not(None), _M.c.at.desc(), _M.c.id.desc())
            .limit(limit)
        )
        names = Mention.__dataclass_fields__
        rows = self._connection.execute(found).mappings()
        return [Mention(**{name: row[name] for name in names}) for row in rows]

    def unseen(self, staff: Staff) -> int:
        of = {"staff": staff.id} | circles.looking(eyes(staff))
        return sum(int(one.value(self._connection, of)) for one in (_NAMED, _HELD_BACK))

    def see(self, staff_id: str, case_id: str, *, at: datetime) -> None:
        new = update(_M).where(_M.c.staff_id == staff_id, _M.c.case_id == case_id)
        self._connection.execute(new.where(_M.c.seen_at.is_(None)).values(seen_at=at))


class SqlTranslations:
    """See `bot.services.ports.answers.Translations`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, case_id: str, target: str) -> Sequence[Translated]:
        of = {"of": case_id, "target": target}
        return [Translated(**row._asdict()) for row in _INTO.all(self._connection, of)]

    def put(self, translated: Translated) -> None:
        keys = ("case_id", "digest", "target")
        kept = upsert(self._connection.dialect.name, _X, keys)
        kept.write(self._connection, values.storable(asdict(translated)))


def _row(answer: Answer) -> dict[str, Any]:
    words = {name: getattr(answer, name) for name in _WORDS}
    files = values.dump(values.FILES, answer.attachments)
    return {
        **{name: getattr(answer, name) for name in ("id", "case_id", "by", "at", "status")},
        **{name: getattr(answer, name) for name in ("due_at", "later", "why", "version")},
        "payload": values.storable({**words, "attachments": files}),
    }


def _answer(row: Row) -> Answer:
    payload = row.payload
    return Answer(
        **{
            name: getattr(row, name)
            for name in ("id", "case_id", "by", "at", "due_at", "later", "why")
        },
        **{name: payload[name] for name in _WORDS},
        attachments=values.FILES.validate_python(payload["attachments"]),
        status=AnswerStatus(row.status),
        version=row.version,
    )


def _template(row: RowMapping) -> Template:
    texts = values.WORDINGS.validate_python(row["texts"])
    return Template(**{**row, "texts": texts})
