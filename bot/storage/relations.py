"""Cases that belong together."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, or_, select

from bot.domain.errors import ConflictError
from bot.domain.relation import Relation
from bot.storage import tables, values
from bot.storage.dialect import insert_ignoring

_R = tables.relations


class SqlRelations:
    """See `bot.services.ports.cases.Relations`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: str, relation: Relation) -> None:
        row = {
            **_pair(case_id, relation.other),
            "words": values.storable(relation.words),
            "by": relation.by,
            "at": relation.at,
        }
        if insert_ignoring(self._connection, _R).write(self._connection, row) != 1:
            raise ConflictError("the cases are related already")

    def of(self, case_id: str) -> Sequence[Relation]:
        found = select(_R).where(touching(case_id)).order_by(_R.c.at, _R.c.case_id, _R.c.other_id)
        return [
            Relation(
                other=row.other_id if row.case_id == case_id else row.case_id,
                words=row.words,
                by=row.by,
                at=row.at,
            )
            for row in self._connection.execute(found)
        ]

    def remove(self, case_id: str, other_id: str) -> bool:
        pair = (_R.c[name] == of for name, of in _pair(case_id, other_id).items())
        return self._connection.execute(delete(_R).where(*pair)).rowcount == 1


def touching(case_id: str) -> ColumnElement[bool]:
    """The rows of a case, whichever of the two it is."""
    return or_(_R.c.case_id == case_id, _R.c.other_id == case_id)


def _pair(one: str, other: str) -> dict[str, Any]:
    first, second = sorted((one, other))
    return {"case_id": first, "other_id": second}
