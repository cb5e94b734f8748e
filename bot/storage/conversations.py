"""Conversations, their dialogue states, and what their complainants may see of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select, tuple_, update

from bot.domain.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.errors import ConflictError, NotFoundError
from bot.storage import tables, values
from bot.storage.dialect import insert_ignoring
from bot.storage.prepared import Prepared, Row
from channels.message import Address, Author, MessageKind, TranscriptEntry

_C, _D, _IN, _OUT = tables.conversations, tables.dialogues, tables.inbox, tables.outbox

_BY_ID = select(_C).where(_C.c.id == bindparam("of"))
_GET, _LOCK = Prepared(_BY_ID), Prepared(_BY_ID.with_for_update())
_CASE = tables.cases
_OF_CASE = select(_CASE.c.conversation_id).where(_CASE.c.reference == bindparam("of"))
_LOCK_OF = Prepared(select(_C).where(_C.c.id == _OF_CASE.scalar_subquery()).with_for_update())
_BY_ADDRESS = select(_C).where(
    _C.c.channel == bindparam("channel"),
    _C.c.account == bindparam("account"),
    _C.c.user == bindparam("user"),
)
_FIND, _LOCK_ADDRESS = Prepared(_BY_ADDRESS), Prepared(_BY_ADDRESS.with_for_update())
_OF = update(_C).where(_C.c.id == bindparam("of"))
_CHANGE = Prepared(_OF)
_ADVANCE = Prepared(_OF.values(head=_C.c.head + bindparam("count")).returning(_C.c.head))

_STATE = Prepared(select(_D.c.state, _D.c.version).where(_D.c.conversation_id == bindparam("of")))
_NEWER = Prepared(
    update(_D).where(_D.c.conversation_id == bindparam("of"), _D.c.version == bindparam("seen"))
)


def _after(table: Table) -> Prepared:
    """What was added to a conversation after a place in it."""
    return Prepared(
        select(table.c.sequence, table.c.payload)
        .where(table.c.conversation_id == bindparam("of"))
        .where(table.c.sequence > bindparam("place"))
        .order_by(table.c.sequence)
        .limit(bindparam("most"))
    )


_HEARD, _SAID = _after(_IN), _after(_OUT)


class SqlConversations:
    """See `bot.services.ports.conversations.Conversations`."""

    def __init__(self, connection: Connection, new_id: Callable[[], str]) -> None:
        self._connection = connection
        self._new_id = new_id

    def open(self, address: Address, *, name: str, now: datetime) -> Conversation:
        """On PostgreSQL two first messages at once meet on the unique key."""
        known = self._one(_LOCK_ADDRESS, _key(address))
        if known is None:
            row = {
                **_key(address),
                "id": self._new_id(),
                "thread": values.storable(address.thread),
                "name": values.storable(name),
                "created_at": now,
            }
            fresh = insert_ignoring(self._connection, _C).write(self._connection, row)
            known = _begun(row) if fresh else self._one(_LOCK_ADDRESS, _key(address))
        if known is None:
            raise NotFoundError("the conversation vanished")
        return known

    def lock(self, conversation_id: str) -> Conversation:
        return _there(self._one(_LOCK, {"of": conversation_id}), "conversation")

    def lock_of(self, reference: str) -> Conversation:
        return _there(self._one(_LOCK_OF, {"of": reference}), "case")

    def get(self, conversation_id: str) -> Conversation:
        return _there(self._one(_GET, {"of": conversation_id}), "conversation")

    def find(self, address: Address) -> Conversation | None:
        return self._one(_FIND, _key(address))

    def take_sequences(self, conversation_id: str, count: int = 1) -> range:
        places = {"of": conversation_id, "count": count}
        head = int(_ADVANCE.value(self._connection, places))
        return range(head - count + 1, head + 1)

    def heard(self, conversation: Conversation, *, sequence: int) -> None:
        head = max(conversation.head, sequence)
        if head != conversation.head or not conversation.bell:
            _CHANGE.write(self._connection, {"of": conversation.id, "head": head, "bell": True})

    def set_bell(self, conversation_id: str, *, ringing: bool) -> None:
        _CHANGE.write(self._connection, {"of": conversation_id, "bell": ringing})

    def mark_dead(self, conversation_id: str, *, code: str, at: datetime) -> None:
        dead = {"dead": True, "dead_code": values.storable(code), "dead_at": at}
        _CHANGE.write(self._connection, {"of": conversation_id, **dead})

    def revive(self, conversation_id: str) -> None:
        alive = {"dead": False, "dead_code": "", "dead_at": None}
        _CHANGE.write(self._connection, {"of": conversation_id, **alive})

    def _one(self, found: Prepared, params: dict[str, Any]) -> Conversation | None:
        row = found.first(self._connection, params)
        return _conversation(row) if row else None


def _there(known: Conversation | None, what: str) -> Conversation:
    if known is None:
        raise NotFoundError(f"there is no such {what}")
    return known


def _key(address: Address) -> dict[str, Any]:
    return {
        "channel": address.channel,
        "account": values.storable(address.account),
        "user": values.storable(address.user),
    }


def _begun(row: Mapping[str, Any]) -> Conversation:
    """As it was just stored."""
    where = {name: row[name] for name in ("channel", "account", "user", "thread")}
    return Conversation(id=row["id"], address=Address(**where), name=row["name"])


def _conversation(row: Row) -> Conversation:
    return Conversation(
        id=row.id,
        address=Address(
            channel=row.channel, account=row.account, user=row.user, thread=row.thread
        ),
        name=row.name,
        bell=row.bell,
        head=row.head,
        dead=row.dead,
        dead_code=row.dead_code,
        dead_at=row.dead_at,
    )


class SqlDialogues:
    """See `bot.services.ports.conversations.Dialogues`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[str, DialogueState] = {}  # of this transaction

    def get(self, conversation_id: str) -> DialogueState:
        if conversation_id not in self._read:
            self._read[conversation_id] = self._stored(conversation_id)
        return self._read[conversation_id]

    def _stored(self, conversation_id: str) -> DialogueState:
        row = _STATE.first(self._connection, {"of": conversation_id})
        if row is None:
            return DialogueState(conversation_id=conversation_id)
        return values.STATE.validate_python({**row.state, "version": row.version})

    def put(self, state: DialogueState) -> None:
        self._read.pop(state.conversation_id, None)
        row = {"state": values.dump(values.STATE, state), "version": state.version + 1}
        if state.version == 0:
            fresh = insert_ignoring(self._connection, _D)
            row["conversation_id"] = state.conversation_id
            stored = fresh.write(self._connection, row)
        else:
            seen = {"of": state.conversation_id, "seen": state.version}
            stored = _NEWER.write(self._connection, {**seen, **row})
        if stored != 1:
            raise ConflictError("another turn of the conversation came first")


