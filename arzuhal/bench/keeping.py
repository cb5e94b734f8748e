"""What a large trail costs: to verify it, to back it up and to restore it, in time and memory."""

import resource
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from arzuhal import safekeeping
from arzuhal.bootstrap.system import System, build
from bot.domain.case import Case, Deadlines, Fact, Source, Status
from bot.domain.events import BOT, Event, EventType
from bot.services import evidence
from bot.services.ports import UnitOfWork
from channels.message import Address
from config.settings import load
from nlp import case_reference
from nlp.understanding import KindCode, Level

CASES, EVENTS = 20_000, 12
PORTION = 500  # cases a transaction
BEGUN = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORDS = "The kettle I bought broke after two days, and nobody answers my letters about it. " * 4


async def run() -> dict[str, Any]:
    """Measure on the embedded database: seconds, events a second, and MB of memory at its most."""
    with tempfile.TemporaryDirectory(prefix="arzuhal-bench-") as folder:
        system = _system(Path(folder) / "one")
        other = _system(Path(folder) / "two")
        file = Path(folder) / "backup.zip"
        await system.parts.database.open()
        await other.parts.database.open()
        await system.parts.migrate()
        for number in range(0, CASES, PORTION):
            await system.parts.store.write(partial(_fill, first=number))
        found: dict[str, Any] = {
            "cases": CASES,
            "events": CASES * EVENTS,
            "memory_mb_before": _memory(),
        }
        began = time.perf_counter()
        verdict = await evidence.verify(system.parts.store)
        found |= {"verify_s": _since(began), "memory_mb_verified": _memory()}
        began = time.perf_counter()
        await safekeeping.backed_up(system.parts, file, out=_quiet, tell=_quiet)
        found |= {"backup_s": _since(began), "backup_mb": round(file.stat().st_size / 1e6, 1)}
        began = time.perf_counter()
        whole = await safekeeping.restored(other, file, overwrite=False, out=_quiet, tell=_quiet)
        found |= {"restore_s": _since(began), "memory_mb_restored": _memory()}
        await system.parts.database.close()
        await other.parts.database.close()
        return {**found, "whole": int(whole and not verdict.bad)}


def _system(folder: Path) -> System:
    return build(load(environ={"ARZUHAL_DATA_DIR": str(folder)}))


def _fill(unit: UnitOfWork, *, first: int) -> None:
    for number in range(first, first + PORTION):
        address = Address(channel="web", account="site", user=f"person-{number}")
        talk = unit.conversations.open(address, name="", now=BEGUN)
        unit.cases.add(_case(number, talk.id), *_events(number))


def _case(number: int, conversation_id: str) -> Case:
    letters, rest = "", number
    for _ in range(case_reference.BODY):
        rest, digit = divmod(rest, len(case_reference.ALPHABET))
        letters += case_reference.ALPHABET[digit]
    due = BEGUN + timedelta(days=30)
    return Case(
        id=f"{number:032x}",
        reference=case_reference.format(letters + case_reference.check_character(letters)),
        conversation_id=conversation_id,
        channel="web",
        language="en",
        kind=KindCode.COMPLAINT,
        status=Status.RECEIVED,
        received_at=BEGUN,
        deadlines=Deadlines(ack_due=due, update_due=due, decide_due=due),
        urgency=Level.NORMAL,
        urgency_initial=Level.NORMAL,
        secret=b"k" * 32,
        facts=(Fact(field="what", value=WORDS, source=Source.COMPLAINANT, at=BEGUN),),
    )


def _events(number: int) -> tuple[Event, ...]:
    event = Event(type=EventType.NOTE_ADDED, at=BEGUN, actor=BOT, data={"of": number})
    return tuple(replace(event, at=BEGUN + timedelta(minutes=n)) for n in range(EVENTS))


def _since(began: float) -> float:
    return round(time.perf_counter() - began, 1)


def _memory() -> int:
    """The most this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _quiet(_: str) -> None:
    return None
