"""Conversations, their dialogue states, and what their complainants may see of them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, select, tuple_, update

from bot.domain.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.errors import ConflictError, NotFoundError
from bot.storage import tables, values
from bot.storage.dialect import insert_ignoring
from channels.message import Address, Author, MessageKind, TranscriptEntry

_C, _D, _IN, _OUT = tables.conversations, tables.dialogues, tables.inbox, tables.outbox


class SqlConversations:
    """See `bot.services.ports.Conversations`."""

    def __init__(self, connection: Connection, new_id: Callable[[], str]) -> None:
        self._connection = connection
        self._new_id = new_id

    def open(self, address: Address, *, name: str, now: datetime) -> Conversation:
        """Insert first: on PostgreSQL two first messages at once then meet on the unique key."""
        known = self._locked(*_is(address))
        if known is None:
            self._connection.execute(
                insert_ignoring(self._connection, _C).values(
                    id=self._new_id(),
                    channel=address.channel,
                    account=values.storable(address.account),
                    user=values.storable(address.user),
                    thread=values.storable(address.thread),
                    name=values.storable(name),
                    created_at=now,
                )
            )
            known = self._locked(*_is(address))
        if known is None:
            raise NotFoundError("the conversation vanished")
        return known

    def lock(self, conversation_id: str) -> Conversation:
        known = self._locked(_C.c.id == conversation_id)
        if known is None:
            raise NotFoundError("there is no such conversation")
        return known

    def get(self, conversation_id: str) -> Conversation:
        found = select(_C).where(_C.c.id == conversation_id)
        row = self._connection.execute(found).mappings().first()
        if row is None:
            raise NotFoundError("there is no such conversation")
        return _conversation(row)

    def find(self, address: Address) -> Conversation | None:
        row = self._connection.execute(select(_C).where(*_is(address))).mappings().first()
        return _conversation(row) if row else None

    def take_sequences(self, conversation_id: str, count: int = 1) -> range:
        advanced = (
            update(_C)
            .where(_C.c.id == conversation_id)
            .values(head=_C.c.head + count)
            .returning(_C.c.head)
        )
        head = int(self._connection.execute(advanced).scalar_one())
        return range(head - count + 1, head + 1)

    def set_bell(self, conversation_id: str, *, ringing: bool) -> None:
        self._connection.execute(update(_C).where(_C.c.id == conversation_id).values(bell=ringing))

    def mark_dead(self, conversation_id: str) -> None:
        self._connection.execute(update(_C).where(_C.c.id == conversation_id).values(dead=True))

    def _locked(self, *where: ColumnElement[bool]) -> Conversation | None:
        found = select(_C).where(*where).with_for_update()
        row = self._connection.execute(found).mappings().first()
        return _conversation(row) if row else None


def _is(address: Address) -> tuple[ColumnElement[bool], ...]:
    return (
        _C.c.channel == address.channel,
        _C.c.account == values.storable(address.account),
        _C.c.user == values.storable(address.user),
    )


def _conversation(row: RowMapping) -> Conversation:
    return Conversation(
        id=row["id"],
        address=Address(
            channel=row["channel"],
            account=row["account"],
            user=row["user"],
            thread=row["thread"],
        ),
        name=row["name"],
        bell=row["bell"],
        head=row["head"],
        dead=row["dead"],
    )


class SqlDialogues:
    """See `bot.services.ports.Dialogues`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, conversation_id: str) -> DialogueState:
        found = select(_D.c.state, _D.c.version).where(_D.c.conversation_id == conversation_id)
        row = self._connection.execute(found).first()
        if row is None:
            return DialogueState(conversation_id=conversation_id)
        return values.STATE.validate_python({**row.state, "version": row.version})

    def put(self, state: DialogueState) -> None:
        row = {"state": values.dump(values.STATE, state), "version": state.version + 1}
        if state.version == 0:
            fresh = insert_ignoring(self._connection, _D).values(
                conversation_id=state.conversation_id, **row
            )
            changed = self._connection.execute(fresh).rowcount
        else:
            newer = update(_D).where(
                _D.c.conversation_id == state.conversation_id, _D.c.version == state.version
            )
            changed = self._connection.execute(newer.values(**row)).rowcount
        if changed != 1:
            raise ConflictError("another turn of the conversation came first")


class SqlTranscripts:
    """See `bot.services.ports.Transcripts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def since(
        self, conversation_id: str, sequence: int, *, limit: int
    ) -> Sequence[TranscriptEntry]:
        entries = [*self._heard(conversation_id, sequence, limit)]
        entries += self._said(conversation_id, sequence, limit)
        return sorted(entries, key=lambda entry: entry.sequence)[:limit]

    def heads(self, addresses: Sequence[Address]) -> Sequence[int]:
        wanted = [values.storable((a.channel, a.account, a.user)) for a in addresses]
        found = select(_C.c.channel, _C.c.account, _C.c.user, _C.c.head).where(
            tuple_(_C.c.channel, _C.c.account, _C.c.user).in_(wanted)
        )
        heads = {tuple(row[:3]): row[3] for row in self._connection.execute(found)}
        return [heads.get(tuple(key), 0) for key in wanted]

    def _heard(self, conversation_id: str, sequence: int, limit: int) -> list[TranscriptEntry]:
        found = (
            select(_IN.c.sequence, _IN.c.payload)
            .where(_IN.c.conversation_id == conversation_id, _IN.c.sequence > sequence)
            .order_by(_IN.c.sequence)
            .limit(limit)
        )
        return [_heard(row.sequence, row.payload) for row in self._connection.execute(found)]

    def _said(self, conversation_id: str, sequence: int, limit: int) -> list[TranscriptEntry]:
        found = (
            select(_OUT.c.sequence, _OUT.c.payload)
            .where(_OUT.c.conversation_id == conversation_id, _OUT.c.sequence > sequence)
            .order_by(_OUT.c.sequence)
            .limit(limit)
        )
        return [_said(row.sequence, row.payload) for row in self._connection.execute(found)]


def _heard(sequence: int, payload: dict[str, object]) -> TranscriptEntry:
    message = values.INBOUND.validate_python(payload["message"])
    pressed = message.kind is MessageKind.CHOICE
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