class SqlTranscripts:
    """See `bot.services.ports.conversations.Transcripts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def since(
        self, conversation_id: str, sequence: int, *, limit: int
    ) -> Sequence[TranscriptEntry]:
        after = {"of": conversation_id, "place": sequence, "most": limit}
        heard = _HEARD.all(self._connection, after)
        entries = [_heard(row.sequence, row.payload) for row in heard]
        said = _SAID.all(self._connection, after)
        entries += [_said(row.sequence, row.payload) for row in said]
        return sorted(entries, key=lambda entry: entry.sequence)[:limit]

    def heads(self, addresses: Sequence[Address]) -> Sequence[int]:
        wanted = [values.storable((a.channel, a.account, a.user)) for a in addresses]
        found = select(_C.c.channel, _C.c.account, _C.c.user, _C.c.head).where(
            tuple_(_C.c.channel, _C.c.account, _C.c.user).in_(wanted)
        )
        heads = {tuple(row[:3]): row[3] for row in self._connection.execute(found)}
        return [heads.get(tuple(key), 0) for key in wanted]


def _heard(sequence: int, payload: dict[str, object]) -> TranscriptEntry:
    message = values.INBOUND.validate_python(payload["message"])
    pressed = message.kind is not MessageKind.TEXT
    return TranscriptEntry(
        sequence=sequence,
        id=message.external_id.partition(":")[2] or message.external_id,
        author=Author.COMPLAINANT,
        text=message.details.get("label", message.text) if pressed else message.text,
        at=message.received_at,
        attachments=message.attachments,
    )


def _said(sequence: int, payload: dict[str, object]) -> TranscriptEntry:
    message = values.OUTBOUND.validate_python(payload)
    return TranscriptEntry(
        sequence=sequence,
        id=message.id,
        author=message.author,
        text=message.text,
        at=message.created_at,
        language=message.language,
        choices=message.choices,
        attachments=message.attachments,
        case_reference=message.case_reference,
    )
