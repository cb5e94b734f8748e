"""A few lives of cases, led by the real line on an embedded database, to be copied by the million.

Each language, each kind of complaint, and each place where a case may stand. What differs from
case to case is written with marks, words that the line carries through unchanged; the clock
stands still within a step, and days pass between steps.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

from arzuhal.bench.complaints import CATEGORIES, LANGUAGES, WORDS
from arzuhal.bootstrap.reading import load_pipeline
from arzuhal.bootstrap.rehearsal import Chance, Rehearsal, rehearse
from bot.domain.case import Action, Case, DecisionText, Reply, Upheld
from bot.domain.staff import Role, Staff
from bot.storage import tables
from channels.message import Address, Authenticity, InboundMessage, MessageKind
from config.settings import load
from nlp import case_reference

BEGUN = datetime(2026, 3, 2, 9, tzinfo=UTC)
PERSON, PRODUCT, PLACE, OWNER = "zqperson", "zqproduct", "zqplace", "zqowner"
ORDER, NAME = "7390461", "Zqname"
_BODY = "QXWYVTQY"
REFERENCE = case_reference.format(_BODY + case_reference.check_character(_BODY))
FIRST_ID = 0xFEED << 112
ID = re.compile(r"feed[0-9a-f]{28}")
STANDS = ("received", "triaged", "investigating", "decision_sent", "closed", "out_of_scope")
OWN: Mapping[str, Table] = {
    name: tables.metadata.tables[name]
    for name in (
        *("conversations", "dialogues", "cases", "inbox", "outbox", "deliveries"),
        *("facts", "events", "timers", "notes", "searches"),
    )
}
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The rows of one case, by table, as the line wrote them."""

    stands: str
    language: str
    kind: int
    rows: Rows


@dataclass(slots=True)
class _Time:
    now: datetime = BEGUN
    ids: Iterator[int] = field(default_factory=lambda: count(FIRST_ID))


OWNER_OF_ALL = Staff(
    id=OWNER, login=OWNER, name=OWNER, role=Role.ADMIN, language="en", password_hash=""
)
DECISION = DecisionText(
    upheld=Upheld.NO, text="We have looked into it with care.", reasons="All was as agreed."
)


async def lives(languages: Sequence[str] = LANGUAGES) -> tuple[Life, ...]:
    """Some for each language, kind and place, each on a line of its own: all rows are of its case.

    With the models of understanding this takes a while.
    """
    settings = load(environ={})
    understander = load_pipeline(settings)
    found: list[Life] = []
    for language, kind, stands in _wanted(languages):
        time = _Time()
        with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
            async with _line(settings, folder, understander, time) as line:
                await _led(line, time, language, kind, stands)
                rows = await line.database.read(_rows)
        found.append(Life(stands=stands, language=language, kind=kind, rows=rows))
    return tuple(found)


def _wanted(languages: Sequence[str]) -> Iterator[tuple[str, int, str]]:
    """A closed one of every language and kind, for most are; elsewhere the kinds take turns."""
    for of, language in enumerate(languages):
        for number, stands in enumerate(STANDS):
            kinds = range(len(CATEGORIES))
            for kind in kinds if stands == "closed" else (kinds[(of + number) % len(kinds)],):
                yield language, kind, stands


@asynccontextmanager
async def _line(
    settings: Any, folder: str, understander: Any, time: _Time
) -> AsyncIterator[Rehearsal]:
    chance = Chance(
        now=lambda: time.now,
        new_id=lambda: f"{next(time.ids):032x}",
        new_reference=lambda: REFERENCE,
    )
    line = await rehearse(settings, Path(folder), understander, chance, lambda *_: None)
    try:
        yield line
    finally:
        await line.database.close()


async def _led(line: Rehearsal, time: _Time, language: str, kind: int, stands: str) -> None:
    """One life, up to where the case stands."""
    words = WORDS[language][kind].format(product=PRODUCT, place=PLACE, order=ORDER)
    address = Address(channel="telegram", account="bot", user=PERSON)
    await line.intake.message(
        InboundMessage(
            external_id=PERSON,
            sender=address,
            sender_name=NAME,
            kind=MessageKind.TEXT,
            text=words,
            received_at=time.now,
            language_hint=language,
            authenticity=Authenticity.VERIFIED,
        )
    )
    there = await line.store.read(lambda unit: unit.conversations.find(address))
    if there is None:
        raise RuntimeError("the message was not taken in")
    await line.conversing.handle(there.id)
    (case,) = await line.store.read(lambda unit: unit.cases.of(there.id))
    await line.delivering.deliver(there.id)
    await _worked(line, time, case, CATEGORIES[kind], stands)


async def _worked(line: Rehearsal, time: _Time, case: Case, category: str, stands: str) -> None:
    work, staff = line.casework, OWNER_OF_ALL
    if stands == "received":
        return
    time.now += timedelta(hours=5)
    if stands == "out_of_scope":
        await work.step(REFERENCE, staff, Action.REDIRECT, reason="no complaint")
        return
    await work.assign(REFERENCE, staff, staff)
    if case.category is None:
        await work.correct(REFERENCE, staff, category=category)
    await work.triage(REFERENCE, staff)
    await line.delivering.deliver(case.conversation_id)
    if stands == "triaged":
        return
    time.now += timedelta(days=2)
    await work.note(REFERENCE, staff, "Asked the shop for its side.")
    await work.investigate(REFERENCE, staff)
    await line.delivering.deliver(case.conversation_id)
    if stands == "investigating":
        return
    time.now += timedelta(days=4)
    await work.decide(REFERENCE, staff, DECISION)
    await line.delivering.deliver(case.conversation_id)
    if stands == "decision_sent":
        return
    time.now += timedelta(days=3)
    await work.answered(REFERENCE, staff, Reply.ACCEPT)
    await work.close(REFERENCE, staff)
    await line.delivering.deliver(case.conversation_id)


def _rows(connection: Connection) -> Rows:
    return {
        name: [dict(row) for row in connection.execute(select(table)).mappings()]
        for name, table in OWN.items()
    }
