"""One person's data wherever rows hold them, and their removal; the chain and counts stay."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    and_,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from bot.domain.case import Case, Fact, Source
from bot.domain.conversation import Conversation
from bot.domain.survey import ASPECTS
from bot.services.ports.personal import LETTER, Discard
from bot.services.ports.reachable import HEARD
from bot.storage import linked, searching, tables
from bot.storage.dialect import upsert
from bot.storage.relations import touching
from channels.message import Address

_CODED = frozenset({"remedy_requested", "remedy_besides", "recurrent", "read_back", "faq"})
_BY_STAFF = frozenset({"branch", "department", "market_segment"})  # of the organisation itself
_GRADES = frozenset({"solved", *ASPECTS})
_CODE = re.compile(r"[a-z_]{1,40}")
_DIGEST = re.compile(r'"digest": ?"([0-9a-f]{64})"')
_DIGITS = re.compile(r"\D")
_LOCAL = 10  # the last digits of a phone number, which any way of writing it has
_LEAST = 7

_C, _T, _D = tables.cases, tables.conversations, tables.dialogues
_IN, _OUT, _TRY, _F = tables.inbox, tables.outbox, tables.deliveries, tables.facts
_Q, _A, _GONE = tables.quarantine, tables.arrivals, tables.discards
_UNSAID = tables.answers
_TOLD = tables.staff_told
_HELD = select(_C.c.id).where(_C.c.legal_hold != "")


class SqlPersonal:
    """See `bot.services.ports.personal.Personal`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def at(self, address: str) -> Sequence[str]:
        channel, _, user = address.partition(":")
        same = _T.c.user.in_((address, address.lower()))
        named = and_(_T.c.channel == channel, _T.c.user.in_((user, user.lower())))
        return self._ids(_T.c.id, or_(same, named))

    def linked(self, conversation: Conversation) -> Sequence[str]:
        here, address = conversation.id, conversation.address
        towards = linked.towards(self._connection, here, address.channel, address.user)
        found = select(_D.c.state).where(_D.c.conversation_id == here)
        own = self._connection.execute(found).scalar() or {}
        joined = self._ids(_T.c.id, _T.c.id == own.get("joined", ""))
        return sorted({*towards, *joined, *self._named(own.get("contact") or {})} - {here})

    def _named(self, contact: Mapping[str, str]) -> Sequence[str]:
        """The conversations with another address of theirs, whichever of our accounts it is at."""
        if not contact:
            return ()
        here = and_(_T.c.channel == contact["channel"], _T.c.user == contact["user"])
        return self._ids(_T.c.id, here)

    def told(self, contact: str) -> Sequence[str]:
        found = select(_F.c.case_id, _F.c.value)
        rows = self._connection.execute(found.where(linked.TOLD))
        return sorted({row.case_id for row in rows if _names(row.value, contact)})

    def spoken(self, conversation_id: str, *, without: Collection[str] = ()) -> int:
        return sum(
            int(
                self._connection.execute(
                    select(func.count()).where(
                        table.c.conversation_id == conversation_id,
                        table.c.sequence > 0,
                        _not_of(table, without),
                    )
                ).scalar_one()
            )
            for table in (_IN, _OUT)
        )

    def forget_talk(self, case_id: str, *, at: datetime) -> None:
        told = select(_TOLD.c.message_id).where(_TOLD.c.case_id == case_id)
        colleagues = list(self._connection.execute(told).scalars())
        theirs = [int(one.removeprefix(HEARD)) for one in colleagues if one.startswith(HEARD)]
        self._forget(
            or_(_IN.c.case_id == case_id, _IN.c.id.in_(theirs)),
            or_(_OUT.c.case_id == case_id, _OUT.c.id.in_(colleagues)),
            at,
        )
        self._connection.execute(delete(_TOLD).where(_TOLD.c.case_id == case_id))
        unsaid = _UNSAID.c.case_id == case_id
        self._discard(self._files(_UNSAID, unsaid), at)
        self._connection.execute(delete(_UNSAID).where(unsaid))
        read = tables.translations
        self._connection.execute(delete(read).where(read.c.case_id == case_id))

    def forget_facts(self, case: Case) -> None:
        own = (tables.mentions, tables.notes, tables.inquiries, tables.consents, tables.timers)
        for table in (_F, *own):
            self._connection.execute(delete(table).where(table.c.case_id == case.id))
        self._connection.execute(delete(tables.relations).where(touching(case.id)))
        kept = [_plain(case.id, fact) for fact in case.slots.values() if _is_code(fact)]
        if kept:
            self._connection.execute(insert(_F), kept)
        left = upsert(self._connection.dialect.name, tables.searches, ("case_id",))
        words = {"case_id": case.id, "words": searching.plain(case.reference)}
        left.write(self._connection, words)

    def forget_said(
        self, conversation: Conversation, *, at: datetime, stay: Collection[str] = ()
    ) -> None:
        here = conversation.id
        theirs = select(_IN.c.id).where(_IN.c.conversation_id == here)
        held = or_(_F.c.case_id.in_(_HELD), _F.c.case_id.in_(stay))
        read = and_(_F.c.message_id.in_(theirs), ~held)
        self._connection.execute(delete(_F).where(read))
        free = [and_(_not_of(t, _HELD), _not_of(t, stay)) for t in (_IN, _OUT)]
        self._forget(
            and_(_IN.c.conversation_id == here, free[0]),
            and_(_OUT.c.conversation_id == here, free[1]),
            at,
        )

    def forget_identity(self, conversation: Conversation) -> None:
        here = conversation.id
        for table in (_D, tables.informed):
            self._connection.execute(delete(table).where(table.c.conversation_id == here))
        nobody = {"user": f"erased-{here}", "thread": "", "name": "", "dead": True}
        changed = update(_T).where(_T.c.id == here)
        self._connection.execute(changed.values(dead_code="", **nobody))

    def forget_waiting(self, address: Address, *, at: datetime) -> None:
        aside = and_(_Q.c.channel == address.channel, _Q.c.user == address.user)
        self._forget_aside(aside, at)
        waiting = select(_A.c.id, _A.c.raw, _A.c.raw_digest, _A.c.envelope)
        rows = self._connection.execute(waiting.where(_A.c.channel == address.channel)).all()
        theirs = [row for row in rows if _is_from(row.raw, row.envelope, address.user)]
        self._discard((row.raw_digest for row in theirs), at)
        self._connection.execute(delete(_A).where(_A.c.id.in_([row.id for row in theirs])))

    def forget_chatter(self, *, before: datetime, at: datetime, limit: int) -> int:
        talks = select(_C.c.conversation_id).where(_C.c.legal_hold != "")
        old = (
            select(_IN.c.id)
            .where(_IN.c.case_id.is_(None), _IN.c.handled_at < before)
            .where(_IN.c.conversation_id.not_in(talks))
            .order_by(_IN.c.id)
            .limit(limit)
        )
        said = (
            select(_OUT.c.id)
            .where(_OUT.c.case_id.is_(None), _OUT.c.created_at < before)
            .where(_OUT.c.status.not_in(("pending", "sending")))
            .where(_OUT.c.conversation_id.not_in(talks))
            .limit(limit)
        )
        ours = list(self._connection.execute(said).scalars())
        theirs = list(self._connection.execute(old).scalars())
        self._forget(_IN.c.id.in_(theirs), _OUT.c.id.in_(ours), at)
        return len(theirs) + len(ours)

    def kept(self, conversation_id: str) -> bool:
        found = self._ids(
            _C.c.id, and_(_C.c.conversation_id == conversation_id, _C.c.erased_at.is_(None))
        )
        return bool(found)

    def expired(self, *, now: datetime, whole: bool, limit: int, after: str) -> Sequence[str]:
        until = _C.c.retention_until if whole else _C.c.talk_until
        found = (
            select(_C.c.id)
            .where(until <= now, _C.c.erased_at.is_(None), _C.c.legal_hold == "")
            .where(_C.c.id > after)
            .order_by(_C.c.id)
            .limit(limit)
        )
        return list(self._connection.execute(found).scalars())

    def discards(self, *, after: str, limit: int) -> Sequence[Discard]:
        found = select(_GONE).where(_GONE.c.name > after).order_by(_GONE.c.name).limit(limit)
        return [Discard(name=row.name, at=row.at) for row in self._connection.execute(found)]

    def used(self, digests: Sequence[str]) -> frozenset[str]:
        """One look at every row that has files: no index leads from a digest to its rows."""
        wanted, found = set(digests), set[str]()
        for table in (_IN, _Q, _A):
            named = select(table.c.raw_digest).where(table.c.raw_digest.in_(wanted))
            found |= set(self._connection.execute(named).scalars())
        for table in (_IN, _OUT, _UNSAID):
            payload = cast(table.c.payload, String)
            holding = select(payload).where(payload.like('%"digest"%'))
            rows = self._connection.execute(holding, execution_options={"yield_per": 500})
            for written in rows.scalars():
                found |= wanted.intersection(_DIGEST.findall(written))
        return frozenset(found)

    def discard(self, digests: Sequence[str], *, at: datetime) -> None:
        self._discard(digests, at)

    def settle(self, names: Sequence[str]) -> None:
        self._connection.execute(delete(_GONE).where(_GONE.c.name.in_(names)))

    def overwrite_words(self) -> None:
        if self._connection.dialect.name == "sqlite":  # what was taken out stays in it till merged
            merged = "INSERT INTO searches_words (searches_words) VALUES ('optimize')"
            self._connection.execute(text(merged))

    def _ids(self, column: ColumnElement[str], wanted: ColumnElement[bool]) -> Sequence[str]:
        return list(
            self._connection.execute(select(column).where(wanted).order_by(column)).scalars()
        )

    def _forget(self, heard: ColumnElement[bool], said: ColumnElement[bool], at: datetime) -> None:
        """Messages of either side, and what is kept beside them."""
        self._forget_aside(_Q.c.message_id.in_(select(_IN.c.id).where(heard)), at)
        letters = select(_OUT.c.id).where(said)
        ours = list(self._connection.execute(letters).scalars())
        mails = self._connection.execute(select(_IN.c.raw_digest).where(heard))
        self._discard(mails.scalars().all(), at)
        self._discard(self._files(_IN, heard), at)
        self._discard(self._files(_OUT, said), at)
        self._discard((f"{LETTER}{one}" for one in ours), at)
        self._connection.execute(delete(_TRY).where(_TRY.c.outbox_id.in_(letters)))
        self._connection.execute(delete(_OUT).where(said))
        self._connection.execute(delete(_TOLD).where(_TOLD.c.message_id.in_(ours)))
        self._connection.execute(delete(_IN).where(heard))

    def _files(self, table: Table, wanted: ColumnElement[bool]) -> Iterator[str]:
        payload = cast(table.c.payload, String)
        found = self._connection.execute(select(payload).where(wanted))
        for written in found.scalars().all():
            yield from _DIGEST.findall(written)

    def _forget_aside(self, wanted: ColumnElement[bool], at: datetime) -> None:
        found = select(_Q.c.raw_digest).where(wanted)
        self._discard(self._connection.execute(found).scalars().all(), at)
        self._connection.execute(delete(_Q).where(wanted))

    def _discard(self, names: Iterable[str], at: datetime) -> None:
        rows: list[dict[str, Any]] = [{"name": name, "at": at} for name in {*names} if name]
        if rows:
            waiting = upsert(self._connection.dialect.name, _GONE, ("name",))
            waiting.write_all(self._connection, rows)


