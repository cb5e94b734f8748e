"""Cases with their facts, correspondence and notes."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from functools import partial
from itertools import repeat
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    TextClause,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from bot.domain.case import (
    ENDED,
    INFO_ONLY,
    UNDECIDED,
    Assessment,
    Case,
    Deadlines,
    Fact,
    Resolution,
    Source,
    Status,
)
from bot.domain.circle import Eyes
from bot.domain.conversation import ALBUM, Note, Spoken
from bot.domain.errors import ConflictError, NotFoundError
from bot.domain.events import Event, Link
from bot.domain.notice import Notice
from bot.services.ports.cases import MOST_FOUND, CaseFilter, Moved, Place
from bot.storage import circles, notices, searching, tables, values
from bot.storage.dialect import insert_ignoring
from bot.storage.inquiries import put_to
from bot.storage.prepared import Prepared, Row
from bot.storage.records import extended, keep
from channels.message import Author, MessageKind
from nlp.understanding import KindCode, Level

Announce = Callable[[Case, Sequence[Link]], Iterable[Notice]]

_C, _F, _N = tables.cases, tables.facts, tables.notes
_IN, _OUT = tables.inbox, tables.outbox
_PLAIN = tuple(
    f.name
    for f in fields(Case)
    if f.name
    not in {
        *("facts", "deadlines", "assessment", "resolution", "urgency_reasons", "handlers"),
        "circle",
    }
)
_FACT = tuple(f.name for f in fields(Fact) if f.name != "stored")
_DEADLINES = tuple(f.name for f in fields(Deadlines))
_IN_ORDER = (_C.c.urgency.desc(), _C.c.decide_due, _C.c.id)
_NOTHING = repeat(object())  # what no value is equal to
_WRITTEN: Mapping[str, Callable[[Any], Any] | None] = {
    **dict.fromkeys(_PLAIN),
    "urgency": int,
    "urgency_initial": int,
    "urgency_triaged": lambda level: None if level is None else int(level),
    "urgency_reasons": partial(values.dump, values.REASONS),
    "assessment": partial(values.dump, values.ASSESSMENT),
    "resolution": partial(values.dump, values.RESOLUTION),
    "handlers": list,
    "circle": circles.written,
}
_COLUMNS = (*_WRITTEN.items(), *((name, None) for name in _DEADLINES))
_own, _promised = attrgetter(*_WRITTEN), attrgetter(*_DEADLINES)
_plain, _told = attrgetter(*_PLAIN), attrgetter(*_FACT)

_GET = Prepared(select(_C).where(_C.c.id == bindparam("of")))
_BY_REFERENCE = Prepared(select(_C).where(_C.c.reference == bindparam("of")))
_OWN = Prepared(
    select(_C)
    .where(_C.c.conversation_id == bindparam("of"))
    .order_by(_C.c.received_at.desc(), _C.c.id)
    .limit(bindparam("most"))
)
_NEWER = Prepared(update(_C).where(_C.c.id == bindparam("of"), _C.c.version == bindparam("seen")))
_CONVERSATION_OF = Prepared(select(_C.c.conversation_id).where(_C.c.reference == bindparam("of")))
_FACTS_OF = Prepared(select(_F).where(_F.c.case_id == bindparam("of")).order_by(_F.c.id))
_FACTS = select(_F).where(_F.c.case_id.in_(bindparam("of", expanding=True))).order_by(_F.c.id)
_ADD_FACTS = Prepared(insert(_F))
_HEARD = Prepared(
    select(_IN)
    .where(_IN.c.case_id == bindparam("of"), _IN.c.channel != "timer")
    .order_by(_IN.c.id)
)
_SAID = Prepared(select(_OUT).where(_OUT.c.case_id == bindparam("of")))
_NOTES = Prepared(select(_N).where(_N.c.case_id == bindparam("of")).order_by(_N.c.id))
_ADD_NOTE = Prepared(insert(_N).returning(_N.c.id))


class SqlCases:
    """See `bot.services.ports.cases.Cases`."""

    def __init__(self, connection: Connection, announce: Announce) -> None:
        self._connection = connection
        self._announce = announce
        self._read: dict[str, Case] = {}  # as their rows are, so that only changes are written

    def add(self, case: Case, *events: Event) -> Case:
        whole, links = extended(case, events, version=case.version)
        fresh = insert_ignoring(self._connection, _C)
        if fresh.write(self._connection, _row(whole)) != 1:
            raise ConflictError("the reference is taken")
        self._keep(whole, links)
        searching.keep(self._connection, whole)
        return self._noted(self._with_facts(whole))

    def get(self, case_id: str) -> Case:
        return self._one(_GET, case_id)

    def by_reference(self, reference: str) -> Case:
        return self._one(_BY_REFERENCE, reference)

    def conversation_of(self, reference: str) -> str:
        found = _CONVERSATION_OF.value(self._connection, {"of": reference})
        if found is None:
            raise NotFoundError("there is no such case")
        return str(found)

    def of(self, conversation_id: str, *, limit: int = 20) -> tuple[Case, ...]:
        of = {"of": conversation_id, "most": limit}
        rows = _OWN.all(self._connection, of)
        known = self._facts([row.id for row in rows])
        return tuple(self._noted(_case(row, known.get(row.id, ()))) for row in rows)

    def put(self, case: Case, *events: Event) -> Case:
        newer, links = extended(case, events, version=case.version + 1)
        seen = {"of": case.id, "seen": case.version}
        was = self._read.get(case.id)
        changed = _row(newer, was if was and was.version == case.version else None)
        if _NEWER.write(self._connection, {**seen, **changed}) != 1:
            raise ConflictError("somebody else changed the case first")
        self._keep(newer, links)
        if any(not fact.stored for fact in newer.facts):
            searching.keep(self._connection, newer)
        return self._noted(self._with_facts(newer))

    def list(self, chosen: CaseFilter, *, limit: int, offset: int = 0) -> Sequence[Case]:
        found = self._page(select(_C), chosen, limit=limit, offset=offset)
        return [_case(row, ()) for row in self._connection.execute(found)]

    def versions(
        self, chosen: CaseFilter, *, limit: int, offset: int = 0
    ) -> Sequence[tuple[str, int]]:
        alone = select(_C.c.reference, _C.c.version)
        found = self._page(alone, chosen, limit=limit, offset=offset)
        return [(row.reference, row.version) for row in self._connection.execute(found)]

    def following(self, chosen: CaseFilter, *, after: Place | None, limit: int) -> Sequence[Case]:
        found = self._page(select(_C), chosen, limit=limit, after=after)
        return [_case(row, ()) for row in self._connection.execute(found)]

    def received(
        self, chosen: CaseFilter, *, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Case]:
        found = self._chosen(select(_C), chosen)
        if after:
            at, last = after
            later = and_(_C.c.received_at == at, _C.c.id > last)
            found = found.where(_C.c.received_at >= at).where(or_(_C.c.received_at > at, later))
        found = found.order_by(_C.c.received_at, _C.c.id).limit(limit)
        return [_case(row, ()) for row in self._connection.execute(found)]

    def count(self, chosen: CaseFilter, *, most: int | None = None) -> int:
        found = self._chosen(select(_C.c.id), chosen)
        if most is not None:
            found = found.limit(most + 1)
        counted = select(func.count()).select_from(found.subquery())
        return int(self._connection.execute(counted).scalar_one())

    def some(self, case_ids: Collection[str]) -> Mapping[str, Case]:
        found = select(_C).where(_C.c.id.in_(case_ids)) if case_ids else None
        rows = () if found is None else self._connection.execute(found)
        return {row.id: _case(row, ()) for row in rows}

    def first_words(self, case_ids: Sequence[str]) -> Mapping[str, str]:
        if not case_ids:
            return {}
        found = (
            select(_F.c.case_id, _F.c.value)
            .where(_F.c.case_id.in_(case_ids), _F.c.field == "what")
            .order_by(_F.c.id.desc())
        )
        return {row.case_id: str(row.value["value"]) for row in self._connection.execute(found)}

    def told_of(
        self, category: str, *, limit: int, eyes: Eyes | None = None
    ) -> Sequence[tuple[str, str]]:
        newest = select(_C.c.id).where(_C.c.category == category, _C.c.erased_at.is_(None))
        newest = newest.where(circles.seen(eyes))
        chosen = newest.order_by(_C.c.received_at.desc()).limit(limit).subquery()
        words = tables.searches
        found = select(words.c.case_id, words.c.words).join(chosen, chosen.c.id == words.c.case_id)
        return [(row.case_id, row.words) for row in self._connection.execute(found)]

    def correspondence(self, case_id: str) -> Sequence[Spoken]:
        of = {"of": case_id}
        heard, said = _HEARD.all(self._connection, of), _SAID.all(self._connection, of)
        offered = _offered(said)
        spoken = [*_albums(_heard(row, offered) for row in heard), *(_said(row) for row in said)]
        return sorted(spoken, key=lambda one: (one.at, one.sequence))

    def move(self, case_id: str, into: str, only: Moved | None = None) -> Moved:
        def moved(table: Table, some: Sequence[object]) -> tuple[Any, ...]:
            chosen = update(table).where(table.c.case_id == case_id)
            chosen = chosen if only is None else chosen.where(table.c.id.in_(some))
            done = chosen.values(case_id=into).returning(table.c.id)
            return tuple(sorted(self._connection.execute(done).scalars()))

        heard, said = (only.heard, only.said) if only else ((), ())
        return Moved(heard=moved(_IN, heard), said=moved(_OUT, said))

    def note(self, case_id: str, note: Note) -> int:
        row = {
            "case_id": case_id,
            "at": note.at,
            "by": note.by,
            "text": values.storable(note.text),
            "side": note.side,
            "source": values.storable(note.source),
        }
        return int(_ADD_NOTE.value(self._connection, row))

    def notes(self, case_id: str) -> Sequence[Note]:
        return [
            Note(at=row.at, by=row.by, text=row.text, side=row.side, source=row.source)
            for row in _NOTES.all(self._connection, {"of": case_id})
        ]

    def hidden(self, references: Collection[str], eyes: Eyes) -> frozenset[str]:
        found = select(_C.c.reference).where(_C.c.reference.in_(references), ~circles.seen(eyes))
        return frozenset(self._connection.execute(found).scalars()) if references else frozenset()

    def restricted(self) -> Sequence[Case]:
        found = select(_C).where(text(tables.RESTRICTED))
        found = found.order_by(_C.c.received_at.desc(), _C.c.id)
        return [_case(row, ()) for row in self._connection.execute(found)]

    def loads(self, owners: Sequence[str]) -> Mapping[str, int]:
        found = select(_C.c.owner, func.count()).where(text(tables.LIVE))
        found = found.where(_C.c.owner.in_(owners)).group_by(_C.c.owner)
        return {row.owner: row[1] for row in self._connection.execute(found)}

    def waiting_by_status(self) -> Sequence[tuple[Status, int]]:
        found = select(_C.c.status, func.count()).where(text(tables.LIVE))
        found = found.group_by(_C.c.status).order_by(_C.c.status)
        return [(Status(status), count) for status, count in self._connection.execute(found)]

    def _page(
        self,
        found: Select[Any],
        chosen: CaseFilter,
        *,
        limit: int,
        offset: int = 0,
        after: Place | None = None,
    ) -> Select[Any]:
        """Some of a list in its order.

        Which ones is found out first, from what an index has: of all that ever came in, the rows
        themselves would have to be read and sorted.
        """
        ids = self._chosen(select(_C.c.id), chosen)
        if after:
            ids = ids.where(_C.c.urgency <= after.urgency).where(_beyond(after))
        ids = ids.order_by(*_IN_ORDER).limit(limit).offset(offset)
        return found.where(_C.c.id.in_(ids)).order_by(*_IN_ORDER)

    def _chosen(self, found: Select[Any], chosen: CaseFilter) -> Select[Any]:
        if not chosen.text:
            return _filtered(found, chosen)
        matching = searching.matching(self._connection, chosen.text)
        matching = matching.join(_C, _C.c.id == tables.searches.c.case_id)
        return found.where(_C.c.id.in_(_filtered(matching, chosen).limit(MOST_FOUND + 1)))

    def _keep(self, case: Case, links: Sequence[Link]) -> None:
        """What happened, and whom it is told, in one transaction."""
        keep(self._connection, links)
        notices.keep(self._connection, self._announce(case, links))

    def _one(self, found: Prepared, of: str) -> Case:
        row = found.first(self._connection, {"of": of})
        if row is None:
            raise NotFoundError("there is no such case")
        facts = _FACTS_OF.all(self._connection, {"of": row.id})
        return self._noted(_case(row, tuple(_fact(fact) for fact in facts)))

    def _noted(self, case: Case) -> Case:
        self._read[case.id] = case
        return case

    def _facts(self, case_ids: Sequence[str]) -> Mapping[str, tuple[Fact, ...]]:
        known: dict[str, tuple[Fact, ...]] = {}
        if not case_ids:
            return known
        for row in self._connection.execute(_FACTS, {"of": case_ids}):
            known[row.case_id] = (*known.get(row.case_id, ()), _fact(row))
        return known

    def _with_facts(self, case: Case) -> Case:
        """Store the facts that are new."""
        fresh = [_fact_row(case.id, fact) for fact in case.facts if not fact.stored]
        if not fresh:
            return case
        _ADD_FACTS.write_all(self._connection, fresh)
        return replace(case, facts=tuple(replace(fact, stored=True) for fact in case.facts))


def _beyond(after: Place) -> ColumnElement[bool]:
    same = and_(_C.c.decide_due == after.due, _C.c.id > after.id)
    later = or_(_C.c.decide_due > after.due, same)
    return or_(_C.c.urgency < after.urgency, and_(_C.c.urgency == after.urgency, later))


def _filtered(found: Select[Any], chosen: CaseFilter) -> Select[Any]:
    return found.where(*_alike(chosen), *_bounds(chosen))


def _alike(chosen: CaseFilter) -> Iterable[ColumnElement[bool] | TextClause]:
    """What lists go by; a value behind `coalesce` is nothing an index is chosen for.

    A category has too many cases to be read and sorted; what somebody is asked about, and what
    has not ended, are few.
    """
    for name in ("status", "language", "channel", "category", "kind", "team"):
        if value := getattr(chosen, name):
            column, aside = _C.c[name], chosen.asked or name == "category"
            yield (func.coalesce(column, "") if aside else column) == value
    if chosen.urgency:
        urgency = func.coalesce(_C.c.urgency, 0) if chosen.live else _C.c.urgency
        yield urgency == Level[chosen.urgency.upper()]
    if chosen.owner is not None:
        yield _C.c.owner == chosen.owner
        if chosen.status in ENDED:
            yield text(tables.ENDED)  # once more, as the index says it
    if chosen.review:
        yield _C.c.needs_review


def _bounds(chosen: CaseFilter) -> Iterable[ColumnElement[bool] | TextClause]:
    if chosen.decide_before:
        yield from _due(chosen.decide_before)
    if chosen.since:
        yield _C.c.received_at >= chosen.since
    if chosen.until:
        yield _C.c.received_at < chosen.until
    if chosen.eyes is not None:
        yield circles.seen(chosen.eyes)
    if chosen.asked is not None:
        yield _C.c.id.in_(select(tables.inquiries.c.case_id).where(put_to(*chosen.asked)))
    if chosen.live:
        yield text(tables.LIVE)
    if chosen.text and chosen.references:
        yield _C.c.reference.contains(chosen.text, autoescape=True)


def _due(before: datetime) -> Iterable[ColumnElement[bool]]:
    """As `Case.overdue` says it, of a moment."""
    yield _C.c.status.in_(sorted(UNDECIDED))
    yield _C.c.paused_at.is_(None)
    yield _C.c.decide_due < before
    yield or_(_C.c.legal_status != INFO_ONLY, _C.c.urgency_triaged.is_not(None))


def _row(case: Case, was: Case | None = None) -> dict[str, Any]:
    """Its columns; beside the case as it was, only those that have changed."""
    before = _values(was) if was else _NOTHING
    return {
        name: written(value) if written else value
        for (name, written), value, known in zip(_COLUMNS, _values(case), before, strict=False)
        if value is not known and value != known
    }


def _values(case: Case) -> tuple[Any, ...]:
    """What its columns say, in their order."""
    return _own(case) + _promised(case.deadlines)


def _case(row: Row, facts: tuple[Fact, ...]) -> Case:
    triaged = row.urgency_triaged
    plain = dict(zip(_PLAIN, _plain(row), strict=True)) | {
        "kind": KindCode(row.kind),
        "status": Status(row.status),
        "resumes_to": Status(row.resumes_to) if row.resumes_to else None,
        "urgency": Level(row.urgency),
        "urgency_initial": Level(row.urgency_initial),
        "urgency_triaged": None if triaged is None else Level(triaged),
    }
    assessment: Assessment = values.ASSESSMENT.validate_python(row.assessment)
    resolution: Resolution = values.RESOLUTION.validate_python(row.resolution)
    return Case(
        **plain,
        deadlines=Deadlines(**dict(zip(_DEADLINES, _promised(row), strict=True))),
        urgency_reasons=values.REASONS.validate_python(row.urgency_reasons),
        assessment=assessment,
        resolution=resolution,
        handlers=tuple(row.handlers),
        circle=circles.read(row.circle),
        facts=facts,
    )


def _fact(row: Row) -> Fact:
    named = dict(zip(_FACT, _told(row), strict=True))
    return Fact(stored=True, **named | {"value": row.value["value"], "source": Source(row.source)})


def _fact_row(case_id: str, fact: Fact) -> dict[str, Any]:
    row = dict(zip(_FACT, _told(fact), strict=True))
    return {**row, "case_id": case_id, "value": values.storable({"value": fact.value})}


def _offered(said: Iterable[Row]) -> Mapping[str, str]:
    """What each button says that was offered, by its value: some doors hand in the value alone."""
    return {choice["value"]: choice["label"] for row in said for choice in row.payload["choices"]}


def _heard(row: Row, offered: Mapping[str, str]) -> Spoken:
    message = values.INBOUND.validate_python(row.payload["message"])
    read = row.understanding
    pressed = message.kind is MessageKind.CHOICE
    label = message.details.get("label") or offered.get(message.text, message.text)
    return Spoken(
        at=message.received_at,
        sequence=row.sequence,
        author=Author.COMPLAINANT,
        channel=row.channel,
        text=label if pressed else message.text,
        full_text=message.full_text,
        subject=message.subject,
        message_id=row.id,
        status=row.fate,
        detail=message.details.get("attachment_lost", ""),
        understanding=values.UNDERSTANDING.validate_python(read) if read else None,
        attachments=message.attachments,
        authenticity=message.authenticity if row.channel == "email" else "",
    )


def _albums(heard: Iterable[Spoken]) -> Sequence[Spoken]:
    """The pictures of an album are shown with its first, as the person sees them."""
    shown: list[Spoken] = []
    for one in heard:
        if one.status == ALBUM and shown:
            texts = (text for text in (shown[-1].text, one.text) if text)
            files = (*shown[-1].attachments, *one.attachments)
            shown[-1] = replace(shown[-1], text="\n\n".join(texts), attachments=files)
        else:
            shown.append(one)
    return shown


def _said(row: Row) -> Spoken:
    message = values.OUTBOUND.validate_python(row.payload)
    return Spoken(
        at=message.created_at,
        sequence=row.sequence,
        author=message.author,
        channel=row.channel,
        text=message.text,
        subject=message.subject,
        language=message.language,
        status=row.status,
        detail=row.detail,
        template=row.template,
        attachments=message.attachments,
    )
