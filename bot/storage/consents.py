"""What people were told of the use of their data, and to what they agreed."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from bot.domain.consent import Consent, Informed, Means, Standing
from bot.storage import tables, values

_C, _I = tables.consents, tables.informed


class SqlConsents:
    """See `bot.services.ports.consents.Consents`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, consent: Consent) -> None:
        row = {name: values.storable(value) for name, value in asdict(consent).items()}
        codes = {"standing": consent.standing.value, "means": consent.means.value}
        self._connection.execute(insert(_C).values({**row, **codes}))

    def of(self, case_id: str) -> Sequence[Consent]:
        found = select(_C).where(_C.c.case_id == case_id).order_by(_C.c.id)
        return [_consent(row) for row in self._connection.execute(found).mappings()]

    def inform(self, conversation_id: str, informed: Informed) -> None:
        row = {name: values.storable(value) for name, value in asdict(informed).items()}
        self._connection.execute(insert(_I).values(conversation_id=conversation_id, **row))

    def informed(self, conversation_id: str) -> Sequence[Informed]:
        found = select(_I).where(_I.c.conversation_id == conversation_id).order_by(_I.c.id)
        return [
            Informed(**{one.name: row[one.name] for one in fields(Informed)})
            for row in self._connection.execute(found).mappings()
        ]


def _consent(row: RowMapping) -> Consent:
    named: dict[str, Any] = {one.name: row[one.name] for one in fields(Consent)}
    coded = {"standing": Standing(row["standing"]), "means": Means(row["means"])}
    return Consent(**{**named, **coded})