def _not_of(table: Table, cases: Select[str] | Collection[str]) -> ColumnElement[bool]:
    """The messages of no case, or of others than these."""
    return or_(table.c.case_id.is_(None), table.c.case_id.not_in(cases))


def _names(value: Any, contact: str) -> bool:
    """Whether a fact's value names an address, or a phone number however it is written."""
    told = str(value["value"]).casefold()
    number, wanted = _DIGITS.sub("", told), _DIGITS.sub("", contact)[-_LOCAL:]
    phone = "@" not in contact and len(wanted) >= _LEAST
    return contact.casefold() in told or (phone and wanted in number)


def _is_from(raw: bytes, envelope: Any, user: str) -> bool:
    """By the wire, or by what the mail says of itself."""
    heading = raw.partition(b"\r\n\r\n")[0].partition(b"\n\n")[0].lower()
    sender = str(envelope.get("from", "")).lower()
    said = re.search(rb"^from:.*(\n[ \t].*)*", heading, re.MULTILINE)
    return sender == user.lower() or bool(said and user.lower().encode() in said[0])


def _is_code(fact: Fact) -> bool:
    """A value that counts and tells of nobody."""
    value = fact.value
    if fact.field == "satisfaction":
        return isinstance(value, dict)
    codes = value if isinstance(value, list) else [value]
    coded = all(isinstance(one, bool) or _CODE.fullmatch(str(one)) for one in codes)
    own = fact.field in _BY_STAFF and fact.source is Source.STAFF
    return own or (fact.field in _CODED and coded)


def _plain(case_id: str, fact: Fact) -> dict[str, Any]:
    """Without what leads to a message, and of feedback the grades alone."""
    value = fact.value
    if fact.field == "satisfaction":
        value = {name: given for name, given in value.items() if name in _GRADES}
    return {
        "case_id": case_id,
        "field": fact.field,
        "value": {"value": value},
        "source": fact.source,
        "at": fact.at,
        "by": fact.by,
        "confidence": fact.confidence,
        "model_version": fact.model_version,
    }
